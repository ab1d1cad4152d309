import type { Request } from 'autocannon'
import type { Pool } from 'pg'
import { openArena } from '../arena.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import { handles, signIn, type Person } from '../people.js'
import { requireSameAnswers } from '../same-answers.js'
import { compareWrites, type Scenario } from './scenario.js'

const PEOPLE = 64

type Way = 'api' | 'bare'

/** One person likes the post or ceases to. */
const WAYS: Record<Way, (person: Person, postId: string, isLike: boolean) => Request> = {
  api: ({ accessToken }, postId, isLike) => ({
    method: 'POST', path: '/graphql', body: bodyOf(isLike ? DOCUMENTS.likePost : DOCUMENTS.unlikePost, { input: { postId } }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
  }),
  bare: ({ sessionId }, postId, isLike) => ({ method: 'POST', path: '/likes', body: JSON.stringify({ sessionId, postId, isLike }) }),
}

/** All of them like it, then all of them cease to, over and over: every request changes something. */
function toggles(way: Way, people: Person[], postId: string): Request[] {
  let sent = 0
  const setupRequest = (request: Request): Request => {
    const turn = (sent += 1)
    return { ...request, ...WAYS[way](people[turn % people.length]!, postId, Math.floor(turn / people.length) % 2 === 0) }
  }
  return [setupRequest({ method: 'POST', setupRequest })]
}

const POST = `
insert into posts (id, author_id, client_post_id, body, audience) values (new_id(), $1, gen_random_uuid(), 'Everybody likes it', 'PUBLIC') returning id`

const COUNTS = `
select p.like_count as said, (select count(*)::int from likes l where l.post_id = p.id) as likes,
  (select count(*) filter (where is_like)::int - count(*) filter (where not is_like)::int from post_like_logs l where l.post_id = p.id) as logged
from posts p where p.id = $1`

/** @throws when the post does not say how many like it. */
async function requireExactCounts(owner: Pool, postId: string): Promise<void> {
  const { rows } = await owner.query<{ said: number; likes: number; logged: number }>(COUNTS, [postId])
  const { said, likes, logged } = rows[0]!
  console.log(`the post says ${said} = likes ${likes} = given less taken back ${logged}`)
  if (said !== likes || said !== logged) throw new Error('the counts are not exact')
}

/** Likes of one post given and taken back, which all want the same row. */
export const likeHot: Scenario = async (options) => {
  const arena = await openArena({ ...options, tracks: 0, anonymous: false })
  const { listener, database } = arena
  try {
    const people = await signIn(database.owner, listener.signingKey, handles('liker', PEOPLE))
    const { rows } = await database.owner.query<{ id: string }>(POST, [listener.userId])
    const postId = rows[0]!.id
    const known = (way: Way): Request[] => [WAYS[way](people[0]!, postId, true)]
    await requireSameAnswers(arena.api(known('api')), arena.bare(known('bare')), 1)
    const [api, bare] = [arena.api(toggles('api', people, postId)), arena.bare(toggles('bare', people, postId))]
    const writes = { name: 'like-hot', what: 'Likes', requireExactCounts: () => requireExactCounts(database.owner, postId) }
    return await compareWrites(arena, api, bare, writes, options)
  } finally {
    await arena.close()
  }
}
