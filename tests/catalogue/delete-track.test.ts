import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const DELETE = graphql(`
  mutation DeleteTrack($input: DeleteTrackInput!) {
    deleteTrack(input: $input) {
      id
    }
  }
`)

test('a deleted track is gone with its plays, and the counts no longer hold it', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana)
  await api.sql('select record_playback($1, null, 0)', [id])
  expect((await api.as(ana).run(DELETE, { input: { id } })).data?.deleteTrack).toEqual({ id })
  expect(await api.sql('select from playbacks where track_id = $1', [id])).toHaveLength(0)
  expect(await api.sql('select from track_counters where track_id = $1', [id])).toHaveLength(0)
  const [totals] = await api.sql('select (select sum(play_count) from playback_totals)::int as total, (select count(*) from playbacks)::int as plays')
  expect(totals?.total).toBe(totals?.plays)
  const [profile] = await api.sql('select public_track_count from profiles where user_id = $1', [ana.userId])
  expect(profile?.public_track_count).toBe(0)
})

test('deleted twice, it is not found the second time', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana)
  expect(await api.as(ana).run(DELETE, { input: { id } })).toSucceed()
  expect(await api.as(ana).run(DELETE, { input: { id } })).toFailWith('TRACK_NOT_FOUND')
})

test('only its owner and an admin may delete it', async () => {
  const [ana, ben, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  const { id } = await make.track(api, ana)
  expect(await api.visitor.run(DELETE, { input: { id } })).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.as(ben).run(DELETE, { input: { id } })).toFailWith('TRACK_NOT_FOUND')
  expect(await api.as(ana).run(DELETE, { input: { id: 'nope' } })).toFailWith('INVALID_INPUT')
  expect(await api.as(admin).run(DELETE, { input: { id } })).toSucceed()
})
