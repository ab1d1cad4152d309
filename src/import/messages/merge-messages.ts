import type { Client } from 'pg'
import type { Keyring } from '../../encryption/keyring.js'
import type { MergeCounts } from '../lane.js'
import type { PlacedMessage } from './conversations.js'

const IMPORT = 'select import_messages($1) as added'

interface ImportedConversation {
  id: string | null
  title: string | null
  memberIds: string[]
  messages: object[]
}

/** Puts a batch among the conversations, in the transaction the connection is in; bodies leave this process sealed. */
export async function mergeMessages(client: Client, keyring: Keyring, placed: PlacedMessage[]): Promise<MergeCounts> {
  const conversations = new Map<string, ImportedConversation>()
  placed.forEach((message, place) => {
    const known = conversations.get(message.conversation)
    const conversation = known ?? { id: message.groupId, title: null, memberIds: [], messages: [] }
    conversation.title ??= message.title
    conversation.memberIds.push(...message.memberIds)
    conversation.messages.push(sealed(message, place, keyring))
    if (!known) conversations.set(message.conversation, conversation)
  })
  const given = [...conversations.values()].map((conversation) => ({ ...conversation, memberIds: [...new Set(conversation.memberIds)] }))
  const { rows } = await client.query<{ added: number }>(IMPORT, [JSON.stringify(given)])
  const inserted = rows[0]!.added
  return { inserted, updated: 0, unchanged: placed.length - inserted }
}

const sealed = ({ id, senderId, body, sentAt, readAt }: PlacedMessage, place: number, keyring: Keyring): object => ({
  place, id, senderId, body: keyring.seal(body, id), sentAt, readAt,
})
