import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const RECORD = graphql(`
  mutation RecordPlayback($input: RecordPlaybackInput!) {
    recordPlayback(input: $input) {
      trackId
      playCount
      qualifiedPlayCount
      totalPlayCount
      counted
      qualified
    }
  }
`)

const play = (trackId: string, listenedMs = 0, clientPlaybackId: string = randomUUID(), client = api.visitor) =>
  client.run(RECORD, { input: { trackId, clientPlaybackId, listenedMs } })

const total = async (): Promise<number> => Number((await api.sql('select sum(play_count) as total from playback_totals'))[0]?.total)

test('a visitor\'s play is counted, for the track and in total', async () => {
  const { id } = await make.track(api, await make.person(api))
  const before = await total()
  expect((await play(id)).data?.recordPlayback).toEqual({
    trackId: id, playCount: 1, qualifiedPlayCount: 0, totalPlayCount: before + 1, counted: true, qualified: false,
  })
})

test('sent again, a play counts nothing and answers with the counts as they are', async () => {
  const { id } = await make.track(api, await make.person(api))
  const clientPlaybackId = randomUUID()
  await play(id, 0, clientPlaybackId)
  await play(id)
  expect((await play(id, 0, clientPlaybackId)).data?.recordPlayback).toMatchObject({ playCount: 2, counted: false })
})

test.each([
  [100_000, 49_999, false],
  [100_000, 50_000, true],
  [3_600_000, 239_999, false],
  [3_600_000, 240_000, true],
])('of a track of %i ms, hearing %i ms is a qualified play: %p', async (durationMs, listenedMs, qualified) => {
  const { id } = await make.track(api, await make.person(api), { durationMs })
  expect((await play(id, listenedMs)).data?.recordPlayback).toMatchObject({ qualified, playCount: 1, qualifiedPlayCount: Number(qualified) })
})

test('a play heard on turns qualified once, however often it is told', async () => {
  const { id } = await make.track(api, await make.person(api), { durationMs: 100_000 })
  const clientPlaybackId = randomUUID()
  await play(id, 10_000, clientPlaybackId)
  await Promise.all(Array.from({ length: 10 }, () => play(id, 60_000, clientPlaybackId)))
  expect((await play(id, 100_000, clientPlaybackId)).data?.recordPlayback).toMatchObject({
    playCount: 1, qualifiedPlayCount: 1, counted: false, qualified: true,
  })
})

test('an id used for another track is refused', async () => {
  const owner = await make.person(api)
  const [one, other] = [await make.track(api, owner), await make.track(api, owner)]
  const clientPlaybackId = randomUUID()
  await play(one.id, 0, clientPlaybackId)
  expect(await play(other.id, 0, clientPlaybackId)).toFailWith('PLAYBACK_ID_REUSED')
})

test('fifty listeners at once, half of them sent twice, are fifty plays', async () => {
  const { id } = await make.track(api, await make.person(api), { durationMs: 1000 })
  const before = await total()
  const ids = Array.from({ length: 50 }, () => randomUUID())
  const replies = await Promise.all([...ids, ...ids.slice(25)].map((clientPlaybackId) => play(id, 1000, clientPlaybackId)))
  for (const reply of replies) expect(reply).toSucceed()
  expect(replies.filter((reply) => reply.data?.recordPlayback.counted)).toHaveLength(50)
  const [row] = await api.sql(
    `select c.play_count::int, c.qualified_play_count::int, (select count(*)::int from playbacks where track_id = $1) as plays,
            (select sum(plays)::int from track_daily_stats where track_id = $1) as daily from track_counters c where track_id = $1`, [id])
  expect(row).toEqual({ play_count: 50, qualified_play_count: 50, plays: 50, daily: 50 })
  expect(await total()).toBe(before + 50)
})

test('a private track is played by its owner alone', async () => {
  const [owner, stranger] = [await make.person(api), await make.person(api)]
  const { id } = await make.track(api, owner, { visibility: 'PRIVATE' })
  const input = { trackId: id, clientPlaybackId: randomUUID(), listenedMs: 0 }
  expect(await api.visitor.run(RECORD, { input })).toFailWith('TRACK_NOT_FOUND')
  expect(await api.as(stranger).run(RECORD, { input })).toFailWith('TRACK_NOT_FOUND')
  expect(await api.as(owner).run(RECORD, { input })).toSucceed()
  const [row] = await api.sql('select listener_id from playbacks where track_id = $1', [id])
  expect(row?.listener_id).toBe(owner.userId)
})

test.each([randomUUID(), randomUUID().toUpperCase()])('the track %s is not there', async (trackId) => {
  expect(await play(trackId)).toFailWith('TRACK_NOT_FOUND')
})

test.each([{ trackId: 'nope' }, { clientPlaybackId: 'x' }, { listenedMs: -1 }, { listenedMs: 86_400_001 }])('the input %j is refused', async (bad) => {
  const { id } = await make.track(api, await make.person(api))
  const input = { trackId: id, clientPlaybackId: randomUUID(), listenedMs: 0, ...bad }
  expect(await api.visitor.run(RECORD, { input })).toFailWith('INVALID_INPUT')
  expect(await api.sql('select from playbacks where track_id = $1', [id])).toHaveLength(0)
})

describe('without an account', () => {
  const strict = startApi({ ANONYMOUS_MUTATIONS_PER_15_MIN: '20' })

  test('an address may play only so often, however many aliases carry the plays', async () => {
    const owner = await make.person(strict)
    const { id } = await make.track(strict, owner)
    const plays = Array.from({ length: 10 }, (_, index) =>
      `p${index}: recordPlayback(input: { trackId: "${id}", clientPlaybackId: "${randomUUID()}" }) { counted }`)
    const mutation = `mutation { ${plays.join(' ')} }`
    expect(await strict.visitor.run(mutation)).toSucceed()
    expect(await strict.visitor.run(mutation)).toSucceed()
    const refused = await play(id, 0, randomUUID(), strict.visitor)
    expect(refused).toFailWith('TOO_MANY_REQUESTS')
    expect(refused.errors?.[0]?.extensions?.retryAfter).toBeGreaterThan(0)
    expect(await play(id, 0, randomUUID(), strict.as(owner))).toSucceed()
  })
})
