import { randomUUID } from 'node:crypto'
import type { Api } from '../support/api.js'
import type { Reply } from '../support/client.js'
import type { Person } from '../support/make.js'

/** What tests look at of a post. */
export const POST = `id body audience imageUrls isQuote likeCount commentCount repostCount quoteCount viewCount viewerHasLiked viewerHasReposted
  hashtags editedAt author { handle } track { id } quotedPost { id } mentions { handle }`
const COMMENT = 'id body parentId likeCount replyCount viewerHasLiked editedAt deletedAt author { handle }'

export interface SeenPost {
  id: string
  body: string
  audience: string
  likeCount: number
  commentCount: number
  repostCount: number
  quoteCount: number
  viewCount: number
  viewerHasLiked: boolean
  viewerHasReposted: boolean
  hashtags: string[]
  editedAt: string | null
  author: { handle: string }
  track: { id: string } | null
  quotedPost: { id: string } | null
  mentions: { handle: string }[]
}
export interface SeenComment {
  id: string
  body: string
  parentId: string | null
  likeCount: number
  replyCount: number
  viewerHasLiked: boolean
  author: { handle: string } | null
}
export interface SeenFeed {
  nodes: { post: SeenPost; repostedBy: { handle: string } | null }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

type Someone = Pick<Person, 'accessToken'> | null
type PostAnswer<Name extends string> = Reply<Record<Name, SeenPost | null>>

const fields: Record<string, string> = { post: POST, comment: COMMENT }

/** What people do with posts, through the API. */
export function publishing(api: Api) {
  const as = (who: Someone) => (who ? api.as(who) : api.visitor)
  const mutation = <Data>(who: Someone, call: string, input: object, what: 'post' | 'comment' | 'nothing'): Promise<Reply<Data>> => {
    const type = `${call[0]!.toUpperCase()}${call.slice(1, call.indexOf('('))}Input`
    return as(who).run<Data, object>(`mutation ($input: ${type}!) { ${call} ${what === 'nothing' ? '' : `{ ${fields[what]} }`} }`, { input })
  }
  const onPost = <Name extends string>(call: `${Name}(input: $input)`) => (who: Someone, postId: string) => mutation<Record<Name, SeenPost | null>>(who, call, { postId }, 'post')
  const onComment = <Name extends string>(call: `${Name}(input: $input)`) => (who: Someone, commentId: string) => mutation<Record<Name, SeenComment | null>>(who, call, { commentId }, 'comment')
  const create = (who: Someone, input: object = {}): Promise<PostAnswer<'createPost'>> =>
    mutation(who, 'createPost(input: $input)', { clientPostId: randomUUID(), body: 'A post', ...input }, 'post')
  const comment = (who: Someone, postId: string, input: object = {}): Promise<Reply<{ createComment: SeenComment }>> =>
    mutation(who, 'createComment(input: $input)', { clientCommentId: randomUUID(), postId, body: 'A comment', ...input }, 'comment')
  return {
    create, comment,
    /** A post that must succeed. */
    posted: async (who: Someone, input: object | string = {}): Promise<SeenPost> => {
      const reply = await create(who, typeof input === 'string' ? { body: input } : input)
      expect(reply).toSucceed()
      return reply.data!.createPost!
    },
    /** A comment that must succeed. */
    commented: async (who: Someone, postId: string, input: object = {}): Promise<SeenComment> => {
      const reply = await comment(who, postId, input)
      expect(reply).toSucceed()
      return reply.data!.createComment
    },
    like: onPost('likePost(input: $input)'), unlike: onPost('unlikePost(input: $input)'), repost: onPost('repost(input: $input)'), undoRepost: onPost('undoRepost(input: $input)'), view: onPost('recordPostView(input: $input)'),
    edit: (who: Someone, postId: string, body: string): Promise<PostAnswer<'editPost'>> => mutation(who, 'editPost(input: $input)', { postId, body }, 'post'),
    setAudience: (who: Someone, postId: string, audience: string): Promise<PostAnswer<'setPostAudience'>> => mutation(who, 'setPostAudience(input: $input)', { postId, audience }, 'post'),
    remove: (who: Someone, postId: string): Promise<Reply<{ deletePost: boolean }>> => mutation(who, 'deletePost(input: $input)', { postId }, 'nothing'),
    editComment: (who: Someone, commentId: string, body: string): Promise<Reply<{ editComment: SeenComment }>> => mutation(who, 'editComment(input: $input)', { commentId, body }, 'comment'),
    removeComment: (who: Someone, commentId: string): Promise<Reply<{ deleteComment: boolean }>> => mutation(who, 'deleteComment(input: $input)', { commentId }, 'nothing'),
    likeComment: onComment('likeComment(input: $input)'), unlikeComment: onComment('unlikeComment(input: $input)'),
    read: (who: Someone, id: string) => as(who).run<{ post: SeenPost | null }, object>(`query ($id: ID!) { post(id: $id) { ${POST} } }`, { id }),
    readComment: (who: Someone, id: string) => as(who).run<{ comment: SeenComment | null }, object>(`query ($id: ID!) { comment(id: $id) { ${COMMENT} } }`, { id }),
    home: async (who: Someone, args: { first?: number; after?: string | null } = {}): Promise<SeenFeed> => {
      const reply = await as(who).run<{ homeFeed: SeenFeed }, object>(
        `query ($first: Int, $after: Cursor) { homeFeed(first: $first, after: $after) { nodes { post { ${POST} } repostedBy { handle } } pageInfo { hasNextPage endCursor } } }`, args)
      expect(reply).toSucceed()
      return reply.data!.homeFeed
    },
    /** Makes the first follow the others, as the API would. */
    follows: (who: Pick<Person, 'userId'>, ...whom: Pick<Person, 'userId'>[]) =>
      api.sql('insert into followers (follower_id, followee_id) select $1, unnest($2::uuid[])', [who.userId, whom.map(({ userId }) => userId)]),
    block: (who: Pick<Person, 'accessToken'>, { userId }: Pick<Person, 'userId'>) => api.as(who).run(`mutation { blockUser(input: { userId: "${userId}" }) { userId } }`),
  }
}
