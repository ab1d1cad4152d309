import { randomUUID } from 'node:crypto'
import { AccessTokens } from '../../src/auth/access-tokens.js'
import { signingKey } from '../../src/auth/signing-key.js'
import { Passwords } from '../../src/auth/passwords.js'
import { SubscriptionTier } from '../../src/entities/identity/account.js'
import type { Api } from './api.js'

export interface Person {
  userId: string
  handle: string
  email: string
  password: string
  sessionId: string
  tier: SubscriptionTier
  accessToken: string
}

export interface PersonOptions {
  handle?: string
  email?: string
  password?: string
  displayName?: string
  role?: 'listener' | 'creator' | 'moderator' | 'admin'
  tier?: SubscriptionTier
}

export interface TrackOptions {
  title?: string
  artist?: string
  album?: string
  genre?: string
  durationMs?: number
  tempoBpm?: number
  popularity?: number
  releaseDate?: string
  releasePrecision?: 'year' | 'month' | 'day'
  visibility?: 'PUBLIC' | 'UNLISTED' | 'PRIVATE'
}

export interface MessageOptions {
  body?: string
  replyToId?: string | undefined
  trackId?: string | undefined
}

let made = 0
const passwords = new Passwords()
/** Hashing takes its time by design; most people of most tests never type theirs. */
const hashes = new Map<string, Promise<string>>()

function hashOf(password: string): Promise<string> {
  const known = hashes.get(password) ?? passwords.hash(password)
  hashes.set(password, known)
  return known
}

/** An account with its profile and a live session. */
async function person(api: Api, options: PersonOptions = {}): Promise<Person> {
  const number = (made += 1)
  const { handle = `person_${number}`, password = 'a long enough phrase', role = 'listener', tier = SubscriptionTier.FREE } = options
  const { email = `${handle}@people.example`, displayName = handle } = options
  const [userId, sessionId] = [randomUUID(), randomUUID()]
  await api.sql('insert into users (id, email, password_hash, role, subscription_tier) values ($1, $2, $3, $4, $5)', [userId, email, await hashOf(password), role, tier])
  await api.sql('insert into profiles (user_id, handle, display_name) values ($1, $2, $3)', [userId, handle, displayName])
  await api.sql("insert into user_sessions (id, user_id, expires_at) values ($1, $2, now() + interval '1 day')", [sessionId, userId])
  const { token } = await (await tokensOf(api)).sign({ userId, sessionId, role, tier })
  return { userId, handle, email, password, sessionId, tier, accessToken: token }
}

const tokensOf = (api: Api): Promise<AccessTokens> =>
  AccessTokens.create({ privateKeyPem: signingKey(api.config), issuer: 'polyphony', audience: 'polyphony', seconds: 900 })

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A track of that person, inserted as an import would. */
async function track(api: Api, owner: Pick<Person, 'userId'>, options: TrackOptions = {}): Promise<{ id: string; title: string }> {
  const number = (made += 1)
  const columns: Record<string, unknown> = { title: `Track ${number}`, artist: 'Somebody', ...options }
  const names = Object.keys(columns)
  const [row] = await api.sql(
    `insert into tracks (id, owner_id, ${names.map(snake).join(', ')})
     values (new_id(), $1, ${names.map((_, index) => `$${index + 2}`).join(', ')}) returning id, title`,
    [owner.userId, ...Object.values(columns)],
  )
  return row as { id: string; title: string }
}

/** A conversation of these people: a direct one of two, or a group (of any number) when it has a title. The first owns it. */
async function conversation(api: Api, people: Pick<Person, 'userId'>[], options: { title?: string } = {}): Promise<{ id: string }> {
  const ids = people.map(({ userId }) => userId)
  const direct = options.title === undefined && people.length === 2
  const [row] = await api.sql(
    `insert into conversations (id, kind, title, pair, created_by)
     values (case when $1 then generate_conversation_id($2, $3) else new_id() end, case when $1 then 'DIRECT' else 'GROUP' end::conversation_kind, $4,
       case when $1 then array[least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid)] end, $2) returning id`,
    [direct, ids[0], ids[1] ?? null, direct ? null : options.title ?? 'Group'],
  )
  await api.sql(
    `insert into conversation_participants (conversation_id, user_id, role)
     select $1, id, case when place = 1 and not $3 then 'OWNER' else 'MEMBER' end::participant_role from unnest($2::uuid[]) with ordinality as p (id, place)`,
    [row!.id, ids, direct],
  )
  return row as { id: string }
}

/** Something said through the API by that person. */
async function message(api: Api, sender: Pick<Person, 'accessToken'>, { id }: { id: string }, said: string | MessageOptions = {}): Promise<{ id: string; seq: number; body: string }> {
  const { body = `Message ${(made += 1)}`, ...options } = typeof said === 'string' ? { body: said } : said
  const reply = await api.as(sender).run<{ sendMessage: { id: string; seq: number } }, object>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id seq } }',
    { input: { conversationId: id, clientMessageId: randomUUID(), body, ...options } },
  )
  if (!reply.data) throw new Error(JSON.stringify(reply.errors))
  return { ...reply.data.sendMessage, body }
}

export const make = { person, track, conversation, message }
