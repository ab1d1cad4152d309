import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

let owner: Person

beforeAll(async () => {
  owner = await make.person(api, { handle: 'lexicographer' })
})

const counted = async (pattern: string): Promise<{ words: number; tracks: number }> => {
  const [row] = await api.sql('select count(*)::int as words, sum(track_count)::int as tracks from search_terms where term like $1', [pattern])
  return row as { words: number; tracks: number }
}

/** Tracks in one statement, as an import writes them: as many words as numbers, each in one track. */
const write = (prefix: string, count: number): Promise<unknown> =>
  api.sql("insert into tracks (id, owner_id, title, artist) select new_id(), $1, $2 || i, 'Zz' from generate_series(1, $3) as i", [owner.userId, prefix, count])

test('of a few words it is counted exactly how many tracks hold them, also when tracks are deleted', async () => {
  await write('exactly', 100)
  expect(await counted('exactly%')).toEqual({ words: 100, tracks: 100 })
  await api.sql("delete from tracks where title_key like 'exactly%' and length(title) = 9")
  expect(await counted('exactly%')).toEqual({ words: 100, tracks: 10 })
})

test('of thousands of words at once it is estimated, as much too high as too low', async () => {
  await write('roughly', 4000)
  const { words, tracks } = await counted('roughly%')
  expect(words).toBe(4000)
  // 4,000 on average; further away than this (six standard deviations) once in a billion runs.
  expect(tracks).toBeGreaterThan(2500)
  expect(tracks).toBeLessThan(5500)
})

test('writers who bring the same new words at once all find them, each word once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => write('together', 300)))
  expect((await counted('together%')).words).toBe(300)
  expect(await api.sql("select count(*)::int as postings from track_postings p join search_terms s on s.id = p.term_id where s.term like 'together%'"))
    .toEqual([{ postings: 2400 }])
})

test('the ids of words come in their order, new and known ones mixed', async () => {
  const ids = async (words: string[]): Promise<number[]> => {
    const [row] = await api.sql('select search_term_ids($1) as ids', [words])
    return row!.ids as number[]
  }
  const known = await ids(['vocab', 'ulary'])
  const mixed = await ids(['ulary', 'between', 'vocab'])
  expect(mixed).toEqual([known[1], expect.any(Number), known[0]])
  expect(await api.sql('select s.term from unnest($1::int[]) with ordinality as u (id, i) join search_terms s using (id) order by i', [mixed]))
    .toEqual([{ term: 'ulary' }, { term: 'between' }, { term: 'vocab' }])
})
