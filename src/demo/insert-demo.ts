import type { Client } from 'pg'
import { Passwords } from '../auth/passwords.js'
import type { Keyring } from '../encryption/keyring.js'
import { demoTracks } from './demo-tracks.js'
import { DEMO_PASSWORD, DEMO_PEOPLE, emailOf } from './people.js'
import { tellStory } from './tell-story.js'

const ONCE = "insert into data_sets (name) values ('demo') on conflict do nothing"

const ACCOUNTS = `
  insert into users (id, email, password_hash, role, subscription_tier, email_verified_at, created_at)
    select new_id(), p.email, $2, p.role::user_role, 'studio', now(), now() - interval '366 days' from json_to_recordset($1) p (email text, role text)`

const PROFILES = `
  insert into profiles (user_id, handle, display_name, bio, created_at)
    select u.id, p.handle, p.name, p.bio, u.created_at
    from json_to_recordset($1) p (email text, handle text, name text, bio text) join users u on u.email = p.email`

// Put in one after the other over the past year, so that the newest are not all of one moment.
const TRACKS = `
  insert into tracks (id, owner_id, title, artist, album, genre, subgenre, mood, tempo_bpm, musical_key, duration_ms,
      release_date, release_precision, visibility, created_at)
    select new_id(), p.user_id, t.title, p.display_name, t.album, t.genre, t.subgenre, t.mood, t.tempo_bpm, t.musical_key,
      t.duration_ms, t.release_date, t.release_precision::release_precision, t.visibility::track_visibility,
      now() - make_interval(hours => abs(hashtext(t.title)) % 8760)
    from json_to_recordset($1) t (handle text, title text, album text, genre text, subgenre text, mood text, tempo_bpm real,
      musical_key text, duration_ms int, release_date date, release_precision text, visibility text)
    join profiles p on p.handle = t.handle`

// A few tracks are played often and most now and then; the title decides, so every demo tells the same story.
const PLAYS = `
  with plays as (
    insert into playbacks (id, track_id, listened_ms, is_qualified, played_at)
      select new_id(), p.id, p.listened_ms, is_qualified_play(p.listened_ms, p.duration_ms), p.played_at
      from (
        select t.id, t.duration_ms, t.duration_ms * (10 + abs(hashtext(t.title || n)) % 91) / 100 as listened_ms,
          now() - make_interval(mins => abs(hashtext(n || t.title)) % 43200) as played_at
        from tracks t, generate_series(1, 90 / (1 + abs(hashtext(t.title)) % 15)) n
        where t.visibility = 'PUBLIC'
      ) p
      returning track_id, played_at, is_qualified
  ), days as (
    insert into track_daily_stats (track_id, day, plays, qualified_plays)
      select track_id, (played_at at time zone 'UTC')::date, count(*), count(*) filter (where is_qualified) from plays group by 1, 2
  ), tracks as (
    update track_counters c set play_count = t.plays, qualified_play_count = t.qualified
      from (select track_id, count(*) as plays, count(*) filter (where is_qualified) as qualified from plays group by 1) t
      where c.track_id = t.track_id
  )
  update playback_totals set play_count = play_count + (select count(*) from plays) where shard = 0`

/** The demo in one transaction; false when somebody else put it in meanwhile. */
export async function insertDemo(client: Client, keyring: Keyring): Promise<boolean> {
  const passwordHash = await new Passwords().hash(DEMO_PASSWORD)
  const people = JSON.stringify(DEMO_PEOPLE.map((person) => ({ ...person, email: emailOf(person.handle) })))
  await client.query('begin')
  // Of several nodes that start at once, one puts it in; the others wait here and find it done.
  if ((await client.query(ONCE)).rowCount === 0) return false
  await client.query(ACCOUNTS, [people, passwordHash])
  await client.query(PROFILES, [people])
  await client.query(TRACKS, [JSON.stringify(demoTracks())])
  await client.query(PLAYS)
  await tellStory(client, keyring)
  await client.query('commit')
  return true
}
