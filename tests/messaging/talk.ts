import { randomUUID } from 'node:crypto'
import type { Api } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'

export const MESSAGES = graphql(`
  query Messages($conversationId: ID!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
    messages(conversationId: $conversationId, first: $first, after: $after, last: $last, before: $before) {
      liveCursor
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        seq
        body
        readByCount
        expiresAt
        deletedAt
        sender {
          handle
        }
        replyTo {
          id
          body
        }
        reactions {
          emoji
          count
          viewerReacted
        }
      }
    }
  }
`)

export const INBOX = graphql(`
  query Inbox($first: Int, $after: Cursor, $archived: Boolean) {
    conversations(first: $first, after: $after, archived: $archived) {
      liveCursor
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        title
        unreadCount
        viewerRole
        isMuted
        mutedUntil
        isArchived
        participantCount
        person {
          handle
        }
        lastMessage {
          body
          sender {
            handle
          }
        }
      }
    }
  }
`)

export const CONVERSATION = graphql(`
  query Conversation($id: ID!) {
    conversation(id: $id) {
      id
      kind
      title
      isDisappearing
      unreadCount
      lastReadSeq
      viewerRole
      liveCursor
      participantCount
      participants {
        role
        lastReadSeq
        lastReadAt
        user {
          handle
        }
      }
    }
  }
`)

export const SEND = graphql(`
  mutation Send($input: SendMessageInput!) {
    sendMessage(input: $input) {
      id
      seq
      body
    }
  }
`)

export const READ = graphql(`
  mutation Read($input: MarkConversationReadInput!) {
    markConversationRead(input: $input) {
      unreadCount
      lastReadSeq
    }
  }
`)

export const BLOCK = graphql(`
  mutation Block($input: BlockUserInput!) {
    blockUser(input: $input) {
      userId
    }
  }
`)

export async function peopleOf(api: Api, count: number): Promise<Person[]> {
  const people: Person[] = []
  while (people.length < count) people.push(await make.person(api))
  return people
}

/** Two people and their direct conversation. */
export async function twoTalking(api: Api) {
  const [ana, ben] = (await peopleOf(api, 2)) as [Person, Person]
  return { ana, ben, conversation: await make.conversation(api, [ana, ben]) }
}

/** A group of three, owned by the first. */
export async function groupTalking(api: Api) {
  const [ana, ben, cleo] = (await peopleOf(api, 3)) as [Person, Person, Person]
  return { ana, ben, cleo, group: await make.conversation(api, [ana, ben, cleo], { title: 'Harbour' }) }
}

/** The texts somebody sees in a conversation, the oldest first. */
export async function textsSeenBy(api: Api, person: Person, conversation: { id: string }): Promise<(string | null)[]> {
  const reply = await api.as(person).run(MESSAGES, { conversationId: conversation.id, first: 100 })
  return reply.data!.messages.nodes.map((message) => message.body ?? null)
}

/** The kinds of events in a channel, in their order, and that their numbers have no gap. */
export async function eventsOf(api: Api, channel: string): Promise<{ kind: string; subject: string; data: unknown }[]> {
  const rows = await api.sql('select seq::int, kind, subject_id as subject, data from channel_events where channel_id = $1 order by seq', [channel])
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1))
  return rows as never
}

export const send = (api: Api, person: Person, conversation: { id: string }, body: string) =>
  api.as(person).run(SEND, { input: { conversationId: conversation.id, clientMessageId: randomUUID(), body } })

/** Everybody's stored unread counts, and those counted anew. */
export async function unreadCounts(api: Api): Promise<{ stored: number[]; counted: number[] }> {
  const rows = await api.sql(
    'select unread_count as stored, recount_unread(conversation_id, user_id) as counted from conversation_participants order by conversation_id, user_id',
  )
  return { stored: rows.map((row) => row.stored as number), counted: rows.map((row) => row.counted as number) }
}
