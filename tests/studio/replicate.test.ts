import { startReplicate, idOfNow, requestFor, waitingFor } from './asked-of-replicate.js'
import type { Step, Trouble } from '../support/replicate-service.js'

const { started, open, submit } = startReplicate()

const after = async (step: Step) => {
  const { jobId } = await submit()
  started.service.set(jobId, step)
  return open().status(jobId)
}

test.each<Trouble>(['DROP_ANSWER', 'HANG'])('a prediction whose answer was lost is found (%s)', async (trouble) => {
  const request = requestFor()
  started.service.trouble('create', trouble)
  await expect(submit(open(waitingFor(trouble)), request)).rejects.toMatchObject({ name: 'NoAnswer' })
  expect(await open().find(request.id)).toEqual({ jobId: started.service.predictions[0]!.id })
  expect(await open().find(idOfNow())).toBeUndefined()
})

test('it is found pages back, by its input alone or by its webhook alone', async () => {
  const request = requestFor()
  const { jobId } = await submit(open(), request)
  const other = requestFor()
  const { jobId: otherJob } = await submit(open(), other)
  delete started.service.predictions.find(({ id }) => id === jobId)!.webhook
  // An hour after its end Replicate forgets what a prediction was about.
  started.service.predictions.find(({ id }) => id === otherJob)!.input = {}
  started.service.pageSize = 1
  expect([await open().find(request.id), await open().find(other.id)]).toEqual([{ jobId }, { jobId: otherJob }])
  expect(started.service.calls('list').map(({ path }) => path)).toEqual(['/v1/predictions', '/v1/predictions?cursor=1', '/v1/predictions'])
})

test('it looks back no further than the transformation is old', async () => {
  for (let count = 0; count < 3; count += 1) await submit()
  for (const each of started.service.predictions) each.created_at = new Date(Date.now() - 3_600_000).toISOString()
  started.service.pageSize = 1
  expect(await open().find(idOfNow())).toBeUndefined()
  expect(started.service.calls('list')).toHaveLength(1)
})

test('a list that cannot be had is asked for later', async () => {
  for (const trouble of [{ status: 500 }, { status: 404 }, { status: 200, body: { results: 'none' } }, 'BREAK_OFF'] satisfies Trouble[]) {
    started.service.trouble('list', trouble)
    await expect(open().find(idOfNow())).rejects.toMatchObject({ name: 'RetryLater' })
  }
  expect(started.service.calls('list')).toHaveLength(4)
})

test('a prediction goes from waiting over percents to its file', async () => {
  const { jobId } = await submit()
  const seen = [await open().status(jobId), await open().status(jobId), await open().status(jobId), await open().status(jobId)]
  expect(seen).toEqual([{ state: 'PENDING' }, { state: 'PROCESSING', progress: 40 }, ...Array(2).fill({ state: 'COMPLETED', outputUrl: started.service.outputUrl })])
})

test('what Replicate says of a prediction is told in our words', async () => {
  expect(await after({ status: 'processing', logs: 'loading' })).toEqual({ state: 'PROCESSING', progress: undefined })
  expect(await after({ status: 'processing', logs: ' 10%|#| 1/10\r 70%|#######| 7/10 [00:01]' })).toEqual({ state: 'PROCESSING', progress: 70 })
  expect(await after({ status: 'processing', logs: '900%|#| 9/1' })).toEqual({ state: 'PROCESSING', progress: 100 })
  expect(await after({ status: 'failed', error: `CUDA\0 ${'x'.repeat(5_000)}` })).toEqual({ state: 'FAILED', message: expect.stringMatching(/^CUDA x{495}$/) })
  expect(await after({ status: 'failed', error: { code: 1 } })).toEqual({ state: 'FAILED', message: 'Replicate: failed' })
  expect(await after({ status: 'aborted' })).toEqual({ state: 'FAILED', message: 'Replicate: aborted' })
  expect(await after({ status: 'canceled' })).toEqual({ state: 'CANCELLED' })
})

test.each([
  [['https://a.example/1.wav', 'https://a.example/2.wav'], 'https://a.example/1.wav'],
  [{ seed: 4, audio: 'https://a.example/3.wav' }, 'https://a.example/3.wav'],
])('the file is the first of %j', async (output, outputUrl) => {
  expect(await after({ status: 'succeeded', output })).toEqual({ state: 'COMPLETED', outputUrl })
})

test.each([[null], ['done'], [[]], [{ text: 'la la' }], ['data:audio/wav;base64,AAAA'], ['file:///etc/passwd']])('no file is a failure: %j', async (output) => {
  expect(await after({ status: 'succeeded', output })).toEqual({ state: 'FAILED', message: 'Replicate: it succeeded and there is no file' })
})

test('a prediction that is not there has failed, one that cannot be asked after is asked later', async () => {
  expect(await open().status('abc123')).toEqual({ state: 'FAILED', message: expect.stringContaining('404') })
  expect(await open().status('../account')).toMatchObject({ state: 'FAILED' })
  for (const trouble of [{ status: 500 }, { status: 429, headers: { 'retry-after': '7' } }, { status: 400 }, { status: 200, body: { status: 'dreaming' } }, 'BREAK_OFF', 'HANG'] satisfies Trouble[]) {
    started.service.trouble('get', trouble)
    await expect(open(waitingFor(trouble)).status('abc123')).rejects.toMatchObject({ name: 'RetryLater' })
  }
  expect(started.service.calls('get')).toHaveLength(7)
})

test('a prediction is cancelled; what has ended stays as it ended', async () => {
  const { jobId } = await submit()
  await open().cancel(jobId)
  expect(await open().status(jobId)).toEqual({ state: 'CANCELLED' })
  const { jobId: done } = await submit()
  started.service.set(done, { status: 'succeeded', output: started.service.outputUrl })
  await open().cancel(done)
  expect(await open().status(done)).toMatchObject({ state: 'COMPLETED' })
  await open().cancel('abc123')
  started.service.trouble('cancel', 'DROP_ANSWER')
  await expect(open().cancel(jobId)).rejects.toMatchObject({ name: 'RetryLater' })
})

test('it says whether it answers, within its patience', async () => {
  expect(await open().check()).toBe(true)
  expect(await open({ token: 'another' }).check()).toBe(false)
  started.service.trouble('account', 'HANG')
  expect(await open(waitingFor('HANG')).check()).toBe(false)
  started.service.isDown = true
  expect(await open().check()).toBe(false)
})
