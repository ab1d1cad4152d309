import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, like, repost, commented, follows, block, setAudience } = publishing(api)

type Field = 'discover' | 'forYou'
const ranked = async (who: Person | null, field: Field = 'discover', args = 'first: 20') => {
  const call = { discover: `discover(${args})`, forYou: `forYou(${args})` }[field]
  const reply = await (who ? api.as(who) : api.visitor).run<Record<string, { nodes: { body: string }[]; pageInfo: { endCursor: string } }>, object>(
    `{ ${call} { nodes { body } pageInfo { endCursor } } }`)
  expect(reply).toSucceed()
  return reply.data![field]!
}
const bodies = async (who: Person | null, field: Field = 'discover'): Promise<string[]> => (await ranked(who, field)).nodes.map(({ body }) => body)

let people: Person[]
beforeAll(async () => {
  people = await Promise.all(Array.from({ length: 5 }, () => make.person(api)))
})
beforeEach(() => api.sql('delete from posts'))

test('posts stand by what people did with them, and halve every twelve hours', async () => {
  const [ana, ben, cleo] = people as [Person, Person, Person]
  const liked = await posted(ana, 'Liked twice')
  const shared = await posted(ana, 'Passed on')
  const old = await posted(ana, 'Much liked two days ago')
  await posted(ana, 'Nobody cares')
  for (const who of [ben, cleo]) await like(who, liked.id)
  await repost(ben, shared.id)
  for (const who of people.slice(1)) await like(who, old.id)
  await commented(ben, old.id)
  await api.sql("update post_engagement set hour = hour - interval '2 days' where post_id = $1", [old.id])
  expect(await bodies(null)).toEqual(['Passed on', 'Liked twice', 'Much liked two days ago'])
  await api.sql("update post_engagement set hour = hour - interval '3 days' where post_id = $1", [shared.id])
  expect(await bodies(null)).toEqual(['Liked twice', 'Much liked two days ago'])
})

test('one\'s own, what is not public any more, the muted and the blocked are not in it', async () => {
  const [ana, ben, cleo, dora, eve] = people as [Person, Person, Person, Person, Person]
  for (const author of [ana, ben, cleo, dora]) {
    const { id } = await posted(author, `By ${author.handle}`)
    await like(eve, id)
    if (author === dora) await setAudience(dora, id, 'FOLLOWERS')
  }
  await api.sql('insert into muted_users (user_id, muted_id) values ($1, $2)', [ana.userId, ben.userId])
  expect(await bodies(ana)).toEqual([`By ${cleo.handle}`])
  await block(cleo, ana)
  expect(await bodies(ana)).toEqual([])
})

test('for a person, one they follow counts twice, and one whose posts they like one and a half times', async () => {
  const [ana, ben, cleo, dora] = await Promise.all(Array.from({ length: 4 }, () => make.person(api))) as [Person, Person, Person, Person]
  const fans = people
  const by = async (author: Person, body: string, likes: number) => {
    const { id } = await posted(author, body)
    for (const fan of fans.slice(0, likes)) await like(fan, id)
    return id
  }
  await by(ben, 'By somebody', 4)
  await by(cleo, 'By one I follow', 3)
  await by(dora, 'By one I like', 3)
  const other = await posted(dora, 'Another of hers')
  await like(ana, other.id)
  await follows(ana, cleo)
  expect(await bodies(ana, 'forYou')).toEqual(['By one I follow', 'By one I like', 'By somebody', 'Another of hers'])
  expect(await api.visitor.run('{ forYou { nodes { id } } }')).toFailWith('SIGN_IN_REQUIRED')
})

test('pages go on where the last one ended', async () => {
  const [ana, ben] = people as [Person, Person]
  for (let count = 0; count < 7; count += 1) await like(ben, (await posted(ana, `Number ${count}`)).id)
  const one = await ranked(null, 'discover', 'first: 4')
  const two = await ranked(null, 'discover', `first: 4, after: "${one.pageInfo.endCursor}"`)
  expect(new Set([...one.nodes, ...two.nodes].map(({ body }) => body)).size).toBe(7)
  expect(await api.as(ben).run(`{ forYou(after: "${one.pageInfo.endCursor}") { nodes { id } } }`)).toFailWith('INVALID_CURSOR')
})
