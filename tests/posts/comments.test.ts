import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing, type SeenComment } from './publishing.js'

const api = startApi()
const { posted, comment, commented, readComment, editComment, removeComment, likeComment, unlikeComment, read, block, setAudience } = publishing(api)

let ana: Person
let ben: Person
let post: string
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  ben = await make.person(api, { handle: 'ben' })
})
beforeEach(async () => {
  post = (await posted(ana)).id
})

const below = async (who: Person | null, id: string): Promise<SeenComment[]> => {
  const reply = await (who ? api.as(who) : api.visitor).run<{ post: { comments: { nodes: SeenComment[] } } }, object>(
    `{ post(id: "${id}") { comments(first: 50) { nodes { id body parentId replyCount author { handle } } } } }`)
  expect(reply).toSucceed()
  return reply.data!.post.comments.nodes
}

test('comments stand in the order they were said, and an answer to an answer beside it', async () => {
  const first = await commented(ben, post, { body: 'First' })
  const answer = await commented(ana, post, { body: 'Thanks', parentId: first.id })
  const second = await commented(ben, post, { body: 'You are welcome', parentId: answer.id })
  expect(second.parentId).toBe(first.id)
  await commented(ana, post, { body: 'Second' })
  expect((await below(null, post)).map(({ body, replyCount }) => [body, replyCount])).toEqual([['First', 2], ['Second', 0]])
  const replies = await api.visitor.run<{ comment: { replies: { nodes: { body: string }[] } } }, object>(`{ comment(id: "${first.id}") { replies { nodes { body } } } }`)
  expect(replies.data!.comment.replies.nodes.map(({ body }) => body)).toEqual(['Thanks', 'You are welcome'])
  expect((await read(null, post)).data!.post).toMatchObject({ commentCount: 4 })
})

test('pages of comments hold each once, forward and backward', async () => {
  const bodies = Array.from({ length: 7 }, (_, index) => `Number ${index}`)
  for (const body of bodies) await commented(ben, post, { body })
  const page = async (args: string) => (await api.visitor.run<{ post: { comments: { nodes: { body: string }[]; pageInfo: { startCursor: string; endCursor: string } } } }, object>(
    `{ post(id: "${post}") { comments(${args}) { nodes { body } pageInfo { startCursor endCursor } } } }`)).data!.post.comments
  const one = await page('first: 4')
  const two = await page(`first: 4, after: "${one.pageInfo.endCursor}"`)
  expect([...one.nodes, ...two.nodes].map(({ body }) => body)).toEqual(bodies)
  expect((await page('last: 2')).nodes.map(({ body }) => body)).toEqual(bodies.slice(-2))
  expect((await page(`last: 3, before: "${two.pageInfo.startCursor}"`)).nodes.map(({ body }) => body)).toEqual(bodies.slice(1, 4))
})

test('sent again it is the same comment; another under the same id is CLIENT_COMMENT_ID_REUSED', async () => {
  const input = { clientCommentId: randomUUID(), body: 'Once' }
  const replies = await Promise.all(Array.from({ length: 10 }, () => comment(ben, post, input)))
  expect(new Set(replies.map((reply) => reply.data!.createComment.id)).size).toBe(1)
  expect((await read(null, post)).data!.post).toMatchObject({ commentCount: 1 })
  expect(await comment(ben, post, { ...input, body: 'Twice' })).toFailWith('CLIENT_COMMENT_ID_REUSED')
})

test('what is not there cannot be answered', async () => {
  const { id } = await commented(ben, post)
  const other = (await posted(ana)).id
  expect(await comment(ben, other, { parentId: id })).toFailWith('COMMENT_NOT_FOUND')
  expect(await comment(ben, post, { parentId: randomUUID() })).toFailWith('COMMENT_NOT_FOUND')
  expect(await comment(ben, randomUUID())).toFailWith('POST_NOT_FOUND')
  expect(await comment(ben, post, { body: ' ' })).toFailWith('INVALID_INPUT')
  expect(await comment(null, post)).toFailWith('SIGN_IN_REQUIRED')
  await setAudience(ana, post, 'ONLY_ME')
  expect(await comment(ben, post)).toFailWith('POST_NOT_FOUND')
  expect(await readComment(ben, id)).toFailWith('COMMENT_NOT_FOUND')
})

test('only its author changes a comment; the author of the post may delete it too', async () => {
  const cleo = await make.person(api)
  const { id } = await commented(ben, post)
  expect(await editComment(cleo, id, 'Mine')).toFailWith('NOT_COMMENT_AUTHOR')
  expect((await editComment(ben, id, 'Better')).data!.editComment).toMatchObject({ body: 'Better', editedAt: expect.any(String) })
  expect(await removeComment(cleo, id)).toFailWith('NOT_COMMENT_AUTHOR')
  expect(await removeComment(ana, id)).toSucceed()
  expect(await removeComment(ben, id)).toFailWith('COMMENT_NOT_FOUND')
  expect((await read(null, post)).data!.post).toMatchObject({ commentCount: 0 })
})

test('one\'s own words can be taken back where one no longer sees the post, and nobody else\'s', async () => {
  const [first, second, answer] = [await commented(ben, post), await commented(ben, post), await commented(ana, post)]
  await setAudience(ana, post, 'ONLY_ME')
  expect(await removeComment(ben, first.id)).toSucceed()
  await setAudience(ana, post, 'PUBLIC')
  const cleo = await make.person(api)
  const third = await commented(cleo, post)
  await block(ana, cleo)
  expect(await removeComment(cleo, third.id)).toSucceed()
  for (const { id } of [second, answer, third]) expect(await removeComment(cleo, id)).toFailWith('COMMENT_NOT_FOUND')
  expect((await read(ana, post)).data!.post).toMatchObject({ commentCount: 2 })
})

test('a comment with answers leaves its place until the last of them is gone', async () => {
  const { id } = await commented(ben, post, { body: 'Question' })
  const answer = await commented(ana, post, { body: 'Answer', parentId: id })
  await removeComment(ben, id)
  expect(await below(null, post)).toMatchObject([{ id, body: '', author: null, replyCount: 1 }])
  expect((await read(null, post)).data!.post).toMatchObject({ commentCount: 1 })
  await removeComment(ana, answer.id)
  expect(await below(null, post)).toEqual([])
  expect((await read(null, post)).data!.post).toMatchObject({ commentCount: 0 })
})

test('counts are exact when many comment, answer and delete at once', async () => {
  const roots = await Promise.all(Array.from({ length: 6 }, () => commented(ben, post)))
  const answers = await Promise.all(roots.flatMap(({ id }) => [commented(ana, post, { parentId: id }), commented(ben, post, { parentId: id })]))
  await Promise.all([...roots.slice(0, 3), ...answers.slice(0, 7)].flatMap(({ id }) => [removeComment(ana, id), removeComment(ana, id)]))
  const [{ counted, stored }] = await api.sql(
    'select comment_count as stored, (select count(*)::int from comments where post_id = p.id and deleted_at is null) as counted from posts p where id = $1', [post]) as [{ counted: number; stored: number }]
  expect({ counted, stored }).toEqual({ counted: 8, stored: 8 })
  expect(await api.sql(
    'select c.id from comments c where post_id = $1 and reply_count <> (select count(*) from comments r where r.parent_id = c.id)', [post])).toEqual([])
})

test('a comment is liked once by each, and whoever is answered or named is told', async () => {
  const cleo = await make.person(api, { handle: 'cleo' })
  const { id } = await commented(ben, post, { body: 'Hello @cleo' })
  await commented(cleo, post, { parentId: id })
  expect(await Promise.all(Array.from({ length: 20 }, () => likeComment(cleo, id)))).toEqual(
    Array(20).fill(expect.objectContaining({ data: { likeComment: expect.objectContaining({ likeCount: 1, viewerHasLiked: true }) } })))
  expect((await unlikeComment(cleo, id)).data!.unlikeComment).toMatchObject({ likeCount: 0, viewerHasLiked: false })
  const told = async (who: Person) => (await api.as(who).run<{ notifications: { nodes: { kind: string; comment: { postId: string } | null }[] } }, object>(
    '{ notifications { nodes { kind comment { postId } } } }')).data!.notifications.nodes.filter(({ comment: seen }) => seen?.postId === post).map(({ kind }) => kind).sort()
  expect(await told(ben)).toEqual(['COMMENT_LIKED', 'COMMENT_REPLIED'])
  expect(await told(cleo)).toEqual(['MENTIONED'])
  expect(await told(ana)).toEqual(['POST_COMMENTED'])
})

test('those who block each other do not see what the other says, below anybody\'s post', async () => {
  const dora = await make.person(api)
  const { id } = await commented(dora, post, { body: 'By Dora' })
  await block(ben, dora)
  expect((await below(ben, post)).map(({ body }) => body)).toEqual([])
  expect(await readComment(ben, id)).toFailWith('COMMENT_NOT_FOUND')
  expect(await comment(ben, post, { parentId: id })).toFailWith('COMMENT_NOT_FOUND')
  expect(await likeComment(ben, id)).toFailWith('COMMENT_NOT_FOUND')
  expect((await below(ana, post)).map(({ body }) => body)).toEqual(['By Dora'])
})
