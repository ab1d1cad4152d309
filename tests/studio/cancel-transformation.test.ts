import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { jest } from '@jest/globals'
import type { LocalProvider, LocalRun } from '../../src/gateways/ai/ai-provider.js'
import { cancelTransformation } from '../../src/jobs/studio/cancel-transformation.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import { until } from '../support/until.js'
import { ScriptedProvider } from './scripted-provider.js'
import { ended, project, queued, shownAs, startRunner, told, used, type Shown } from './transforming.js'

const api = startApi()

const cancel = (person: Person, id: string) => api.as(person).run<{ cancelTransformation: Shown }, object>('mutation ($id: ID!) { cancelTransformation(input: { id: $id }) { id state } }', { id })
const retry = (person: Person, id: string, clientTransformationId = randomUUID()) =>
  api.as(person).run<{ retryTransformation: Shown }, object>('mutation ($input: RetryTransformationInput!) { retryTransformation(input: $input) { id state retryOf { id } } }', { input: { id, clientTransformationId } })

/** Renders until it is told to stop, or `finish` is called. */
function endless() {
  const runs: LocalRun[] = []
  const ids: string[] = []
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const provider: LocalProvider = {
    name: 'local', where: 'here',
    render: async ({ id }, run) => {
      runs.push(run)
      ids.push(id)
      run.onProgress(30)
      await Promise.race([finished, new Promise((_resolve, reject) => run.signal.addEventListener('abort', () => reject(new Error('aborted'))))])
      const file = path.join(run.folder, 'out.wav')
      await writeFile(file, wav())
      return { file, mediaType: 'audio/wav' }
    },
  }
  return { provider, runs, ids, finish }
}

async function waiting() {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  return { ana, projectId, ...(await queued(api, ana, { projectId })) }
}

test('what waits is cancelled at no cost, again changes nothing, and nobody begins it', async () => {
  const { ana, id } = await waiting()
  expect((await cancel(ana, id)).data).toEqual({ cancelTransformation: { id, state: 'CANCELLED' } })
  expect(await used(api, ana)).toBe(0)
  expect(await cancel(ana, id)).toSucceed()
  expect(await used(api, ana)).toBe(0)
  const { provider, ids } = endless()
  const worker = startRunner(api, provider)
  const next = await waiting()
  await until('the next one to run', () => ids.length > 0)
  await worker.stop()
  expect(ids).toEqual([next.id])
  expect(await cancel(next.ana, next.id)).toSucceed()
  expect(await told(api, `transformation:${id}`)).toEqual(['PENDING', 'CANCELLED'])
})

test('what is being rendered is told of as it goes, and stops within a second or two', async () => {
  const { ana, id } = await waiting()
  const { provider, runs } = endless()
  const timers = jest.spyOn(globalThis, 'setInterval')
  const worker = startRunner(api, provider)
  // Each second it tells how far it is, and is told whether to go on.
  expect(timers.mock.calls.map(([, ms]) => ms)).toContain(1_000)
  timers.mockRestore()
  await until('its progress', async () => (await shownAs(api, ana, id)).progress === 30)
  expect(await cancel(ana, id)).toSucceed()
  await until('it stops', () => runs[0]!.signal.aborted)
  await worker.stop()
  expect(await shownAs(api, ana, id)).toMatchObject({ state: 'CANCELLED', progress: 30 })
  // It had begun.
  expect(await used(api, ana)).toBe(1)
})

test('a provider elsewhere is told, though what it calls the job was never noted', async () => {
  const { ana, id } = await waiting()
  const provider = new ScriptedProvider()
  provider.answer = () => ({ state: 'PENDING' })
  const worker = startRunner(api, provider)
  await until('it is submitted', async () => provider.jobs.has(id))
  await worker.stop()
  await api.sql('update ai_transformations set provider_job_id = null where id = $1', [id])
  expect(await cancel(ana, id)).toSucceed()
  expect(await api.sql("select from graphile_worker.jobs where key = 'cancel:' || $1", [id])).toHaveLength(1)
  await cancelTransformation.run(jobContext(api, { ai: provider }), { transformationId: id })
  expect(provider.cancelled).toEqual([`job of ${id}`])
})

test('fifty who cancel while it ends: one outcome, told once', async () => {
  const { ana, projectId, id } = await waiting()
  const { provider, runs, finish } = endless()
  const worker = startRunner(api, provider)
  await until('it runs', async () => runs.length > 0)
  const cancelling = Promise.all(Array.from({ length: 50 }, () => cancel(ana, id)))
  finish()
  const replies = await cancelling
  const { state } = await ended(api, ana, id)
  await worker.stop()
  expect((await shownAs(api, ana, id)).state).toBe(state)
  expect(await told(api, `transformation:${id}`)).toEqual(['PENDING', 'PROCESSING', state])
  const isDone = state === 'COMPLETED'
  expect(new Set(replies.map(({ data, errors }) => data?.cancelTransformation?.state ?? errors![0]!.extensions!.reason))).toEqual(new Set([isDone ? 'TRANSFORMATION_ENDED' : 'CANCELLED']))
  expect(await api.sql('select version from projects where id = $1', [projectId])).toEqual([{ version: isDone ? 2 : 1 }])
})

test('what was cancelled is tried again as a new one that counts; what stands is not', async () => {
  const { ana, id } = await waiting()
  expect(await retry(ana, id)).toFailWith('NOT_RETRYABLE')
  await cancel(ana, id)
  const clientId = randomUUID()
  const [first, again] = [await retry(ana, id, clientId), await retry(ana, id, clientId)]
  expect(first.data!.retryTransformation).toMatchObject({ state: 'PENDING', retryOf: { id } })
  expect(again.data).toEqual(first.data)
  expect(await used(api, ana)).toBe(1)
  const other = await waiting()
  await cancel(other.ana, other.id)
  expect(await retry(ana, other.id)).toFailWith('TRANSFORMATION_NOT_FOUND')
  const mine = await queued(api, ana, { projectId: await project(api, ana) })
  await cancel(ana, mine.id)
  expect(await retry(ana, mine.id, clientId)).toFailWith('CLIENT_TRANSFORMATION_ID_REUSED')
})

test('a worker that stops hands back what it renders, and another begins it anew', async () => {
  const { ana, id } = await waiting()
  const first = endless()
  const worker = startRunner(api, first.provider)
  await until('it runs', async () => first.runs.length > 0)
  await worker.stop()
  expect(first.runs.every(({ signal }) => signal.aborted)).toBe(true)
  const second = endless()
  second.finish()
  const other = startRunner(api, second.provider)
  expect(await ended(api, ana, id)).toMatchObject({ state: 'COMPLETED' })
  await other.stop()
})
