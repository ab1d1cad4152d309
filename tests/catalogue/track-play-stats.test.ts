import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const STATS = graphql(`
  query TrackPlayStats($trackId: ID!, $from: Date!, $to: Date!) {
    trackPlayStats(trackId: $trackId, from: $from, to: $to) {
      day
      plays
      qualifiedPlays
    }
  }
`)

test('every day of the range has a row, days without plays too', async () => {
  const ana = await make.person(api)
  const { id: trackId } = await make.track(api, ana)
  await api.sql("insert into track_daily_stats values ($1, '2024-02-28', 3, 1), ($1, '2024-03-01', 5, 5), ($1, '2024-03-02', 9, 9)", [trackId])
  const reply = await api.as(ana).run(STATS, { trackId, from: '2024-02-27', to: '2024-03-01' })
  expect(reply.data?.trackPlayStats).toEqual([
    { day: '2024-02-27', plays: 0, qualifiedPlays: 0 },
    { day: '2024-02-28', plays: 3, qualifiedPlays: 1 },
    { day: '2024-02-29', plays: 0, qualifiedPlays: 0 },
    { day: '2024-03-01', plays: 5, qualifiedPlays: 5 },
  ])
})

test('a play shows in the day it happened, in UTC', async () => {
  const ana = await make.person(api)
  const { id: trackId } = await make.track(api, ana, { durationMs: 10 })
  await api.sql('select record_playback($1, null, 10)', [trackId])
  const [{ today }] = (await api.sql("select (now() at time zone 'UTC')::date::text as today")) as [{ today: string }]
  const reply = await api.as(ana).run(STATS, { trackId, from: today, to: today })
  expect(reply.data?.trackPlayStats).toEqual([{ day: today, plays: 1, qualifiedPlays: 1 }])
})

test('they are for the owner and admins; of a track one cannot see not even its existence shows', async () => {
  const [ana, ben, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  const range = { from: '2024-01-01', to: '2024-01-02' }
  const open = await make.track(api, ana)
  const closed = await make.track(api, ana, { visibility: 'PRIVATE' })
  expect(await api.as(admin).run(STATS, { trackId: closed.id, ...range })).toSucceed()
  expect(await api.as(ben).run(STATS, { trackId: open.id, ...range })).toFailWith('NOT_TRACK_OWNER')
  expect(await api.as(ben).run(STATS, { trackId: closed.id, ...range })).toFailWith('TRACK_NOT_FOUND')
  expect(await api.visitor.run(STATS, { trackId: open.id, ...range })).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.as(ana).run(STATS, { trackId: 'nope', ...range })).toFailWith('TRACK_NOT_FOUND')
})

test.each([['2024-01-02', '2024-01-01'], ['2023-01-01', '2024-01-02']])('the range %s to %s is refused', async (from, to) => {
  const ana = await make.person(api)
  const { id: trackId } = await make.track(api, ana)
  expect(await api.as(ana).run(STATS, { trackId, from, to })).toFailWith('DATE_RANGE_INVALID')
})

test('a whole leap year is the longest range', async () => {
  const ana = await make.person(api)
  const { id: trackId } = await make.track(api, ana)
  const reply = await api.as(ana).run(STATS, { trackId, from: '2024-01-01', to: '2024-12-31' })
  expect(reply.data?.trackPlayStats).toHaveLength(366)
})
