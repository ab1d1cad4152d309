import { randomUUID } from 'node:crypto'
import type { Keyring } from '../../src/encryption/keyring.js'
import { newMessageKey, readKeyring } from '../../src/encryption/read-keyring.js'
import type { Api } from '../support/api.js'
import { make } from '../support/make.js'

/** A key as the settings have it, and a ring of it alone. */
export function newKey(): { id: string; setting: string; ring: Keyring } {
  const setting = newMessageKey()
  return { id: setting.split(':')[0]!, setting, ring: ringOf(setting) }
}

/** The keyring a server in production has with these settings, newest first. */
export const ringOf = (...settings: string[]): Keyring => readKeyring({ MESSAGE_KEYS: settings, secret: '', production: true })

/** A direct conversation of two people with these texts in it, sealed by that ring; ids in order. */
export async function conversationOf(api: Api, ring: Keyring, texts: string[]): Promise<{ conversationId: string; ids: string[] }> {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const [conversationId, ids] = [randomUUID(), texts.map(() => randomUUID())]
  await api.sql("insert into conversations (id, kind, title, created_by, last_seq) values ($1, 'GROUP', 'Sealed', $2, $3)", [conversationId, ana.userId, texts.length])
  await api.sql('insert into conversation_participants (conversation_id, user_id) select $1, unnest($2::uuid[])', [conversationId, [ana.userId, ben.userId]])
  await api.sql(
    `insert into messages (id, conversation_id, seq, sender_id, body)
     select g.id, $1, g.seq, $2, g.body from unnest($3::uuid[], $4::text[]) with ordinality g (id, body, seq)`,
    [conversationId, ana.userId, ids, texts.map((text, index) => ring.seal(text, ids[index]!))],
  )
  return { conversationId, ids }
}

export interface StoredMessage {
  id: string
  body: string
  body_key: string
  edited_at: Date | null
}

export const messagesOf = async (api: Api, conversationId: string): Promise<StoredMessage[]> =>
  (await api.sql('select id, body, body_key, edited_at from messages where conversation_id = $1 order by seq', [conversationId])) as unknown as StoredMessage[]
