import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, remove, edit, follows, block } = publishing(api)

let ana: Person
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana.lima', displayName: 'Ana Lima' })
})

interface Hits<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
const posts = async (who: Person | null, query: string, rest = ''): Promise<Hits<{ body: string }>> => {
  const reply = await (who ? api.as(who) : api.visitor).run<{ searchPosts: Hits<{ body: string }> }, object>(
    `query ($query: String!) { searchPosts(query: $query, ${rest || 'first: 20'}) { nodes { body } pageInfo { hasNextPage endCursor } } }`, { query })
  expect(reply).toSucceed()
  return reply.data!.searchPosts
}
const bodies = async (who: Person | null, query: string): Promise<string[]> => (await posts(who, query)).nodes.map(({ body }) => body)
const people = async (who: Person | null, query: string, rest = ''): Promise<Hits<{ handle: string }>> => {
  const reply = await (who ? api.as(who) : api.visitor).run<{ searchPeople: Hits<{ handle: string }> }, object>(
    `query ($query: String!) { searchPeople(query: $query, ${rest || 'first: 20'}) { nodes { handle } pageInfo { hasNextPage endCursor } } }`, { query })
  expect(reply).toSucceed()
  return reply.data!.searchPeople
}
const handles = async (who: Person | null, query: string): Promise<string[]> => (await people(who, query)).nodes.map(({ handle }) => handle)

test('posts are found by all of the words, the newest first, whatever the case, accents and script', async () => {
  for (const body of ['Café au lait at dawn', 'CAFE in the evening #LateNight', '夜の東京で録音した', 'Запись на рассвете', 'ניסיון ראשון']) await posted(ana, body)
  expect(await bodies(null, 'cafe')).toEqual(['CAFE in the evening #LateNight', 'Café au lait at dawn'])
  expect(await bodies(null, 'cafe dawn')).toEqual(['Café au lait at dawn'])
  expect(await bodies(null, 'even')).toEqual(['CAFE in the evening #LateNight'])
  expect(await bodies(null, '#latenight')).toEqual(['CAFE in the evening #LateNight'])
  expect(await bodies(null, '東京')).toEqual(['夜の東京で録音した'])
  expect(await bodies(null, 'запись')).toEqual(['Запись на рассвете'])
  expect(await bodies(null, 'ראשון')).toEqual(['ניסיון ראשון'])
  expect(await bodies(null, ' .,! ')).toEqual([])
  expect(await bodies(null, '@20261121')).toEqual([])
})

test('what was changed is found by what it says now, and what was deleted is not found', async () => {
  const { id } = await posted(ana, 'Theremin')
  await edit(ana, id, 'Clavichord')
  expect([await bodies(null, 'theremin'), await bodies(null, 'clavichord')]).toEqual([[], ['Clavichord']])
  await remove(ana, id)
  expect(await bodies(null, 'clavichord')).toEqual([])
})

test('every page of a search continues where the last one ended, back through days long past', async () => {
  for (let day = 0; day < 8; day += 1) {
    await api.sql(
      `with made as (insert into posts (id, author_id, client_post_id, body, created_at)
         select overlay(new_id()::text placing left(first_id_at(now() - make_interval(days => $2))::text, 13) from 1 for 13)::uuid, $1, gen_random_uuid(),
           'Old ' || case when i % 3 = 0 then 'zither' when i % 299 = 1 then 'celesta' else 'noise' end || ' ' || $2 || ' ' || i, now() - make_interval(days => $2) from generate_series(1, 600) i returning id, body)
       update posts p set search = post_words(p.id, p.body) from made m where p.id = m.id`, [ana.userId, day])
    await api.sql("update posts set search = post_words(id, body) where body like 'Old%' and search = ''")
  }
  const all = async (word: string, first: number): Promise<string[]> => {
    const found: string[] = []
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await posts(null, word, `first: ${first}${after ? `, after: "${after}"` : ''}`)
      found.push(...nodes.map(({ body }) => body))
      if (!pageInfo.hasNextPage) return found
      after = pageInfo.endCursor
    }
  }
  const wanted = async (word: string) => (await api.sql(`select body from posts where body like 'Old ${word}%' order by id desc`)).map(({ body }) => body as string)
  expect(await all('zither', 100)).toEqual(await wanted('zither'))
  expect(await all('celesta', 5)).toEqual(await wanted('celesta'))
  expect([(await wanted('zither')).length, (await wanted('celesta')).length]).toEqual([1_600, 16])
})

test('people are found by the beginning of their handle, by a word of their name, and mistyped', async () => {
  const [one, two] = [await make.person(api, { handle: 'zoe_kravets', displayName: 'Zoë Kravets' }), await make.person(api, { handle: 'mirka', displayName: 'Zoela Zoran' })]
  await follows(ana, two)
  expect(await handles(null, 'zoe')).toEqual([one.handle, two.handle])
  expect(await handles(null, '@ZOE_K')).toEqual([one.handle])
  expect(await handles(null, 'kravets')).toEqual([one.handle])
  expect(await handles(null, 'kravetz')).toEqual([one.handle])
  expect(await handles(null, 'zor')).toEqual([two.handle])
  expect(await handles(null, '%')).toEqual([])
  expect(await handles(null, '')).toEqual([])
})

test('pages of people hold each once', async () => {
  for (let count = 0; count < 7; count += 1) await make.person(api, { handle: `paged_${count}` })
  const one = await people(null, 'paged', 'first: 4')
  const two = await people(null, 'paged', `first: 4, after: "${one.pageInfo.endCursor}"`)
  expect([...one.nodes, ...two.nodes].map(({ handle }) => handle).sort()).toEqual(Array.from({ length: 7 }, (_, index) => `paged_${index}`))
  expect(await api.visitor.run(`{ searchPosts(query: "paged", after: "${one.pageInfo.endCursor}") { nodes { id } } }`)).toFailWith('INVALID_CURSOR')
})

test('whom one blocks, who blocks one and whose account is disabled is not found', async () => {
  const [hidden, blocker] = [await make.person(api, { handle: 'findme_hidden' }), await make.person(api, { handle: 'findme_blocker' })]
  const blocked = await make.person(api, { handle: 'findme_blocked' })
  await api.sql('update profiles set is_hidden = true where user_id = $1', [hidden.userId])
  await block(blocker, ana)
  await block(ana, blocked)
  expect(await handles(ana, 'findme')).toEqual([])
  expect((await handles(null, 'findme')).sort()).toEqual(['findme_blocked', 'findme_blocker'])
})

test('after an @, whom one follows comes first, then who follows one, then anybody', async () => {
  const [any, fan, friend] = [await make.person(api, { handle: 'sug_any' }), await make.person(api, { handle: 'sug_fan' }), await make.person(api, { handle: 'sug_friend' })]
  await follows(ana, friend)
  await follows(fan, ana)
  const suggested = async (prefix: string) => (await api.as(ana).run<{ mentionSuggestions: { handle: string }[] }, object>(`{ mentionSuggestions(prefix: "${prefix}") { handle } }`)).data!.mentionSuggestions.map(({ handle }) => handle)
  expect(await suggested('sug')).toEqual([friend.handle, fan.handle, any.handle])
  await block(any, ana)
  expect(await suggested('sug')).toEqual([friend.handle, fan.handle])
  expect(await api.as(ana).run('{ mentionSuggestions(prefix: "a", limit: 21) { handle } }')).toFailWith('INVALID_INPUT')
  expect(await api.visitor.run('{ mentionSuggestions(prefix: "a") { handle } }')).toFailWith('SIGN_IN_REQUIRED')
})

test('one search finds people, tracks and posts', async () => {
  const person = await make.person(api, { handle: 'kalimba_kid' })
  await posted(person, 'My kalimba is in tune')
  await make.track(api, person, { title: 'Kalimba Morning' })
  const { data } = await api.visitor.run<{ search: object[] }, object>(
    '{ search(query: "kalimba") { __typename ... on User { handle } ... on Track { title } ... on Post { body } } }')
  expect(api.faults).toEqual([])
  expect(data!.search).toEqual([
    { __typename: 'User', handle: 'kalimba_kid' }, { __typename: 'Track', title: 'Kalimba Morning' }, { __typename: 'Post', body: 'My kalimba is in tune' },
  ])
  expect(await api.visitor.run('{ search(query: "a", firstOfEach: 21) { __typename } }')).toFailWith('INVALID_INPUT')
})

test('strings that break things break no search', async () => {
  for (const query of NASTY_STRINGS) {
    const { errors } = await api.as(ana).run('query ($query: String!) { search(query: $query) { __typename } mentionSuggestions(prefix: $query) { id } }', { query: query.slice(0, 100) })
    expect((errors ?? []).map(({ extensions }) => extensions!.code).filter((code) => code !== 'BAD_USER_INPUT')).toEqual([])
  }
  expect(api.faults).toEqual([])
})
