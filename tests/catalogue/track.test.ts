import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const TRACK = graphql(`
  query Track($id: ID!) {
    track(id: $id) {
      id
      title
      visibility
      playCount
      owner {
        handle
        trackCount
      }
    }
  }
`)

test('a visitor opens a public track with its owner and counts', async () => {
  const ana = await make.person(api, { handle: 'ana' })
  const track = await make.track(api, ana, { title: 'Low tide' })
  const reply = await api.visitor.run(TRACK, { id: track.id })
  expect(reply).toSucceed()
  expect(reply.data?.track).toEqual({
    id: track.id, title: 'Low tide', visibility: 'PUBLIC', playCount: 0, owner: { handle: 'ana', trackCount: 1 },
  })
})

test('an unlisted track opens for whoever has its id, with its true counts', async () => {
  const owner = await make.person(api)
  const track = await make.track(api, owner, { visibility: 'UNLISTED' })
  await api.sql('select record_playback($1, null, 0)', [track.id])
  const reply = await api.visitor.run(TRACK, { id: track.id })
  expect(reply.data?.track).toMatchObject({ visibility: 'UNLISTED', playCount: 1, owner: { trackCount: 0 } })
})

test('a private track exists for its owner and an admin, and for nobody else', async () => {
  const [owner, stranger, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  const { id } = await make.track(api, owner, { visibility: 'PRIVATE' })
  expect((await api.as(owner).run(TRACK, { id })).data?.track?.id).toBe(id)
  expect((await api.as(admin).run(TRACK, { id })).data?.track?.id).toBe(id)
  expect(await api.as(stranger).run(TRACK, { id })).toFailWith('TRACK_NOT_FOUND')
  expect(await api.visitor.run(TRACK, { id })).toFailWith('TRACK_NOT_FOUND')
})

test.each(['nope', '', "' or 1=1 --", '00000000-0000-0000-0000-000000000000', '😀'])(
  'the id %p is nobody\'s track', async (id) => {
    expect(await api.visitor.run(TRACK, { id })).toFailWith('TRACK_NOT_FOUND')
  },
)

test('each role sees through the policies exactly the rows it may', async () => {
  const [owner, stranger, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  const made = await Promise.all((['PUBLIC', 'UNLISTED', 'PRIVATE'] as const).map((visibility) => make.track(api, owner, { visibility })))
  const ids = made.map((track) => track.id)
  const seenBy = async (person: typeof owner | null) => {
    const rows = await api.sqlAs('polyphony_viewer', person, 'select visibility from tracks where id = any($1) order by visibility', [ids])
    return rows.map((row) => row.visibility)
  }
  expect(await seenBy(owner)).toEqual(['PUBLIC', 'UNLISTED', 'PRIVATE'])
  expect(await seenBy(admin)).toEqual(['PUBLIC', 'UNLISTED', 'PRIVATE'])
  expect(await seenBy(stranger)).toEqual(['PUBLIC'])
  expect(await seenBy(null)).toEqual(['PUBLIC'])
})

test('nobody writes tracks, plays or counts but through the rules', async () => {
  const owner = await make.person(api)
  const { id } = await make.track(api, owner)
  const writes = [
    ['update tracks set title = $$mine$$ where id = $1', [id]],
    ['delete from tracks where id = $1', [id]],
    ['update track_counters set play_count = 9 where track_id = $1', [id]],
    ['insert into playbacks (id, track_id, listened_ms, is_qualified) values (new_id(), $1, 0, false)', [id]],
  ] as const
  for (const [text, values] of writes) {
    await expect(api.sqlAs('polyphony_viewer', owner, text, [...values])).rejects.toThrow(/permission denied/)
  }
})
