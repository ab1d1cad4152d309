import { isDeepStrictEqual } from 'node:util'
import type { Arena } from './arena.js'
import type { Side } from './duel.js'
import type { Peer } from './peer-servers.js'
import { handles, signIn } from './people.js'
import { answerOf } from './same-answers.js'

/** How many each of the other readers follows: nobody, a few, more than a page's worth, very many. */
const FOLLOWED = [0, 3, 60, 300]

const FOLLOW = 'insert into followers (follower_id, followee_id) select $1::uuid, user_id from profiles where user_id <> $1::uuid order by md5(user_id::text || $1::uuid) limit $2'
const LIKE = 'insert into likes (post_id, user_id) select id, $1::uuid from posts where hashtext(id::text || $1::uuid) % 7 = 0 on conflict do nothing'

/** Each server has cursors of its own, and PostGraphile writes times with microseconds and an offset. */
const asData = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (name, value: unknown) => {
    if (name === 'endCursor') return value === null ? null : 'a cursor'
    return name === 'createdAt' ? new Date(value as string).toISOString() : value
  })

/**
 * The peers must say what the API says, to the listener and to others who follow more and fewer.
 * @throws with both answers when they differ
 */
export async function requireSameFeeds(arena: Arena, api: Side, peers: Peer[]): Promise<void> {
  const { owner } = arena.database
  const readers = await signIn(owner, arena.listener.signingKey, handles('reader', FOLLOWED.length))
  for (const [index, { userId }] of readers.entries()) {
    await owner.query(FOLLOW, [userId, FOLLOWED[index]])
    await owner.query(LIKE, [userId])
  }
  for (const { accessToken } of [arena.listener, ...readers]) {
    const askAs = (side: Side): Promise<unknown> => answerOf({ ...side, headers: { ...side.headers, authorization: `Bearer ${accessToken}` } }, side.requests[0]!)
    const ours = asData(await askAs(api))
    for (const peer of peers) {
      const theirs = asData(peer.asFeed(await askAs(peer)))
      if (!isDeepStrictEqual(ours, theirs)) throw new Error(`${peer.name} answers differently.\nAPI:   ${JSON.stringify(ours)}\ntheirs: ${JSON.stringify(theirs)}`)
    }
  }
}
