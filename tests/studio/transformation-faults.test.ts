import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { NoAnswer, Refused, RetryLater } from '../../src/gateways/delivery-faults.js'
import { TransformationRunner } from '../../src/jobs/transformation-runner.js'
import { cancelTransformation } from '../../src/jobs/studio/cancel-transformation.js'
import { watchTransformation } from '../../src/jobs/studio/watch-transformation.js'
import { startApi } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import { make } from '../support/make.js'
import { recordingLog } from '../support/recording-log.js'
import { until } from '../support/until.js'
import { ScriptedProvider } from './scripted-provider.js'
import { ended, project, queued, shownAs, startRunner, told, used } from './transforming.js'

const api = startApi()

/** A worker that can die: from then on nothing of it reaches the database, and nothing comes back to it. */
function mortal(provider: ScriptedProvider) {
  const life = { isDead: false, die: () => void (life.isDead = true), dieAt: '' as string, workerId: `mortal-${randomUUID()}` }
  const system = {
    query: async (statement: { text: string }) => {
      if (life.dieAt && statement.text.includes(life.dieAt)) life.die()
      if (life.isDead) return new Promise(() => undefined)
      const answer = await api.database.system.query(statement)
      return life.isDead ? new Promise(() => undefined) : answer
    },
  } as unknown as Pool
  const { store, files } = api.app.serving
  void new TransformationRunner({ workerId: life.workerId, system, store, files, provider, atOnce: 2, log: recordingLog().log })
  return life
}

/** A minute later another worker notices. */
async function givenUp(workerId: string): Promise<void> {
  await api.sql("update job_workers set seen_at = now() - interval '1 minute' where id = $1", [workerId])
  await api.sql("select worker_seen('other', 40, now())")
}

const atOnce = (id: string) => api.sql('select wake_transformation($1)', [id])

async function waiting() {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  return { ana, projectId, ...(await queued(api, ana, { projectId })) }
}

type Life = ReturnType<typeof mortal>
const DEATHS: [when: string, script: (provider: ScriptedProvider, life: Life) => void][] = [
  ['before it is submitted', (provider, life) => (provider.before = (call) => call === 'submit' && (life.die(), new Promise(() => undefined)))],
  ['after it was submitted and before that is noted', (provider, life) => (provider.after = (call) => call === 'submit' && life.die())],
  ['while the provider is asked after it', (provider, life) => (provider.before = (call) => call === 'status' && (life.die(), new Promise(() => undefined)))],
  ['while its output is fetched', (provider, life) => (provider.before = (call) => call === 'fetchOutput' && (life.die(), new Promise(() => undefined)))],
  ['before its end is committed', (_, life) => (life.dieAt = 'complete_transformations')],
]

test.each(DEATHS)('of a worker killed %s another takes it over: it ends once, is billed once, and every state is told in order', async (_, script) => {
  const { ana, projectId, id } = await waiting()
  const provider = new ScriptedProvider()
  const life = mortal(provider)
  script(provider, life)
  await until('its death', async () => {
    await atOnce(id)
    return life.isDead
  })
  Object.assign(provider, { before: () => undefined, after: () => undefined })
  await givenUp(life.workerId)
  const other = startRunner(api, provider)
  const shown = await until('its end', async () => {
    await atOnce(id)
    other.runner.look()
    const now = await shownAs(api, ana, id)
    return now.state !== 'PROCESSING' && now
  })
  await other.stop()
  expect(shown).toMatchObject({ state: 'COMPLETED', file: { id }, outputVersion: 2 })
  expect([...provider.jobs.keys()]).toEqual([id])
  expect(await told(api, `transformation:${id}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await used(api, ana)).toBe(1)
  expect(await api.sql('select version from projects where id = $1', [projectId])).toEqual([{ version: 2 }])
  expect(await api.sql('select id from stored_files where project_id = $1', [projectId])).toEqual([{ id }])
})

test('without an answer nobody knows whether it was taken: it is looked for, and not submitted again', async () => {
  const { ana, id } = await waiting()
  const provider = new ScriptedProvider()
  provider.after = (call) => {
    if (call === 'submit') throw new NoAnswer('the line went dead')
  }
  const worker = startRunner(api, provider)
  expect(await ended(api, ana, id)).toMatchObject({ state: 'COMPLETED' })
  await worker.stop()
  expect(provider.calls.filter((call) => call === 'submit')).toHaveLength(1)
})

test('a provider that is down for an hour makes nothing fail, and its time is not counted', async () => {
  const { ana, id } = await waiting()
  const provider = new ScriptedProvider()
  provider.before = (call) => {
    if (call === 'status') throw new RetryLater('down')
  }
  const worker = startRunner(api, provider)
  await until('it is asked in vain', async () => provider.calls.includes('status'))
  await sleep(200)
  // An hour of waiting, each wait of it a minute at most, moves the deadline as far.
  const [first] = await api.sql('select deadline_at from ai_transformations where id = $1', [id])
  for (let minute = 0; minute < 5; minute += 1) {
    const asked = provider.calls.length
    await atOnce(id)
    worker.runner.look()
    await until('it is asked again', async () => provider.calls.length > asked)
    await until('it is put off', async () => (await api.sql('select from ai_transformations where id = $1 and claimed_by is null', [id])).length === 1)
  }
  const [last] = await api.sql('select deadline_at, attempts, extract(epoch from resume_at - now())::int as wait from ai_transformations where id = $1', [id])
  expect((last!.deadline_at as Date).getTime()).toBeGreaterThan((first!.deadline_at as Date).getTime())
  expect(last).toMatchObject({ attempts: 6 })
  expect(last!.wait).toBeGreaterThan(50)
  expect(await shownAs(api, ana, id)).toMatchObject({ state: 'PROCESSING' })
  provider.before = () => undefined
  await atOnce(id)
  worker.runner.look()
  expect(await ended(api, ana, id)).toMatchObject({ state: 'COMPLETED' })
  await worker.stop()
})

test('what takes a provider longer than an hour has failed, is given back and called off there', async () => {
  const { ana, id } = await waiting()
  const provider = new ScriptedProvider()
  provider.answer = () => ({ state: 'PROCESSING', progress: 40 })
  const worker = startRunner(api, provider)
  await until('its progress', async () => (await shownAs(api, ana, id)).progress === 40)
  await api.sql("update ai_transformations set deadline_at = now() - interval '1 second' where id = $1", [id])
  await atOnce(id)
  worker.runner.look()
  expect(await ended(api, ana, id)).toMatchObject({ state: 'FAILED', error: 'PROVIDER_TIMED_OUT' })
  await worker.stop()
  expect(await used(api, ana)).toBe(0)
  await cancelTransformation.run(jobContext(api, { ai: provider }), { transformationId: id })
  expect(provider.cancelled).toEqual([`job of ${id}`])
})

test.each([
  ['refuses it', (provider: ScriptedProvider) => (provider.before = (call) => { if (call === 'submit') throw new Refused('no') }), 'PROVIDER_REFUSED'],
  ['fails', (provider: ScriptedProvider) => (provider.answer = () => ({ state: 'FAILED', message: 'out of memory' })), 'PROVIDER_FAILED'],
  ['stops by itself', (provider: ScriptedProvider) => (provider.answer = () => ({ state: 'CANCELLED' })), 'PROVIDER_CANCELLED'],
])('when the provider %s it has failed, and is given back once', async (_, script, error) => {
  const { ana, id } = await waiting()
  const provider = new ScriptedProvider()
  script(provider)
  const worker = startRunner(api, provider)
  expect(await ended(api, ana, id)).toMatchObject({ state: 'FAILED', error, file: null })
  await worker.stop()
  expect(await used(api, ana)).toBe(0)
  expect(await told(api, `transformation:${id}`)).toEqual(['PENDING', 'PROCESSING', 'FAILED'])
})

test('news of a provider wake what waits to ask it', async () => {
  const { ana, id } = await waiting()
  const provider = new ScriptedProvider()
  provider.answer = (asked) => (asked === 1 ? { state: 'PENDING' } : { state: 'COMPLETED', outputUrl: 'output' })
  const worker = startRunner(api, provider)
  await until('the first look', async () => provider.calls.includes('status'))
  await until('it is put off', async () => (await api.sql('select from ai_transformations where id = $1 and claimed_by is null', [id])).length === 1)
  await api.sql("update ai_transformations set resume_at = now() + interval '1 hour' where id = $1", [id])
  await watchTransformation.run(jobContext(api, { lookAtTransformations: () => worker.runner.look() }), { transformationId: id })
  expect(await ended(api, ana, id)).toMatchObject({ state: 'COMPLETED' })
  await worker.stop()
})

test('what five workers have died over has failed, and is given back', async () => {
  const { ana, id } = await waiting()
  for (let death = 1; death <= 5; death += 1) {
    const workerId = `dying-${randomUUID()}`
    const [claimed] = await api.sqlAs('polyphony_system', null, "select id from claim_transformations($1, 'local', false, 100, 100, '{}') where id = $2", [workerId, id])
    expect(claimed).toEqual({ id })
    await givenUp(workerId)
  }
  expect(await shownAs(api, ana, id)).toMatchObject({ state: 'FAILED', error: 'UNFORESEEN' })
  expect(await used(api, ana)).toBe(0)
})
