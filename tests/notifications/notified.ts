import type { Api } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import type { Person } from '../support/make.js'

export const NOTIFICATIONS = graphql(`
  query Notifications($first: Int, $after: Cursor, $unreadOnly: Boolean! = false) {
    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
      unreadCount
      liveCursor
      nodes {
        id
        kind
        actorCount
        eventCount
        conversationId
        isRead
        createdAt
        updatedAt
        actors {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

type Someone = Pick<Person, 'userId'>

/** What a message to somebody tells them of, as the rule of messages calls it. */
export const messageTo = (api: Api, to: Someone, from: Someone, conversationId: string): Promise<unknown> =>
  api.sql("select notify_user($1, 'NEW_MESSAGE', $2, $3::uuid, '{}', 'conversation:' || $3::uuid)", [to.userId, from.userId, conversationId])

/** What a follow tells somebody of. */
export const followOf = (api: Api, to: Someone, from: Someone): Promise<unknown> =>
  api.sql("select notify_user($1, 'NEW_FOLLOWER', $2, $2)", [to.userId, from.userId])

/** The list as its owner reads it. */
export async function listOf(api: Api, person: Person, args: { first?: number; after?: string | null; unreadOnly?: boolean } = {}) {
  const reply = await api.as(person).run(NOTIFICATIONS, args)
  expect(reply).toSucceed()
  return reply.data!.notifications!
}

/** What came into somebody's live channel about notifications, in its order. */
export async function eventsOf(api: Api, { userId }: Someone): Promise<{ kind: string; subject: string | null }[]> {
  const rows = await api.sql(
    "select kind, subject_id as subject from channel_events where channel_id = 'user:' || $1::text and kind like 'NOTIFICATION%' order by seq", [userId])
  return rows as { kind: string; subject: string | null }[]
}
