import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'
import { until } from '../support/until.js'

const api = startApi()

const PLAYED = graphql(`
  subscription TrackPlayed($trackId: ID!) {
    trackPlayed(trackId: $trackId) {
      trackId
      playCount
      qualifiedPlayCount
    }
  }
`)

const play = (trackId: string) => api.sql('select record_playback($1, $2, 0)', [trackId, randomUUID()])

test('a follower gets the counts as they are, then as they become', async () => {
  const { id: trackId } = await make.track(api, await make.person(api))
  await play(trackId)
  const stream = await api.visitor.subscribe(PLAYED, { trackId })
  expect((await stream.next()).data?.trackPlayed).toEqual({ trackId, playCount: 1, qualifiedPlayCount: 0 })
  await play(trackId)
  expect((await stream.next()).data?.trackPlayed).toMatchObject({ playCount: 2 })
  await stream.close()
})

test('many plays in short order may come as one, and the last message is the truth', async () => {
  const { id: trackId } = await make.track(api, await make.person(api))
  const stream = await api.visitor.subscribe(PLAYED, { trackId })
  await stream.next()
  await Promise.all(Array.from({ length: 30 }, () => play(trackId)))
  let last = 0
  while (last < 30) {
    const count = (await stream.next()).data!.trackPlayed.playCount
    expect(count).toBeGreaterThan(last)
    last = count
  }
  expect(last).toBe(30)
  await stream.close()
})

test('what one cannot open one cannot follow', async () => {
  const { id: trackId } = await make.track(api, await make.person(api), { visibility: 'PRIVATE' })
  for (const id of [trackId, 'nope', randomUUID()]) {
    const stream = await api.visitor.subscribe(PLAYED, { trackId: id })
    expect(await stream.next()).toFailWith('TRACK_NOT_FOUND')
    await stream.close()
  }
})

test('a track that is hidden while followed says nothing more', async () => {
  const { id: trackId } = await make.track(api, await make.person(api))
  const stream = await api.visitor.subscribe(PLAYED, { trackId })
  await stream.next()
  await api.sql("update tracks set visibility = 'PRIVATE' where id = $1", [trackId])
  await play(trackId).catch(() => undefined)
  await api.sql("select pg_notify('live', $1)", [`track:${trackId}`])
  expect(await stream.next()).toFailWith('TRACK_NOT_FOUND')
  await stream.close()
})

test('whoever leaves is forgotten at once, and plays are no longer announced', async () => {
  const { id: trackId } = await make.track(api, await make.person(api))
  const watched = () => api.sql('select from live_watches where topic = $1', [`track:${trackId}`])
  const stream = await api.visitor.subscribe(PLAYED, { trackId })
  await stream.next()
  expect(await watched()).toHaveLength(1)
  await stream.close()
  await until('it to be forgotten', async () => (await watched()).length === 0)
})
