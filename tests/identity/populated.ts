import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { keepFile } from '../../src/jobs/keep-file.js'
import type { Api } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { comment, file, post, rule } from './leaving.js'

/** Ana, who does everything with Ben and Cy that people do with each other, so that it can be seen what is left of her. */
export async function populated(api: Api) {
  const [ana, ben, cy] = await Promise.all([make.person(api), make.person(api), make.person(api)])
  await knowEachOther(api, ana, ben, cy)
  const published = await publish(api, ana, ben, cy)
  const talked = await talk(api, ana, ben, cy)
  const tracks = await play(api, ana, ben)
  const files = [await file(api, ana), await keepFile(
    { system: api.database.system, store: api.app.serving.store },
    { ownerId: ana.userId, bucket: 'user-avatars', name: 'me.png', mediaType: 'image/png', stream: Readable.from(['picture']) })]
  await api.sql('update profiles set avatar_file_id = $1 where user_id = $2', [files[1]!.fileId, ana.userId])
  await api.sql("insert into projects (id, owner_id, title) values (new_id(), $1, 'Tide')", [ana.userId])
  await api.sql("insert into push_devices (id, user_id, provider, token, token_hash) values (new_id(), $1, 'FCM', $2::text, sha256($2::text::bytea))", [ana.userId, randomUUID()])
  return { ana, ben, cy, ...published, ...talked, ...tracks, files }
}

async function knowEachOther(api: Api, ana: Person, ben: Person, cy: Person): Promise<void> {
  for (const [one, other] of [[ana, ben], [ben, ana], [cy, ana], [ben, cy]] as const) await rule(api, one, 'follow_user($1)', other.userId)
  await rule(api, ana, 'like_profile($1)', ben.userId)
  await rule(api, cy, 'like_profile($1)', ana.userId)
  await rule(api, ana, 'mute_user($1)', cy.userId)
}

async function publish(api: Api, ana: Person, ben: Person, cy: Person) {
  const hers = await post(api, ana, `about #tides and @${ben.handle}`)
  const his = await post(api, ben, 'about #tides too')
  const quote = await post(api, ana, 'as he says', { quotedPostId: his })
  const quoteOfHers = await post(api, cy, 'as she says', { quotedPostId: hers })
  await rule(api, ana, 'like_post($1)', his)
  await rule(api, ben, 'like_post($1)', hers)
  await rule(api, ana, 'repost($1)', his)
  await rule(api, cy, 'repost($1)', hers)
  await comment(api, ben, hers, 'below hers')
  const answered = await comment(api, ana, his, 'answered')
  const answer = await comment(api, cy, his, 'an answer that stays', answered)
  const alone = await comment(api, ana, his, 'by herself')
  await comment(api, ana, his, 'her answer to herself', alone)
  const his1 = await comment(api, ben, his, 'his own')
  await comment(api, ana, his, 'her answer to him', his1)
  await rule(api, ana, 'like_comment($1)', his1)
  await rule(api, ben, 'like_comment($1)', answered)
  return { hers, his, quote, quoteOfHers, answered, answer }
}

async function talk(api: Api, ana: Person, ben: Person, cy: Person) {
  const direct = await make.conversation(api, [ana, ben])
  const first = await make.message(api, ana, direct, 'from Ana to Ben')
  const his = await make.message(api, ben, direct, 'from Ben to Ana')
  await rule(api, ana, 'add_reaction($1, $2)', his.id, '🌊')
  await rule(api, ben, 'add_reaction($1, $2)', first.id, '🌊')
  const group = await make.conversation(api, [ana, cy, ben], { title: 'Us' })
  await api.sql("update conversation_participants set role = 'ADMIN' where conversation_id = $1 and user_id = $2", [group.id, cy.userId])
  await make.message(api, ana, group, 'from Ana to all')
  await make.message(api, cy, group, 'from Cy to all')
  const alone = await make.conversation(api, [ana], { title: 'Notes' })
  await make.message(api, ana, alone, 'to herself')
  return { direct, group, alone, said: his }
}

async function play(api: Api, ana: Person, ben: Person) {
  const [hers, other] = [await make.track(api, ana, { durationMs: 60_000 }), await make.track(api, ben, { durationMs: 60_000 })]
  for (const [listener, track] of [[ana, other], [ben, hers], [ana, hers]] as const) {
    const reply = await api.as(listener).run('mutation ($input: RecordPlaybackInput!) { recordPlayback(input: $input) { __typename } }', {
      input: { trackId: track.id, clientPlaybackId: randomUUID(), listenedMs: 60_000 } } as never)
    if (reply.errors) throw new Error(JSON.stringify(reply.errors))
    await rule(api, listener, 'like_track($1)', track.id)
  }
  return { herTrack: hers, hisTrack: other }
}
