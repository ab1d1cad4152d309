import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, commented, like, likeComment, block } = publishing(api)

interface Likers { nodes: { handle: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

let ana: Person
let fans: Person[]
const liked: Record<'post' | 'comment' | 'track', string> = { post: '', comment: '', track: '' }
beforeAll(async () => {
  ana = await make.person(api)
  fans = await Promise.all(Array.from({ length: 5 }, () => make.person(api)))
  liked.post = (await posted(ana)).id
  liked.comment = (await commented(ana, liked.post)).id
  liked.track = (await make.track(api, ana)).id
  for (const fan of fans) {
    await like(fan, liked.post)
    await likeComment(fan, liked.comment)
    expect(await api.as(fan).run(`mutation { likeTrack(input: { trackId: "${liked.track}" }) { id } }`)).toSucceed()
  }
})

const likers = async (who: Person | null, what: keyof typeof liked, args = 'first: 100'): Promise<Likers> => {
  const reply = await (who ? api.as(who) : api.visitor).run<Record<string, { likers: Likers }>, object>(
    `{ ${what}(id: "${liked[what]}") { likers(${args}) { nodes { handle } pageInfo { hasNextPage endCursor } } } }`)
  expect(reply).toSucceed()
  return reply.data![what]!.likers
}
const newestFirst = (people: Person[]): string[] => people.map(({ handle }) => handle).reverse()

describe.each(['post', 'comment', 'track'] as const)('who likes a %s', (what) => {
  test('is told newest first, page after page', async () => {
    const first = await likers(null, what, 'first: 3')
    const rest = await likers(null, what, `first: 3, after: "${first.pageInfo.endCursor}"`)
    expect([...first.nodes, ...rest.nodes].map(({ handle }) => handle)).toEqual(newestFirst(fans))
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false])
  })

  test('is told without whom one blocks and who blocks one', async () => {
    const viewer = await make.person(api)
    await block(viewer, fans[0]!)
    await block(fans[4]!, viewer)
    expect((await likers(viewer, what)).nodes.map(({ handle }) => handle)).toEqual(newestFirst(fans.slice(1, 4)))
  })
})
