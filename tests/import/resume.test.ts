import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { heldAtSecondBatch, outcomeOf, runImport, scratch, startImport, tracksOf } from './import-process.js'

const api = startApi()
const files = scratch()
const ROWS = 24_000
const MAP = files.write('map.json', JSON.stringify({ source: 'long', fields: { sourceRef: 'id', title: 'title', artist: 'artist' } }))
const rows = Array.from({ length: ROWS }, (_, number) => `${number % 22_000},Title ${number},${number % 1000 === 7 ? '' : `Artist ${number % 50}`}`)
const file = files.write('long.csv', `id,title,artist\n${rows.join('\n')}\n`)
const COUNTS = 'read 24000, inserted 21978, updated 0, unchanged 0, duplicate rows 1998, rejected 24'
const FIGURES = 'status, rows_read::int, rows_created::int, rows_updated::int, rows_unchanged::int, rows_duplicate::int, rows_refused::int'

const argsFor = (handle: string): string[] => ['csv', file, '--map', MAP, '--owner', handle]
const runsOf = (userId: string) => api.sql(`select ${FIGURES} from import_runs where owner_id = $1`, [userId])

test('an import that was killed goes on, and ends as one that was not', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const held = await heldAtSecondBatch(api, 'long')
  const child = startImport(api, argsFor(ana.handle))
  await held.isReached()
  child.kill('SIGKILL')
  await outcomeOf(child)
  await held.letGo()
  const before = await tracksOf(api, ana)
  expect(before.length).toBeLessThan(21_978)

  const resumed = await runImport(api, argsFor(ana.handle))
  expect(resumed.err).toContain('Going on with the import of long.csv')
  expect(resumed.out).toContain(COUNTS)
  expect((await runImport(api, argsFor(ben.handle))).out).toContain(COUNTS)
  expect(await tracksOf(api, ana)).toEqual(await tracksOf(api, ben))
  expect(await runsOf(ana.userId)).toEqual(await runsOf(ben.userId))
  const profiles = await api.sql('select public_track_count as count from profiles where user_id = any ($1)', [[ana.userId, ben.userId]])
  expect(profiles).toEqual([{ count: 21_978 }, { count: 21_978 }])
})

test('Ctrl-C ends an import at a batch, and the same command goes on', async () => {
  const ana = await make.person(api)
  const held = await heldAtSecondBatch(api, 'long')
  const child = startImport(api, argsFor(ana.handle))
  const ended = outcomeOf(child)
  await held.isReached()
  child.kill('SIGINT')
  await held.letGo()
  const stopped = await ended
  expect(stopped.code).toBe(130)
  expect(stopped.out).toContain('Run the same command again')
  const [{ count }] = (await api.sql('select rows_created::int as count from import_runs where owner_id = $1', [ana.userId])) as [{ count: number }]
  expect(await tracksOf(api, ana)).toHaveLength(count)

  expect((await runImport(api, argsFor(ana.handle))).out).toContain(COUNTS)
})

test('of two imports of one file at once the second waits for the first, and nothing is there twice', async () => {
  const ana = await make.person(api)
  const small = files.write('small.csv', `id,title,artist\n${rows.slice(0, 3000).join('\n')}\n`)
  const both = await Promise.all([1, 2].map(() => outcomeOf(startImport(api, ['csv', small, '--map', MAP, '--owner', ana.handle]))))
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect(await tracksOf(api, ana)).toHaveLength(2997)
})
