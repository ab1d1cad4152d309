import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { AUDIENCES, CASES, LET_IN, relate } from '../social/audiences.js'
import { relationsOf } from '../social/relations.js'

const api = startApi()
const { set, follow, unfollow, block } = relationsOf(api)

const OPEN = graphql(`
  query OpenProfile($id: ID!) {
    user(id: $id) {
      handle
      displayName
      avatarUrl
      bio
      details {
        location
      }
      followers(first: 5) {
        totalCount
        nodes {
          handle
        }
      }
      following(first: 5) {
        totalCount
        nodes {
          handle
        }
      }
      mutuals(first: 5) {
        totalCount
        nodes {
          handle
        }
      }
    }
  }
`)
const SAY = graphql(`
  mutation SayOfOneself($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
    }
  }
`)

let friend: Person
const owners = new Map<string, Person>()
const people = new Map<string, Person>()
beforeAll(async () => {
  friend = await make.person(api)
  for (const audience of AUDIENCES) {
    const owner = await make.person(api)
    await api.as(owner).run(SAY, { input: { bio: 'a bio', location: 'a place', avatarUrl: 'https://example.com/a.png' } })
    await set(owner, { whoSeesProfile: audience })
    await follow(friend, owner)
    await follow(owner, friend)
    owners.set(audience, owner)
  }
  for (const [audience, kind] of CASES) {
    const one = await make.person(api)
    await relate(api, kind, one, owners.get(audience)!)
    people.set(`${audience} ${kind}`, one)
  }
})

const look = async (who: Person | null, owner: Person) => (who ? api.as(who) : api.visitor).run(OPEN, { id: owner.userId })
const isShown = async (who: Person | null, owner: Person) => {
  const user = (await look(who, owner)).data?.user
  const shown = [user?.bio != null, user?.details != null, ...[user?.followers, user?.following, user?.mutuals].map((list) => list!.totalCount > 0 && list!.nodes.length > 0)]
  const hidden = [user?.bio === null, user?.details === null, ...[user?.followers, user?.following, user?.mutuals].map((list) => list!.totalCount === 0 && list!.nodes.length === 0)]
  return { all: shown.every(Boolean), none: hidden.every(Boolean), name: user?.handle === owner.handle && user.displayName === owner.handle && user.avatarUrl !== null }
}

test.each(CASES)('with a profile for %s, what the %s sees of it by any way', async (audience, kind) => {
  const [one, owner] = [people.get(`${audience} ${kind}`)!, owners.get(audience)!]
  const isLetIn = LET_IN[audience]!.includes(kind)
  const [{ may }] = (await api.sql('select can_view_profile($1, $2) as may', [one.userId, owner.userId])) as [{ may: boolean }]
  expect(may).toBe(isLetIn)
  const details = await api.sqlAs('polyphony_viewer', one, 'select from profile_details where user_id = $1', [owner.userId])
  expect(details).toHaveLength(isLetIn ? 1 : 0)
  if (kind === 'BLOCKED' || kind === 'BLOCKING') expect(await look(one, owner)).toFailWith('USER_NOT_FOUND')
  else expect(await isShown(one, owner)).toEqual({ all: isLetIn, none: !isLetIn, name: true })
})

test.each(AUDIENCES)('with a profile for %s, what a visitor and its owner see of it', async (audience) => {
  const owner = owners.get(audience)!
  expect(await isShown(owner, owner)).toEqual({ all: true, none: false, name: true })
  const isOpen = audience === 'EVERYONE'
  expect(await isShown(null, owner)).toEqual({ all: isOpen, none: !isOpen, name: true })
})

test('whoever begins to follow sees the profile in the same answer, and whoever ceases to does not', async () => {
  const [owner, one] = [owners.get('FOLLOWERS')!, await make.person(api)]
  const reply = await api.as(one).run(`mutation {
    begin: followUser(input: { userId: "${owner.userId}" }) { bio followsViewer isMutual viewerFollows details { location } }
    end: unfollowUser(input: { userId: "${owner.userId}" }) { bio details { location } }
  }`)
  expect(reply.data).toEqual({
    begin: { bio: 'a bio', followsViewer: false, isMutual: false, viewerFollows: true, details: { location: 'a place' } },
    end: { bio: null, details: null },
  })
})

test('a block closes lists of others to neither, and takes both out of them and of their counts', async () => {
  const [star, ana, ben] = [await make.person(api), await make.person(api), await make.person(api)]
  for (const one of [ana, ben]) {
    await follow(one, star)
    await follow(star, one)
  }
  const lists = async (who: Person | null) => {
    const user = (await look(who, star)).data!.user!
    return [user.followers, user.following, user.mutuals].map(({ totalCount, nodes }) => [totalCount, nodes.map(({ handle }) => handle).sort()])
  }
  await block(ana, ben)
  expect(await lists(ana)).toEqual(Array(3).fill([1, [ana.handle]]))
  expect(await lists(ben)).toEqual(Array(3).fill([1, [ben.handle]]))
  for (const who of [star, null]) expect(await lists(who)).toEqual(Array(3).fill([2, [ana.handle, ben.handle].sort()]))
  await api.sql('with account as (update users set disabled_at = now() where id = $1) update profiles set is_hidden = true where user_id = $1', [ben.userId])
  expect(await lists(star)).toEqual(Array(3).fill([1, [ana.handle]]))
  await unfollow(star, ana)
  expect(await lists(star)).toEqual([[1, [ana.handle]], [0, []], [0, []]])
})

test('no request reads a bio past the rule', async () => {
  const owner = owners.get('NOBODY')!
  await expect(api.sqlAs('polyphony_viewer', friend, 'select bio from profiles')).rejects.toThrow(/permission denied/)
  await expect(api.sqlAs('polyphony_viewer', friend, 'select * from profiles')).rejects.toThrow(/permission denied/)
  expect(await api.sqlAs('polyphony_viewer', friend, 'select bio_of($1) as bio', [owner.userId])).toEqual([{ bio: null }])
})
