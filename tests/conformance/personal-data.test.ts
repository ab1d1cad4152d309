import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startApi } from '../support/api.js'

const api = startApi()

/** What refers to a person and is in nobody's archive for that, and why. */
const NOT_EXPORTED: Record<string, string> = {
  'blocked_users.blocked_id': 'Who blocks whom is the blocker\'s own.',
  'muted_users.muted_id': 'Who mutes whom is the muter\'s own.',
  'conversations.created_by': 'The conversations they take part in are in it.',
  'feed_entries.actor_id': 'A copy of posts and reposts.',
  'liked_genres.user_id': 'A summary of their likes of tracks.',
  'mentions.user_id': 'What others have written; they were notified of it.',
  'idempotency_keys.user_id': 'What was asked under them is in it; they are kept for 7 days.',
  'moderation_actions.moderator_id': 'What was done to others, in office.',
  'notification_actors.actor_id': 'What others were told; what they did is in it.',
  'place_presences.user_id': 'Only while a connection is open.',
  'presences.user_id': 'Only while a connection is open.',
  'profile_likes.user_id': 'Who likes a profile is the liker\'s own.',
  'profile_like_logs.user_id': 'Who likes a profile is the liker\'s own.',
  'sponsored_posts.reviewer_id': 'What was decided on others, in office.',
  'user_cheat_status.user_id': 'By which signs fraud is found would tell how to hide it.',
  'verification_requests.reviewer_id': 'What was decided on others, in office.',
  'withdrawal_requests.reviewer_id': 'What was decided on others, in office.',
}

const REFERENCES = `
  select c.conrelid::regclass::text || '.' || a.attname as name from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.contype = 'f' and c.confrelid = 'users'::regclass order by 1`

test('every column that refers to a person is in their archive, or says why not', async () => {
  const references = (await api.sql(REFERENCES)).map((row) => row.name as string)
  const sections = (await api.sql('select relation, owned from personal_data()')) as { relation: string; owned: string }[]
  const isExported = (name: string): boolean => {
    const [table, column] = name.split('.')
    return sections.some(({ relation, owned }) => relation === table && owned.includes(`t.${column} = $1`))
  }
  expect(references.filter((name) => !isExported(name))).toEqual(Object.keys(NOT_EXPORTED).sort())
  expect(references.length).toBeGreaterThan(40)
})

test('every section can be read, and docs/privacy.md names it', async () => {
  const document = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'privacy.md'), 'utf8')
  for (const { section } of await api.sql('select section from personal_data()')) {
    expect(await api.sql('select * from personal_rows(new_id(), $1, null, 10)', [section])).toEqual([])
    expect(document).toContain(`\`${section as string}\``)
  }
})
