import type { Pool } from 'pg'
import { Heartbeat } from '../../src/jobs/heartbeat.js'
import { recordingLog } from '../support/recording-log.js'
import { until } from '../support/until.js'

test('every word a worker says while none is answered tells when it was last heard, and not when another was said', async () => {
  const said: { heardAt: unknown; answer: (at: string) => void }[] = []
  const query = (_text: string, values: unknown[]) =>
    new Promise((resolve) => said.push({ heardAt: values[2], answer: (at) => resolve({ rows: [{ dead: 0, at }] }) }))
  const heartbeat = new Heartbeat('one', { everySeconds: 0.01, givenUpSeconds: 1 }, { query } as unknown as Pool, recordingLog().log)
  await until('the first word', () => said.length === 1)
  said[0]!.answer('before')
  await until('words nobody answers', () => said.length >= 4)
  expect(said.slice(0, 4).map(({ heardAt }) => heardAt)).toEqual([null, 'before', 'before', 'before'])
  said[1]!.answer('after')
  await until('a word after them', () => said.at(-1)!.heardAt === 'after')
  const stopped = heartbeat.stop()
  said.at(-1)!.answer('the end')
  await stopped
})
