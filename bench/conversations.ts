import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { Keyring } from '../src/encryption/keyring.js'
import type { Person } from './people.js'

const KEY = randomBytes(32)

/** Seals and opens as the API does that was started with `MESSAGE_KEYS`. */
export const keyring = new Keyring([{ id: 'bench', key: KEY }])
export const MESSAGE_KEYS = `bench:${KEY.toString('base64')}`

const GROUP = `
with made as (insert into conversations (id, kind, title) values ($1, 'GROUP', 'Everybody') returning id)
insert into conversation_participants (conversation_id, user_id) select made.id, member from made, unnest($2::uuid[]) member`

/** A group of as many as wanted: the bound of 256 is a rule of the functions people call. */
export async function makeGroup(owner: Pool, members: Person[]): Promise<string> {
  const id = randomUUID()
  await owner.query(GROUP, [id, members.map(({ userId }) => userId)])
  return id
}

const DIRECT = `
with people as (select other, generate_conversation_id($1, other) as id, place from unnest($2::uuid[]) with ordinality as o (other, place)),
made as (
  insert into conversations (id, kind, pair) select id, 'DIRECT', array[least($1, other), greatest($1, other)] from people returning id),
taking_part as (
  insert into conversation_participants (conversation_id, user_id, active_at)
    select id, member, now() - make_interval(mins => place::int) from people, unnest(array[$1, other]) member)
select id from people order by place`

/** A direct conversation with each of them, the first the most recent. */
export async function openDirect(owner: Pool, { userId }: Person, others: Person[]): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(DIRECT, [userId, others.map((other) => other.userId)])
  return rows.map(({ id }) => id)
}

export interface Said {
  conversationId: string
  senderId: string
  text: string
}

const SAY = `
with said as (
  select *, row_number() over (partition by conversation_id order by place) as seq
  from rows from (json_to_recordset($1::json) as (id uuid, conversation_id uuid, sender_id uuid, body text)) with ordinality
    as row (id, conversation_id, sender_id, body, place)),
counted as (
  update conversations c set last_seq = n.last from (select conversation_id as id, max(seq) as last from said group by 1) n where n.id = c.id)
insert into messages (id, conversation_id, seq, sender_id, client_message_id, body)
  select id, conversation_id, seq, sender_id, id, body from said`

/** Fills conversations that nothing was said in yet, with sealed bodies. */
export async function say(owner: Pool, messages: Said[]): Promise<void> {
  const rows = messages.map(({ conversationId, senderId, text }) => {
    const id = randomUUID()
    return { id, conversation_id: conversationId, sender_id: senderId, body: keyring.seal(text, id) }
  })
  await owner.query(SAY, [JSON.stringify(rows)])
}
