import { randomUUID } from 'node:crypto'
import type { Keyring } from '../encryption/keyring.js'
import { namedIn, mentionedIn } from '../resolvers/posts/named-in.js'
import type { Line } from './story-lines.js'

/** The call of a rule, as a resolver would make it. */
export interface Call {
  rule: string
  input: object
}

/** Something of the story that later lines speak of. */
interface Thing {
  id: string
  line: Line
  /** The post it is below, or the conversation it was said in. */
  within: string | undefined
}

/** Who and what there is so far. */
export class Cast {
  private readonly things = new Map<string, Thing>()

  constructor(
    private readonly people: ReadonlyMap<string, string>,
    private readonly tracks: ReadonlyMap<string, string>,
    readonly keyring: Keyring,
  ) {}

  person = (handle: string): string => known(this.people, handle)
  track = (title: string): string | undefined => (title ? known(this.tracks, title) : undefined)
  thing = (name: string): Thing => known(this.things, name)
  within = (name: string): string => this.thing(name).within ?? this.thing(name).id
  /** @throws when the name is taken. */
  name(line: Line, id: string): void {
    if (this.things.has(line.as)) throw new Error(`Two things of the demo are called ${line.as}`)
    this.things.set(line.as, { id, line, within: IS_WITHIN.has(line.does) ? this.within(line.to) : undefined })
  }
}

const IS_WITHIN = new Set(['comments', 'replies', 'says', 'answers'])

function known<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name)
  if (value === undefined) throw new Error(`The demo does not know ${name}`)
  return value
}

const post = ({ text, track }: Line, cast: Cast, more: object): Call[] => [
  { rule: 'create_post', input: { clientPostId: randomUUID(), body: text, trackId: cast.track(track), ...namedIn(text), ...more } },
]
const comment = ({ text }: Line, input: object): Call[] => [
  { rule: 'create_comment', input: { clientCommentId: randomUUID(), body: text, mentionedHandles: mentionedIn(text), ...input } },
]
const message = ({ text, track }: Line, cast: Cast, input: object): Call[] => {
  const id = randomUUID()
  return [{ rule: 'send_message', input: { id, clientMessageId: randomUUID(), body: cast.keyring.seal(text, id), trackId: cast.track(track), ...input } }]
}
const eachOf = (names: string, call: (name: string) => Call): Call[] => names.split(' ').map(call)

function likes({ to, track }: Line, cast: Cast): Call[] {
  if (track) return [{ rule: 'like_track', input: { trackId: cast.track(track) } }]
  return eachOf(to, (name) => {
    const { id, within } = cast.thing(name)
    return within ? { rule: 'like_comment', input: { commentId: id } } : { rule: 'like_post', input: { postId: id } }
  })
}

/** What each word of the column `does` is for the rules. */
export const ACTS: Readonly<Record<string, (line: Line, cast: Cast) => Call[]>> = {
  follows: ({ to }, cast) => eachOf(to, (handle) => ({ rule: 'follow_user', input: { userId: cast.person(handle) } })),
  blocks: ({ to }, cast) => [{ rule: 'block_user', input: { userId: cast.person(to) } }],
  posts: (line, cast) => post(line, cast, { audience: line.to || 'PUBLIC' }),
  quotes: (line, cast) => post(line, cast, { quotedPostId: cast.thing(line.to).id }),
  edits: ({ to, text }, cast) => [{ rule: 'edit_post', input: { postId: cast.thing(to).id, body: text, ...namedIn(text) } }],
  comments: (line, cast) => comment(line, { postId: cast.thing(line.to).id }),
  replies: (line, cast) => comment(line, { postId: cast.within(line.to), parentId: cast.thing(line.to).id }),
  likes,
  reposts: ({ to }, cast) => [{ rule: 'repost', input: { postId: cast.thing(to).id } }],
  views: ({ to }, cast) => eachOf(to, (name) => ({ rule: 'record_post_view', input: { postId: cast.thing(name).id } })),
  'catches up': () => [{ rule: 'mark_all_notifications_read', input: {} }],
  opens: ({ to }, cast) => [{ rule: 'open_direct_conversation', input: { userId: cast.person(to) } }],
  gathers: ({ to, text }, cast) => [{ rule: 'create_group_conversation', input: { title: text, memberIds: to.split(' ').map(cast.person) } }],
  says: (line, cast) => message(line, cast, { conversationId: cast.thing(line.to).id }),
  answers: (line, cast) => message(line, cast, { conversationId: cast.within(line.to), replyToId: cast.thing(line.to).id }),
  reacts: ({ to, text }, cast) => [{ rule: 'add_reaction', input: { messageId: cast.thing(to).id, emoji: text } }],
  reads: ({ to }, cast) => [{ rule: 'mark_conversation_read', input: { conversationId: cast.thing(to).id } }],
}
