import { randomUUID } from 'node:crypto'
import { isSigned, webhookKey } from '../../src/gateways/ai/webhook-signature.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { REPLICATE_SECRET, REPLICATE_TOKEN, REPLICATE_VERSION, ReplicateService } from '../support/replicate-service.js'

const api = startApi({
  AI_PROVIDER: 'replicate', REPLICATE_API_TOKEN: REPLICATE_TOKEN, REPLICATE_MODEL_VERSION: REPLICATE_VERSION, REPLICATE_WEBHOOK_SECRET: REPLICATE_SECRET,
})
let service: ReplicateService
beforeAll(async () => (service = await ReplicateService.start()))
afterAll(() => service.close())

interface Watched {
  id: string
  jobId: string
}

/** A transformation whose job is with the provider. */
async function watched(given: { state?: string; provider?: string } = {}): Promise<Watched> {
  const { state = 'PROCESSING', provider = 'replicate' } = given
  const owner = await make.person(api)
  const [id, jobId] = [randomUUID(), randomUUID().replaceAll('-', '')]
  await api.sql(
    `insert into ai_transformations (id, owner_id, type, provider, provider_job_id, state, finished_at)
     values ($1, $2, 'LOFI', $3, $4, $5::transformation_state, case when $5::text in ('COMPLETED', 'FAILED', 'CANCELLED') then now() end)`,
    [id, owner.userId, provider, jobId, state],
  )
  return { id, jobId }
}

const post = (delivery: { headers: Record<string, string>; body: string | Buffer }): Promise<Response> =>
  fetch(`${api.url}/webhooks/replicate`, { method: 'POST', headers: delivery.headers, body: delivery.body as string })

/** The jobs that wait for one transformation. */
const jobsOf = ({ id }: { id: string }) =>
  api.sql(`select j.task_identifier as name, p.payload, j.run_at <= now() as "isDue" from graphile_worker.jobs j
    join graphile_worker._private_jobs p using (id) where j.key = $1`, [`watch:${id}`])
const jobCount = async () => (await api.sql('select count(*)::int as count from graphile_worker.jobs'))[0]!.count

/** All a sender learns: the status and whatever else is the same for everybody. */
const learnt = async (answer: Response) => ({ status: answer.status, text: (await answer.text()).replace(/"requestId":"[^"]*"/, ''), type: answer.headers.get('content-type') })

test('signed news wake whoever watches the transformation, at once', async () => {
  const one = await watched()
  const answer = await post(service.delivery(one.jobId))
  expect([answer.status, await answer.text()]).toEqual([202, ''])
  expect(await jobsOf(one)).toEqual([{ name: 'studio/watch-transformation', payload: { transformationId: one.id }, isDue: true }])
  const [row] = await api.sql('select state, progress from ai_transformations where id = $1', [one.id])
  expect(row).toEqual({ state: 'PROCESSING', progress: 0 })
})

test('a watch that was to come later comes now, and stays one', async () => {
  const one = await watched()
  await api.sql("select graphile_worker.add_job('studio/watch-transformation', json_build_object('transformationId', $1::text), run_at => now() + interval '1 hour', job_key => 'watch:' || $1)", [one.id])
  await post(service.delivery(one.jobId))
  expect(await jobsOf(one)).toEqual([{ name: 'studio/watch-transformation', payload: { transformationId: one.id }, isDue: true }])
})

test('told twice, replayed, out of order or fifty times at once, one job waits', async () => {
  const one = await watched()
  const delivery = service.delivery(one.jobId, { webhookId: 'msg_1' })
  const earlier = service.delivery(one.jobId, { body: JSON.stringify({ id: one.jobId, status: 'starting' }) })
  const answers = await Promise.all([...Array<unknown>(50)].map((_, index) => post(index % 2 ? delivery : earlier)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(await jobsOf(one)).toHaveLength(1)
})

test('news of an unknown, foreign or ended job are taken in the same words and change nothing', async () => {
  const known = await learnt(await post(service.delivery((await watched()).jobId)))
  const before = await jobCount()
  const others = [{ jobId: 'abc123' }, await watched({ provider: 'another' }), await watched({ state: 'COMPLETED' }), await watched({ state: 'CANCELLED' })]
  for (const { jobId } of others) expect(await learnt(await post(service.delivery(jobId)))).toEqual(known)
  expect(await jobCount()).toBe(before)
})

test.each<[string, (jobId: string) => { headers: Record<string, string>; body: string }]>([
  ['signed with another secret', (jobId) => service.delivery(jobId, { secret: `whsec_${Buffer.alloc(32).toString('base64')}` })],
  ['too old', (jobId) => service.delivery(jobId, { seconds: Math.floor(Date.now() / 1000) - 301 })],
  ['from the future', (jobId) => service.delivery(jobId, { seconds: Math.floor(Date.now() / 1000) + 310 })],
  ['with another body', (jobId) => ({ ...service.delivery('abc123'), body: service.delivery(jobId).body })],
  ['with another id', (jobId) => { const one = service.delivery(jobId); return { ...one, headers: { ...one.headers, 'webhook-id': 'msg_2' } } }],
  ['with another time', (jobId) => { const one = service.delivery(jobId, { seconds: 1 }); return { ...one, headers: { ...one.headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) } } }],
  ['without a signature', (jobId) => ({ ...service.delivery(jobId), headers: { 'content-type': 'application/json' } })],
  ['with an empty signature', (jobId) => { const one = service.delivery(jobId); return { ...one, headers: { ...one.headers, 'webhook-signature': 'v1,' } } }],
])('a delivery %s is refused and wakes nobody', async (_, forged) => {
  const one = await watched()
  const answer = await learnt(await post(forged(one.jobId)))
  expect(answer).toEqual(await learnt(await post(forged('abc124'))))
  expect(answer).toMatchObject({ status: 401, text: expect.stringContaining('"code":"UNAUTHENTICATED"') })
  expect(await jobsOf(one)).toEqual([])
})

test.each(['', 'null', '[]', '"text"', '{', '{"id":"a"}', '{"id":"../account","status":"succeeded"}', '{"id":"abc","status":"dreaming"}', '{"id":{"$gt":""},"status":"failed"}', `${'['.repeat(100_000)}`, '\0'])(
  'a signed body that is no prediction is refused (%#)', async (body) => {
    expect((await post(service.delivery('abc123', { body }))).status).toBe(401)
  })

test('a body that is not UTF-8, has another type or none is read as bytes', async () => {
  const one = await watched()
  const { headers, body } = service.delivery(one.jobId)
  expect((await post({ headers, body: Buffer.concat([Buffer.from(body), Buffer.from([0xff, 0xfe])]) })).status).toBe(401)
  expect((await post({ headers: { ...headers, 'content-type': 'text/plain' }, body })).status).toBe(202)
})

test('a megabyte is taken, more is refused before it is looked at', async () => {
  const one = await watched()
  const logs = 'x'.repeat(1024 * 1024 - 200)
  expect((await post(service.delivery(one.jobId, { body: JSON.stringify({ id: one.jobId, status: 'processing', logs }) }))).status).toBe(202)
  const answer = await post(service.delivery(one.jobId, { body: JSON.stringify({ id: one.jobId, status: 'processing', logs: `${logs}${'x'.repeat(400)}` }) }))
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('BODY_TOO_LARGE')])
})

test('only a POST is taken, and no fault was logged', async () => {
  expect((await fetch(`${api.url}/webhooks/replicate`)).status).toBe(404)
  expect(api.faults).toEqual([])
})

test('only jobs and webhooks may tell of news', async () => {
  await expect(api.sqlAs('polyphony_viewer', null, "select note_provider_news('replicate', 'abc123')")).rejects.toThrow('permission denied')
})

test.each([
  ['whsec_plJ3nmyCDGBKInavdOK15jsl', 'msg_loFOjxBNrRLzqYUf', 1731705121, '{"event_type":"ping","data":{"success":true}}', 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0='],
  ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}', 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='],
])('published signatures hold, alone and among others: %s', (secret, id, seconds, body, signature) => {
  const holds = (given: string, at = seconds) => isSigned({ headers: { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': given }, body }, webhookKey(secret)!, at * 1000)
  expect([holds(signature), holds(`v1,AAAA v1a,x ${signature}`), holds(signature, seconds + 299)]).toEqual([true, true, true])
  expect([holds(signature.replace('v1,', 'v2,')), holds(signature.slice(3)), holds(`${signature.slice(0, 20)}`), holds(''), holds(signature, seconds + 301)]).toEqual(Array(5).fill(false))
})

test.each(['whsec_', 'whsec_AAAA', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'whsec_not base64 at all, is it?', ''])('a secret that is none has no key: %j', (secret) => {
  expect(webhookKey(secret)).toBeUndefined()
})
