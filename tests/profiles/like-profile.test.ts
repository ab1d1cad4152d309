import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { nobody, relationsOf, type Someone } from '../social/relations.js'

const api = startApi()
const { block } = relationsOf(api)

const LIKE = graphql(`
  mutation LikeProfile($input: LikeProfileInput!) {
    likeProfile(input: $input) {
      profileLikeCount
      viewerHasLikedProfile
    }
  }
`)
const UNLIKE = graphql(`
  mutation UnlikeProfile($input: UnlikeProfileInput!) {
    unlikeProfile(input: $input) {
      profileLikeCount
      viewerHasLikedProfile
    }
  }
`)
const like = (who: Person, { userId }: Someone) => api.as(who).run(LIKE, { input: { userId } })
const unlike = (who: Person, { userId }: Someone) => api.as(who).run(UNLIKE, { input: { userId } })
const logged = async ({ userId }: Someone) =>
  (await api.sql('select is_like from profile_like_logs where user_id = $1 order by id', [userId])).map((row) => row.is_like)

let ana: Person
let ben: Person
beforeEach(async () => {
  ;[ana, ben] = [await make.person(api), await make.person(api)]
})

test('a profile is liked once and unliked once, however often one says so', async () => {
  for (let time = 0; time < 2; time += 1) expect((await like(ana, ben)).data?.likeProfile).toEqual({ profileLikeCount: 1, viewerHasLikedProfile: true })
  for (let time = 0; time < 2; time += 1) expect((await unlike(ana, ben)).data?.unlikeProfile).toEqual({ profileLikeCount: 0, viewerHasLikedProfile: false })
  expect(await logged(ben)).toEqual([true, false])
})

test('fifty likes of one person at once are one, and of fifty people fifty', async () => {
  for (const reply of await Promise.all(Array.from({ length: 50 }, () => like(ana, ben)))) {
    expect(reply.data?.likeProfile).toEqual({ profileLikeCount: 1, viewerHasLikedProfile: true })
  }
  const people: Person[] = []
  for (let count = 0; count < 49; count += 1) people.push(await make.person(api))
  await Promise.all(people.map((one) => like(one, ben)))
  const [row] = await api.sql('select like_count from profiles where user_id = $1', [ben.userId])
  expect([row!.like_count, (await logged(ben)).length]).toEqual([50, 50])
})

test('one\'s own profile, nobody\'s, and that of whoever is not there cannot be liked', async () => {
  expect(await like(ana, ana)).toFailWith('OWN_PROFILE')
  const [blocked, blocking, disabled] = [await make.person(api), await make.person(api), await make.person(api)]
  await block(ana, blocked)
  await block(blocking, ana)
  await api.sql('update profiles set is_hidden = true where user_id = $1', [disabled.userId])
  for (const other of [nobody, blocked, blocking, disabled]) expect(await like(ana, other)).toFailWith('USER_NOT_FOUND')
  expect(await api.sql('select from profile_likes where liker_id = $1', [ana.userId])).toEqual([])
})

test('who has gone is liked no longer and comes back as nobody; a visitor likes nothing', async () => {
  await like(ana, ben)
  await block(ben, ana)
  const reply = await unlike(ana, ben)
  expect(reply).toSucceed()
  expect(reply.data?.unlikeProfile).toBeNull()
  expect((await unlike(ana, { userId: randomUUID() })).data?.unlikeProfile).toBeNull()
  expect((await api.sql('select like_count from profiles where user_id = $1', [ben.userId]))[0]!.like_count).toBe(0)
  for (const name of ['likeProfile', 'unlikeProfile']) {
    expect(await api.visitor.run(`mutation { ${name}(input: { userId: "${ben.userId}" }) { id } }`)).toFailWith('SIGN_IN_REQUIRED')
  }
})

test('a like is seen by the two of them, and the log by no request', async () => {
  const cyd = await make.person(api)
  await like(ana, ben)
  const seen = async (who: Person | null) => (await api.sqlAs('polyphony_viewer', who, 'select from profile_likes where user_id = $1', [ben.userId])).length
  expect([await seen(ana), await seen(ben), await seen(cyd), await seen(null)]).toEqual([1, 1, 0, 0])
  await expect(api.sqlAs('polyphony_viewer', ana, 'select from profile_like_logs')).rejects.toThrow(/permission denied/)
  await expect(api.sqlAs('polyphony_viewer', ana, 'select increment_profile_likes($1, true)', [ben.userId])).rejects.toThrow(/permission denied/)
  await block(ben, ana)
  expect([await seen(ana), await seen(ben)]).toEqual([1, 0])
})
