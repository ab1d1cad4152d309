import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { runImport, scratch, tracksOf } from './import-process.js'

const api = startApi()
const files = scratch()

const TRACKS = files.write('tracks.json', JSON.stringify([
  { id: '1', title: 'Feel', artist: 'Ana', duration: 0, playCount: 3, audioUrl: '/audio/Feel it.mp3' },
  { id: 2, title: 'Mk', artist: 'Ben', duration: 212.5, playCount: 0, audioUrl: 'https://cdn.example/mk.flac' },
  { id: '3', title: '', artist: 'Cy', duration: 10, playCount: 5 },
], null, 2))

/** The four places that count plays of one person's tracks, which must agree. */
async function playFigures(userId: string): Promise<unknown> {
  const [row] = await api.sql(
    `select (select count(*) from playbacks p join tracks t on t.id = p.track_id where owner_id = $1)::int as rows,
       (select sum(play_count) from track_counters c join tracks t on t.id = c.track_id where owner_id = $1)::int as counters,
       (select sum(plays) from track_daily_stats s join tracks t on t.id = s.track_id where owner_id = $1)::int as days,
       (select count(*) from playbacks p join tracks t on t.id = p.track_id where owner_id = $1 and is_qualified)::int as qualified`,
    [userId],
  )
  return row
}

test('tracks and how often each was played are imported, once', async () => {
  const ana = await make.person(api)
  const playbacks = files.write('playbacks.json', '{ "1": 12000,\n "2": 4,\n "9": 1,\n "3": 2,\n "4": -1 }')
  const args = ['tuneton', TRACKS, '--playbacks', playbacks, '--base-url', 'https://tuneton.example', '--owner', ana.handle]
  const first = await runImport(api, args)

  expect(first.out).toContain('tracks: read 3, inserted 2, updated 0, unchanged 0, duplicate rows 0, rejected 1')
  expect(first.out).toContain('plays: read 5, inserted 12004, updated 0, unchanged 0, duplicate rows 0, rejected 3')
  expect(await tracksOf(api, ana)).toMatchObject([
    { source_ref: '1', title: 'Feel', duration_ms: null, audio_url: 'https://tuneton.example/audio/Feel%20it.mp3', play_count: 12_000 },
    { source_ref: '2', title: 'Mk', duration_ms: 212_500, audio_url: 'https://cdn.example/mk.flac', play_count: 4 },
  ])
  expect(await playFigures(ana.userId)).toEqual({ rows: 12_004, counters: 12_004, days: 12_004, qualified: 0 })
  expect((await runImport(api, args)).out).toContain('plays: read 5, inserted 0, updated 0, unchanged 12004')
  expect(await playFigures(ana.userId)).toEqual({ rows: 12_004, counters: 12_004, days: 12_004, qualified: 0 })
})

test('a count that has grown adds what it grew by', async () => {
  const ana = await make.person(api)
  const run = (content: string) => runImport(api, ['tunetone', TRACKS, '--playbacks', files.write('growing.json', content), '--owner', ana.handle])
  await run('{"1": 5}')
  expect((await run('{"1": 8}')).out).toContain('plays: read 1, inserted 3, updated 0, unchanged 5')
  expect(await playFigures(ana.userId)).toMatchObject({ rows: 8, counters: 8, days: 8 })
})

test('without a file of plays the tracks tell their counts', async () => {
  const ana = await make.person(api)
  const { out } = await runImport(api, ['tuneton', TRACKS, '--owner', ana.handle])
  expect(out).toContain('inserted 3')
  expect(await tracksOf(api, ana)).toMatchObject([{ play_count: 3, audio_url: null }, { play_count: 0 }])
})

test('single listens count on their day, qualified when long enough', async () => {
  const ana = await make.person(api)
  const listens = [
    { id: 'a', trackId: '2', playedAt: '2025-03-01T23:59:59Z', duration: 200 },
    { id: 'b', trackId: 2, timestamp: 1_740_960_000, duration: 3 },
    { id: 'a', trackId: '2', playedAt: '2025-03-01T23:59:59Z', duration: 200 },
    { trackId: '1', playedAt: 'yesterday' },
    { trackId: '1', playedAt: '2999-01-01' },
  ]
  const { out } = await runImport(api, ['tuneton', TRACKS, '--playbacks', files.write('listens.json', JSON.stringify(listens)), '--owner', ana.handle])
  expect(out).toContain('plays: read 5, inserted 2, updated 0, unchanged 0, duplicate rows 1, rejected 2')
  expect(await playFigures(ana.userId)).toEqual({ rows: 2, counters: 2, days: 2, qualified: 1 })
  expect(await api.sql('select day::text, plays, qualified_plays from track_daily_stats s join tracks t on t.id = s.track_id where owner_id = $1 order by 1', [ana.userId])).toEqual([
    { day: '2025-03-01', plays: 1, qualified_plays: 1 },
    { day: '2025-03-03', plays: 1, qualified_plays: 0 },
  ])
})

test('a file that ends in the middle is one line, and what stood before it is kept', async () => {
  const ana = await make.person(api)
  const { code, err } = await runImport(api, ['tuneton', files.write('cut.json', '[{"id":1,"title":"One","artist":"Ana"},\n{"id":2,"ti'), '--owner', ana.handle])
  expect(code).toBe(1)
  expect(err.trim()).toMatch(/cut\.json is not readable as JSON: line 2 ends too early\.$/)
})
