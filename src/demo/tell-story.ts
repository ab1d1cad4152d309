import { escapeIdentifier, type Client } from 'pg'
import { callOf, prepared } from '../db/statement.js'
import type { Keyring } from '../encryption/keyring.js'
import { ACTS, Cast } from './story-acts.js'
import { chapters, type Line } from './story-lines.js'

/** Where the rules write down when something happened. */
const TIMES: Readonly<Record<string, string[]>> = {
  followers: ['created_at'], blocked_users: ['created_at'],
  posts: ['created_at', 'edited_at'], comments: ['created_at'], reposts: ['created_at'],
  likes: ['created_at'], comment_likes: ['created_at'], track_likes: ['created_at'], post_like_logs: ['at'], post_view_logs: ['at'],
  conversations: ['created_at', 'updated_at'], conversation_participants: ['joined_at', 'last_read_at', 'active_at'],
  messages: ['created_at'], message_reactions: ['created_at'],
  notifications: ['created_at', 'updated_at', 'read_at'], notification_actors: ['at'],
}

const DATED = Object.entries(TIMES).flatMap(([table, columns]) =>
  columns.map((column) => `update ${table} set ${escapeIdentifier(column)} = p_at where ${column} >= now();`),
)

/**
 * Puts at its time what was just made, and what discover ranks by, which is kept by the hour. A function, since some
 * twenty statements for each line are planned once in it; of the connection alone, and gone with it.
 */
const DATE_BACK = `
  create function pg_temp.date_back(p_at timestamptz) returns void language plpgsql as $$
  declare
    c_begun constant timestamptz := clock_timestamp();
  begin
    ${DATED.join('\n    ')}
    with late as (delete from post_engagement where hour >= date_trunc('hour', now()) returning post_id, points)
    insert into post_engagement as e (post_id, hour, points) select post_id, date_trunc('hour', p_at), points from late
      on conflict (post_id, hour) do update set points = e.points + excluded.points;
    -- Nobody follows anything yet, and a list that grows with every line is copied with every line.
    perform set_config('app.wake_ups', '', true);
    -- Ids tell milliseconds: what the next line makes has to come after this. To sleep takes three of them.
    while clock_timestamp() < c_begun + interval '1 millisecond' loop end loop;
  end $$`

const VIEWS_BY_DAY = `
  update post_view_logs set day = (at at time zone 'UTC')::date;
  delete from post_views;
  insert into post_views (post_id, day, views) select post_id, day, count(*) from post_view_logs group by 1, 2`

/**
 * Lets the demo's people do what the story says, through the rules requests go through, so that counters, mentions,
 * notifications and streams are as if they had; then each thing is put at its time. Inside the caller's transaction.
 */
export async function tellStory(client: Client, keyring: Keyring): Promise<void> {
  const people = await idsOf(client, 'select handle as name, user_id as id from profiles')
  const tracks = await idsOf(client, 'select title as name, id from tracks')
  await client.query(DATE_BACK)
  for (const lines of chapters()) {
    const cast = new Cast(people, tracks, keyring)
    for (const line of lines) await tell(client, cast, line)
  }
  await client.query(`${VIEWS_BY_DAY}; select set_config('app.viewer_id', '', true)`)
}

async function idsOf(client: Client, text: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; id: string }>(text)
  return new Map(rows.map(({ name, id }) => [name, id]))
}

async function tell(client: Client, cast: Cast, line: Line): Promise<void> {
  const act = ACTS[line.does]
  if (!act) throw new Error(`Nobody of the demo ${line.does}`)
  for (const handle of line.who.split(' ')) {
    await client.query(prepared("select set_config('app.viewer_id', $1, true)", [cast.person(handle)]))
    for (const { rule, input } of act(line, cast)) {
      const { rows } = await client.query<{ id: string }>(preparedCall(rule, input))
      if (line.as) cast.name(line, rows[0]!.id)
    }
  }
  await client.query(prepared('select pg_temp.date_back(now() - $1::interval)', [line.ago]))
}

function preparedCall(rule: string, input: object) {
  const { text, values } = callOf(rule, input)
  return prepared(text, values)
}
