import type { Api } from '../support/api.js'
import type { Reply } from '../support/client.js'
import type { Person } from '../support/make.js'

const ACTION = 'id kind postId isAutomatic note undoesId moderator { handle }'
const MODERATED = `post { id body audience author { handle } } reportCount isRemoved isDemonetized reports { reason note handledAt } actions { ${ACTION} }`

export interface SeenAction {
  id: string
  kind: string
  postId: string
  isAutomatic: boolean
  note: string | null
  undoesId: string | null
  moderator: { handle: string } | null
}
export interface SeenModerated {
  post: { id: string; body: string; audience: string; author: { handle: string } }
  reportCount: number
  isRemoved: boolean
  isDemonetized: boolean
  reports: { reason: string; note: string | null; handledAt: string | null }[]
  actions: SeenAction[]
}
interface Queue { nodes: SeenModerated[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

type Someone = Pick<Person, 'accessToken'> | null

/** What people report and moderators decide, through the API. */
export function moderating(api: Api) {
  const as = (who: Someone) => (who ? api.as(who) : api.visitor)
  return {
    report: (who: Someone, postId: string, input: object = {}): Promise<Reply<{ reportPost: boolean }>> =>
      as(who).run(`mutation ($input: ReportPostInput!) { reportPost(input: $input) }`, { input: { postId, reason: 'SPAM', ...input } }),
    moderate: (who: Someone, postId: string, kind: string, note?: string): Promise<Reply<{ moderatePost: SeenAction }>> =>
      as(who).run(`mutation ($input: ModeratePostInput!) { moderatePost(input: $input) { ${ACTION} } }`, { input: { postId, kind, note } }),
    undo: (who: Someone, actionId: string): Promise<Reply<{ undoModeration: SeenAction }>> =>
      as(who).run(`mutation ($input: UndoModerationInput!) { undoModeration(input: $input) { ${ACTION} } }`, { input: { actionId } }),
    queue: (who: Someone, args: { first?: number; after?: string | null } = {}): Promise<Reply<{ reportedPosts: Queue }>> =>
      as(who).run(`query ($first: Int, $after: Cursor) { reportedPosts(first: $first, after: $after) { nodes { ${MODERATED} } pageInfo { hasNextPage endCursor } } }`, args),
    look: (who: Someone, postId: string): Promise<Reply<{ moderatedPost: SeenModerated }>> =>
      as(who).run(`query ($postId: ID!) { moderatedPost(postId: $postId) { ${MODERATED} } }`, { postId }),
  }
}
