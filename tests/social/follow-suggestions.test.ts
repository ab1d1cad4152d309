import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from '../posts/publishing.js'

const api = startApi()
const { follows, block } = publishing(api)

interface Suggested { user: { handle: string; viewerFollows: boolean }; friendCount: number; sharedLikeCount: number }

const suggested = async (who: Person, limit = 10): Promise<Suggested[]> => {
  const reply = await api.as(who).run<{ followSuggestions: Suggested[] }, object>(
    `{ followSuggestions(limit: ${limit}) { user { handle viewerFollows } friendCount sharedLikeCount } }`)
  expect(reply).toSucceed()
  return reply.data!.followSuggestions
}
const handles = async (who: Person, limit?: number): Promise<string[]> => (await suggested(who, limit)).map(({ user }) => user.handle)
const likes = (who: Person, ...tracks: { id: string }[]) =>
  Promise.all(tracks.map(({ id }) => api.as(who).run(`mutation { likeTrack(input: { trackId: "${id}" }) { id } }`)))

let ana: Person
let ben: Person
let cleo: Person
let dora: Person
let eve: Person
beforeEach(async () => {
  [ana, ben, cleo, dora, eve] = await Promise.all(Array.from({ length: 5 }, () => make.person(api))) as [Person, Person, Person, Person, Person]
})

test('whom most of those one follows follow comes first, and tracks both like count half as much', async () => {
  const [one, two] = [await make.track(api, eve), await make.track(api, eve)]
  const fay = await make.person(api)
  await follows(ana, ben, cleo)
  await follows(ben, dora, eve, ana)
  await follows(cleo, dora)
  await likes(ana, one, two)
  await likes(fay, one, two)
  await likes(eve, one)
  expect(await suggested(ana)).toEqual([
    { user: { handle: dora.handle, viewerFollows: false }, friendCount: 2, sharedLikeCount: 0 },
    { user: { handle: eve.handle, viewerFollows: false }, friendCount: 1, sharedLikeCount: 1 },
    { user: { handle: fay.handle, viewerFollows: false }, friendCount: 0, sharedLikeCount: 2 },
  ])
  expect(await handles(ana, 1)).toEqual([dora.handle])
})

test('nobody one follows, mutes or blocks is suggested, nor who blocks one', async () => {
  const [fay, gil] = [await make.person(api), await make.person(api)]
  await follows(ana, ben)
  await follows(ben, cleo, dora, eve, fay, gil)
  await follows(ana, cleo)
  await block(dora, ana)
  await block(ana, eve)
  await api.sql('insert into muted_users (user_id, muted_id) values ($1, $2)', [ana.userId, fay.userId])
  expect(await handles(ana)).toEqual([gil.handle])
})

test('whom somebody follows tells nothing where their profile is not open to the viewer', async () => {
  await follows(ana, ben)
  await follows(ben, cleo)
  await api.sql("update profiles set audience = 'MUTUALS' where user_id = $1", [ben.userId])
  expect(await handles(ana)).toEqual([])
  await follows(ben, ana)
  expect(await handles(ana)).toEqual([cleo.handle])
})

test('tracks that are not public bring nobody together', async () => {
  const track = await make.track(api, ben)
  await likes(ana, track)
  await likes(cleo, track)
  expect(await handles(ana)).toEqual([cleo.handle])
  await api.sql("update tracks set visibility = 'UNLISTED' where id = $1", [track.id])
  expect(await handles(ana)).toEqual([])
})

test('a visitor is told to sign in, and 1 to 50 may be asked for', async () => {
  expect(await api.visitor.run('{ followSuggestions { friendCount } }')).toFailWith('SIGN_IN_REQUIRED')
  for (const limit of [0, 51, -1]) expect(await api.as(ana).run(`{ followSuggestions(limit: ${limit}) { friendCount } }`)).toFailWith('INVALID_INPUT')
})
