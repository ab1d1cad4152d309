import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { startNode } from '../support/node.js'

const api = startApi()

type Presence = { userId: string; isOnline: boolean; lastSeenAt: string | null }[]

const PRESENCE = 'subscription ($ids: [ID!]!) { presence(userIds: $ids) { userId isOnline lastSeenAt } }'

async function watch(person: Person, ...people: Person[]) {
  const stream = await api.as(person).subscribe<{ presence: Presence }, object>(PRESENCE, { ids: people.map(({ userId }) => userId) })
  return { next: async () => (await stream.next()).data!.presence, close: stream.close }
}

const mutuals = (one: Person, other: Person) =>
  api.sql('insert into followers (follower_id, followee_id) values ($1, $2), ($2, $1)', [one.userId, other.userId])

async function tab(person: Person, url = api.url): Promise<Client> {
  const client = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0, onNonLazyError: () => undefined, connectionParams: { authorization: `Bearer ${person.accessToken}` } })
  await new Promise((resolve) => client.on('connected', resolve))
  return client
}

test('somebody with three tabs is online once, and offline when the last is closed', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await mutuals(ana, ben)
  const stream = await watch(ana, ben)
  expect(await stream.next()).toEqual([{ userId: ben.userId, isOnline: false, lastSeenAt: null }])
  const tabs = [await tab(ben), await tab(ben), await tab(ben)]
  expect(await stream.next()).toEqual([{ userId: ben.userId, isOnline: true, lastSeenAt: null }])
  for (const each of tabs) await each.dispose()
  expect(await stream.next()).toEqual([{ userId: ben.userId, isOnline: false, lastSeenAt: expect.any(String) as string }])
  await stream.close()
})

test('a process that is gone takes the people on it with it', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await mutuals(ana, ben)
  const stream = await watch(ana, ben)
  expect((await stream.next())[0]!.isOnline).toBe(false)
  const node = await startNode(api)
  const client = await tab(ben, node.url)
  expect((await stream.next())[0]!.isOnline).toBe(true)
  // As after a kill -9: nobody says goodbye, and the process is not heard of any more.
  await api.sql(`do $$ begin
    update live_nodes set seen_at = now() - interval '31 seconds' where id in (select node_id from presences where user_id = '${ben.userId}');
    perform node_seen(new_id());
  end $$`)
  expect((await stream.next())[0]!.isOnline).toBe(false)
  await client.dispose()
  await node.close()
  await stream.close()
})

test('who does not let it be seen is not in the list, nor is anybody blocked', async () => {
  const [ana, friend, stranger, blocked] = [await make.person(api), await make.person(api), await make.person(api), await make.person(api)]
  await mutuals(ana, friend)
  await mutuals(ana, blocked)
  await api.sql('insert into blocked_users (blocker_id, blocked_id) values ($1, $2)', [blocked.userId, ana.userId])
  const stream = await watch(ana, friend, stranger, blocked)
  expect((await stream.next()).map(({ userId }) => userId)).toEqual([friend.userId])
  await stream.close()
})

test('it is followed for 1 to 100 people', async () => {
  const ana = await make.person(api)
  const reasonOf = async (ids: string[]) => (await (await api.as(ana).subscribe(PRESENCE, { ids })).next()).errors![0]!.extensions!.reason
  expect(await reasonOf([])).toBe('INVALID_INPUT')
  expect(await reasonOf(Array.from({ length: 101 }, () => ana.userId))).toBe('INVALID_INPUT')
})
