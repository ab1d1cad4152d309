import { Client } from 'pg'
import { deferTrackIndexes, makeDeferredIndexes } from '../../src/db/deferred-indexes.js'
import { migrate } from '../../src/db/migrate.js'
import { StartupError } from '../../src/errors/startup-error.js'
import { makeDeferredIndexes as makeThem } from '../../src/jobs/operations/make-deferred-indexes.js'
import { startApi } from '../support/api.js'
import { copyTemplate, dropDatabase } from '../support/database-server.js'
import { jobContext } from '../support/job-context.js'
import { make } from '../support/make.js'
import { trackIndexes } from '../support/track-indexes.js'
import { until } from '../support/until.js'

const api = startApi()
const owner = (): string => api.database.urls.owner

const KEPT = [
  'track_counters_most_played', 'track_counters_pkey', 'tracks_audio_file', 'tracks_newest', 'tracks_owner_newest', 'tracks_pkey', 'tracks_popularity', 'tracks_source', 'tracks_title',
]

/** What holds up the making of all of them. */
const WRITING = 'lock table tracks, track_counters in row exclusive mode'
const WAITING = "select from pg_stat_progress_create_index where datname = current_database() and phase like 'waiting%'"

const indexes = () => trackIndexes(api)
const names = async () => (await indexes()).map((index) => index.name)

async function deferred(url = owner()): Promise<{ letGo(): Promise<void> }> {
  const deferral = await deferTrackIndexes(url)
  if (!deferral) throw new Error('they are not deferred')
  open.push({ end: deferral.letGo })
  return deferral
}

/** Another client in the middle of a transaction, which has done this. */
async function transaction(sql: string, url = owner()): Promise<{ end(): Promise<void>; sql(text: string): Promise<unknown[]> }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('begin')
  await client.query(sql)
  open.push(client)
  return { end: () => client.end(), sql: async (text) => (await client.query(text)).rows }
}

/** A test that fails holds up none of the others. */
const open: { end(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.end()
})

const partOfHealth = async () => {
  const { parts } = (await (await fetch(`${api.url}/health/ready`)).json()) as { parts: Record<string, { status: string }> }
  return parts.trackLists!.status
}

const LISTS = `query {
  rock: tracks(filter: { genre: "rock" }, sort: TITLE) { nodes { title } } played: tracks(sort: PLAY_COUNT) { nodes { title } }
  artist: tracks(filter: { artist: "Ana" }, sort: POPULARITY) { nodes { title } } found: searchTracks(query: "slwo rain") { nodes { title } }
}`
const lists = async () => (await api.visitor.run(LISTS)).data

test('lists and search answer the same without their indexes, which are made again as they were', async () => {
  const ana = await make.person(api)
  for (const title of ['Slow rain', 'Quick rain', 'Slow sun']) await make.track(api, ana, { title, artist: 'Ana', genre: 'rock', popularity: title.length })
  const [before, answers] = [await indexes(), await lists()]
  expect(answers).toMatchObject({ found: { nodes: [{ title: 'Slow rain' }] } })

  const import_ = await deferred()
  expect(await names()).toEqual(KEPT)
  expect(await lists()).toEqual(answers)
  await until('health to say so', async () => (await partOfHealth()) === 'down')

  await import_.letGo()
  expect(await makeDeferredIndexes(owner())).toBe(0)
  expect(await indexes()).toEqual(before)
  expect(await lists()).toEqual(answers)
  await until('health to say so', async () => (await partOfHealth()) === 'ok')
})

test('they are made when the last of the imports that do without them has ended', async () => {
  const before = await indexes()
  const [one, other] = [await deferred(), await deferred()]
  await one.letGo()
  expect(await makeDeferredIndexes(owner())).toBe(8)
  expect(await names()).toEqual(KEPT)
  await other.letGo()
  expect(await makeDeferredIndexes(owner())).toBe(0)
  expect(await indexes()).toEqual(before)
})

test('while they are being made no import drops them', async () => {
  const import_ = await deferred()
  const elsewhere = await transaction(WRITING)
  await import_.letGo()
  const making = makeDeferredIndexes(owner())
  await until('the first of each table to wait', async () => (await api.sql(WAITING)).length === 2)
  expect(await deferTrackIndexes(owner())).toBeUndefined()
  await elsewhere.end()
  expect(await making).toBe(0)
})

test('somebody at the tables keeps them', async () => {
  const before = await indexes()
  const elsewhere = await transaction('select from tracks')
  expect(await deferTrackIndexes(owner())).toBeUndefined()
  expect(await indexes()).toEqual(before)
  expect(await api.sql('select from deferred_indexes')).toEqual([])
  await elsewhere.end()
  await (await deferred()).letGo()
  expect(await makeDeferredIndexes(owner())).toBe(0)
})

test('a transaction that goes on too long holds the making up, not for ever', async () => {
  const before = await indexes()
  await (await deferred()).letGo()
  const elsewhere = await transaction(WRITING)
  expect(await makeDeferredIndexes(owner(), { patienceMs: 200 })).toBe(8)
  await elsewhere.end()
  expect(await makeDeferredIndexes(owner())).toBe(0)
  expect(await indexes()).toEqual(before)
})

test('killed while it makes one, or stopped behind it, it goes on with what is left', async () => {
  const before = await indexes()
  await (await deferred()).letGo()
  const elsewhere = await transaction(WRITING)
  const killed = makeDeferredIndexes(owner()).catch((error: Error) => error)
  await until('the first of each table to wait', async () => (await api.sql(WAITING)).length === 2)
  await api.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'polyphony-indexes'")
  expect(await killed).toBeInstanceOf(Error)
  await elsewhere.end()
  expect(await api.sql("select from pg_index where indrelid in ('tracks'::regclass, 'track_counters'::regclass) and not indisvalid")).toHaveLength(2)

  const stop = new AbortController()
  expect(await makeDeferredIndexes(owner(), { signal: stop.signal, onBegin: () => stop.abort() })).toBe(8)
  expect(await makeDeferredIndexes(owner())).toBe(0)
  expect(await indexes()).toEqual(before)
})

test('where no server is connected, two of one table are made at once', async () => {
  const name = `${new URL(owner()).pathname.slice(1)}_alone`
  const { owner: url } = await copyTemplate(process.env.POLYPHONY_TEST_OWNER_URL!, name)
  open.push({ end: () => dropDatabase(owner(), name) })
  const alone = await transaction('select', url)
  await alone.sql('drop index tracks_genre_newest, track_counters_genre_most_played')
  await alone.sql('commit')
  await (await deferred(url)).letGo()
  const elsewhere = await transaction('lock table tracks in row exclusive mode', url)
  const making = makeDeferredIndexes(url)
  await until('two to wait', async () => (await elsewhere.sql("select from pg_locks where relation = 'tracks'::regclass and mode = 'ShareLock' and not granted")).length === 2)
  await elsewhere.end()
  expect(await making).toBe(0)
  expect(await alone.sql('select from deferred_indexes')).toEqual([])
})

test('a running server makes what a killed import has left', async () => {
  const before = await indexes()
  await makeThem.run(jobContext(api), null)
  await (await deferred()).letGo()
  await makeThem.run(jobContext(api), null)
  expect(await indexes()).toEqual(before)
})

test('another version is not brought in while an import does without them, and makes them first when it was killed', async () => {
  const before = await indexes()
  const import_ = await deferred()
  await api.sql("update applied_sql set checksum = 'another'")
  await expect(migrate(owner())).rejects.toThrow(StartupError)
  await import_.letGo()
  expect(await migrate(owner())).toEqual({ migrations: [], rules: true })
  expect(await indexes()).toEqual(before)
})

test('nobody but the owner drops them or says which are to be made', async () => {
  await expect(api.sqlAs('polyphony_system', null, 'select defer_track_indexes()')).rejects.toThrow('permission denied')
  await expect(api.sqlAs('polyphony_system', null, "insert into deferred_indexes values ('tracks_title', 'drop table tracks')")).rejects.toThrow('permission denied')
  await expect(api.sqlAs('polyphony_viewer', null, 'select from deferred_indexes')).rejects.toThrow('permission denied')
})

test('where somebody has dropped them for good, none is made', async () => {
  const definitions = (await indexes()).filter(({ name }) => !KEPT.includes(name as string))
  await api.sql(`drop index ${definitions.map(({ name }) => name).join(', ')}`)
  expect(await deferTrackIndexes(owner())).toBeUndefined()
  expect(await makeDeferredIndexes(owner())).toBe(0)
  expect(await names()).toEqual(KEPT)
  for (const { definition } of definitions) await api.sql(definition as string)
})

test('more than 10,000 tracks keep their indexes', async () => {
  const { userId } = await make.person(api)
  const before = await indexes()
  const add = (count: number) => api.sql("insert into tracks (id, owner_id, title, artist) select new_id(), $1, 'One', 'Ana' from generate_series(1, $2)", [userId, count])
  await add(9_997)
  await (await deferred()).letGo()
  expect(await makeDeferredIndexes(owner())).toBe(0)
  await add(1)
  expect(await deferTrackIndexes(owner())).toBeUndefined()
  expect(await indexes()).toEqual(before)
})
