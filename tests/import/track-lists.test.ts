import { makeDeferredIndexes } from '../../src/jobs/operations/make-deferred-indexes.js'
import { startApi } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import { make } from '../support/make.js'
import { trackIndexes } from '../support/track-indexes.js'
import { heldWhen, outcomeOf, runImport, scratch, startImport, type Held } from './import-process.js'

const api = startApi()
const files = scratch()
const ROWS = 100_000
const MAP = files.write('map.json', JSON.stringify({ source: 'large', fields: { sourceRef: 'id', title: 'title', artist: 'artist', genre: 'genre' } }))
const GENRES = ['rock', 'pop', 'jazz']
const file = files.write('large.csv', `id,title,artist,genre\n${Array.from({ length: ROWS }, (_, number) => `${number},Title,Artist,${GENRES[number % 3]}`).join('\n')}\n`)

const indexes = () => trackIndexes(api)
const argsFor = (handle: string, ...more: string[]): string[] => ['csv', file, '--map', MAP, '--owner', handle, ...more]

/** Held when something of it is there, without the indexes. */
const heldWithoutIndexes = (): Promise<Held> => heldWhen(api, "old.rows_done <> '{}' and exists (select from deferred_indexes)")

async function rowsThere(): Promise<number> {
  const [row] = await api.sql('select count(*)::int as count from tracks')
  return row!.count as number
}

const ROCK = 'query { tracks(filter: { genre: "rock" }, sort: TITLE, first: 1) { nodes { genre } } found: searchTracks(query: "titel", first: 1) { nodes { title } } }'

test('a large first import, killed and interrupted on its way, leaves every index its lists had', async () => {
  const ana = await make.person(api)
  const before = await indexes()

  const first = await heldWithoutIndexes()
  const killed = startImport(api, argsFor(ana.handle))
  await first.isReached()
  expect((await indexes()).length).toBe(before.length - 8)
  expect((await api.visitor.run(ROCK)).data).toEqual({ tracks: { nodes: [{ genre: 'rock' }] }, found: { nodes: [{ title: 'Title' }] } })
  killed.kill('SIGKILL')
  await outcomeOf(killed)
  await first.letGo()

  const second = await heldWithoutIndexes()
  const interrupted = startImport(api, argsFor(ana.handle))
  const ended = outcomeOf(interrupted)
  await second.isReached()
  interrupted.kill('SIGINT')
  await second.letGo()
  expect(await ended).toMatchObject({ code: 130, err: expect.stringContaining('8 lists of tracks have no index yet') })
  expect(await rowsThere()).toBeLessThan(ROWS)

  const last = await runImport(api, argsFor(ana.handle))
  expect(last.err).toContain('Making the 8 indexes of the lists of tracks.')
  expect(last.out).toContain(`read ${ROWS}, inserted ${ROWS}, updated 0`)
  expect(await rowsThere()).toBe(ROWS)
  expect(await indexes()).toEqual(before)
})

test('among many tracks an import keeps them, as one that changes nothing does, and one that is only tried', async () => {
  const [before, ben] = [await indexes(), await make.person(api)]
  const held = await heldWithoutIndexes()
  expect((await runImport(api, argsFor(ben.handle, '--dry-run'))).out).toContain(`would import ${ROWS}`)
  const [ana] = await api.sql('select p.handle from profiles p where exists (select from tracks t where t.owner_id = p.user_id)')
  const again = await runImport(api, argsFor(ana!.handle as string))
  expect(again.out).toContain(`unchanged ${ROWS}`)
  expect(again.err).not.toContain('indexes')
  await held.letGo()
  expect(await indexes()).toEqual(before)
})

test('of an import that was killed and never run again a server makes the indexes', async () => {
  await api.sql('truncate tracks cascade')
  const [before, ana] = [await indexes(), await make.person(api)]
  const held = await heldWithoutIndexes()
  const killed = startImport(api, argsFor(ana.handle))
  await held.isReached()
  await makeDeferredIndexes.run(jobContext(api), null)
  expect((await indexes()).length).toBe(before.length - 8)
  killed.kill('SIGKILL')
  await outcomeOf(killed)
  await held.letGo()
  await makeDeferredIndexes.run(jobContext(api), null)
  expect(await indexes()).toEqual(before)
})
