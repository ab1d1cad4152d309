import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { statementsOf } from '../support/statements.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, commented, repost, like, follows } = publishing(api)

const AUTHOR = 'author { handle displayName avatarUrl followerCount }'
const POST = `id body likeCount commentCount viewerHasLiked viewerHasReposted ${AUTHOR} track { id title artist owner { handle } }`
const PAGE = 'pageInfo { hasNextPage endCursor }'

let ana: Person
let postId: string
let commentId: string
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  const people = await Promise.all(Array.from({ length: 6 }, () => make.person(api)))
  await follows(ana, ...people)
  for (const person of people) {
    const track = await make.track(api, person)
    const first = await posted(person, { body: '@ana has heard #this', trackId: track.id })
    await posted(person, { body: 'As I said', quotedPostId: first.id })
    await like(ana, first.id)
    await repost(people[0]!, first.id)
    const comment = await commented(person, first.id, { body: 'And @ana?' })
    await commented(people[1]!, first.id, { parentId: comment.id })
    postId = first.id
    commentId = comment.id
  }
})

/** What each operation may send: one statement for each level of it. */
const BUDGETS: [name: string, most: number, document: () => string][] = [
  ['the home feed with authors, tracks, counts and who passed on', 1, () => `{ homeFeed(first: 20) { nodes { repostedBy { handle } post { ${POST} } } ${PAGE} } }`],
  ['the home feed with sponsored posts', 1, () => `{ homeFeed(first: 20) { edges { cursor node { sponsorship { sponsoredPostId token } repostedBy { handle } post { ${POST} } } } ${PAGE} } }`],
  ['the home feed with what is quoted, mentioned and tagged', 3, () => `{ homeFeed(first: 20) { nodes { post { ${POST} quotedPost { ${POST} } mentions { handle } hashtags } } ${PAGE} } }`],
  ['the home feed with what authors say of themselves and how much they post', 4, () => `{ homeFeed(first: 20) { nodes { post { id author { handle bio postCount viewerFollows } } } } }`],
  ['a post with its comments, their authors and likes', 2, () => `{ post(id: "${postId}") { ${POST} comments(first: 20) { nodes { body likeCount viewerHasLiked author { handle } } ${PAGE} } } }`],
  ['a comment with its replies', 2, () => `{ comment(id: "${commentId}") { body replies(first: 20) { nodes { body author { handle } } } } }`],
  ['a person with a page of posts', 2, () => `{ user(handle: "ana") { displayName posts(first: 20) { nodes { post { ${POST} } } } } }`],
  ['a person with who follows them', 2, () => '{ user(handle: "ana") { followers(first: 20) { totalCount nodes { handle displayName } } } }'],
  ['the posts of a hashtag', 1, () => `{ hashtagPosts(hashtag: "this", first: 20) { nodes { ${POST} } ${PAGE} } }`],
  ['every post there is', 1, () => `{ posts(first: 20) { nodes { ${POST} } ${PAGE} } }`],
  ['what people do most with', 1, () => `{ discover(first: 20) { nodes { ${POST} } ${PAGE} } }`],
  ['what may be for one', 1, () => `{ forYou(first: 20) { nodes { ${POST} } ${PAGE} } }`],
  ['a search of posts', 1, () => `{ searchPosts(query: "heard", first: 20) { nodes { ${POST} } ${PAGE} } }`],
  ['a search of people', 1, () => '{ searchPeople(query: "person", first: 20) { nodes { handle displayName followerCount } } }'],
  ['whom an @ means', 1, () => '{ mentionSuggestions(prefix: "per") { handle displayName } }'],
  ['whom to follow', 1, () => '{ followSuggestions { friendCount user { handle displayName } } }'],
  ['who likes a post', 2, () => `{ post(id: "${postId}") { likers(first: 20) { nodes { handle } } } }`],
  ['liking', 2, () => `mutation { likePost(input: { postId: "${postId}" }) { ${POST} } }`],
  ['posting', 2, () => `mutation { createPost(input: { clientPostId: "${randomUUID()}", body: "Hello" }) { ${POST} } }`],
]

test.each(BUDGETS)('%s takes at most %i statements', async (_name, most, document) => {
  const sent = await statementsOf(async () => expect(await api.as(ana).run(document())).toSucceed())
  expect({ sent, count: sent.length <= most }).toEqual({ sent, count: true })
})
