import { REPLICATE_TOKEN, REPLICATE_VERSION, ReplicateService, type Trouble } from '../support/replicate-service.js'
import { INPUT_URL, requestFor, startReplicate, waitingFor, WEBHOOK_URL } from './asked-of-replicate.js'

const { started, open, submit } = startReplicate()

const sent = (index = 0) => JSON.parse(started.service.calls('create')[index]!.body.toString()) as { version?: string; input: object; webhook?: string }

test('what is asked for reaches the model under the transformation\'s id, with the account\'s token', async () => {
  const request = requestFor()
  const { jobId } = await submit(open(), request)
  expect(jobId).toBe(started.service.predictions[0]!.id)
  const { headers, path } = started.service.calls('create')[0]!
  expect(path).toBe('/v1/predictions')
  expect(headers).toMatchObject({ authorization: `Bearer ${REPLICATE_TOKEN}`, 'idempotency-key': request.id })
  expect(sent()).toEqual({
    version: REPLICATE_VERSION,
    input: { audio: `${INPUT_URL}#transformation=${request.id}`, style: 'LOFI', prompt: 'rain on {type}', tempo: 0.9 },
    webhook: `${WEBHOOK_URL}?transformation=${request.id}`,
    webhook_events_filter: ['start', 'completed'],
  })
})

test('asked twice under one id, it does the work once', async () => {
  const request = requestFor()
  expect(await submit(open(), request)).toEqual(await submit(open(), request))
  expect(started.service.predictions).toHaveLength(1)
})

test('the operator says how a model\'s input is called', async () => {
  const input = '{"input_audio":"{input}","prompt":"{type}: {prompt}","seconds":30,"strength":"{intensity}","list":["{tempo}","{reverb}"]}'
  await submit(open({ input }))
  expect(sent().input).toEqual({ input_audio: expect.stringContaining(INPUT_URL), prompt: 'LOFI: rain on {type}', seconds: 30, list: [0.9] })
})

test('a model without a version is asked for by its name, one with both by its version', async () => {
  await submit(open({ modelVersion: 'meta/musicgen' }))
  await submit(open({ modelVersion: `meta/musicgen:${REPLICATE_VERSION}` }))
  expect(started.service.calls('create').map(({ path }) => path)).toEqual(['/v1/models/meta/musicgen/predictions', '/v1/predictions'])
  expect(sent(1).version).toBe(REPLICATE_VERSION)
})

test('without a secret no webhook is asked for', async () => {
  await submit(open({ webhookSecret: undefined }))
  expect(sent().webhook).toBeUndefined()
})

test.each<[string, Trouble, string]>([
  ['too many requests', { status: 429 }, 'RetryLater'],
  ['unavailable', { status: 503 }, 'RetryLater'],
  ['a token that is refused', { status: 401, body: { detail: 'Unauthenticated' } }, 'RetryLater'],
  ['no money', { status: 402 }, 'RetryLater'],
  ['an input that is refused', { status: 422, body: { detail: 'input: audio is required' } }, 'Refused'],
  ['a model that is not there', { status: 404 }, 'Refused'],
  ['a bad request', { status: 400 }, 'Refused'],
  ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:1/' } }, 'Refused'],
  ['a fault inside', { status: 500 }, 'NoAnswer'],
  ['a gateway that gave up', { status: 504 }, 'NoAnswer'],
  ['an answer that is no prediction', { status: 201, body: { id: '../account' } }, 'NoAnswer'],
  ['a connection closed before', 'BREAK_OFF', 'NoAnswer'],
  ['a connection closed after', 'DROP_ANSWER', 'NoAnswer'],
  ['silence', 'HANG', 'NoAnswer'],
])('submitting meets %s, and is sent once', async (_, trouble, name) => {
  started.service.trouble('create', trouble)
  await expect(submit(open(waitingFor(trouble)))).rejects.toMatchObject({ name })
  expect(started.service.calls('create')).toHaveLength(1)
})

test('a refusal says why and never with what token', async () => {
  started.service.trouble('create', { status: 422, body: { detail: `no \0 such\n input${'!'.repeat(1_000)}` } })
  const refusal = await submit().catch((error: Error) => error) as Error
  expect(refusal.message).toMatch(/^Replicate: 422 no such input!{150,200}$/)
  expect(JSON.stringify({ ...refusal, message: refusal.message, stack: refusal.stack })).not.toContain(REPLICATE_TOKEN)
})

test('nobody there to take it: it surely did not leave', async () => {
  const { url } = started.service
  await started.service.close()
  await expect(submit(open({ baseUrl: url }))).rejects.toMatchObject({ name: 'RetryLater' })
  started.service = await ReplicateService.start()
})

test('asked to wait, it submits nothing until then, and still asks after what runs', async () => {
  const replicate = open()
  const { jobId } = await submit(replicate)
  started.service.trouble('create', { status: 429, headers: { 'retry-after': '30' } })
  await expect(submit(replicate)).rejects.toMatchObject({ name: 'RetryLater', retryAfterSeconds: 30 })
  await expect(submit(replicate)).rejects.toMatchObject({ name: 'RetryLater', message: 'Replicate (submit) asked to wait' })
  expect(started.service.calls('create')).toHaveLength(2)
  expect(await replicate.status(jobId)).toEqual({ state: 'PENDING' })
})
