import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { groupTalking, twoTalking } from './talk.js'

const api = startApi()

const rule = (person: Pick<Person, 'userId'>, text: string, ...values: unknown[]) => api.sqlAs('polyphony_viewer', person, `select ${text}`, values)

test('what somebody has deleted for themselves is known to them alone', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const message = await make.message(api, ana, conversation)
  await rule(ben, "delete_message($1, 'ME')", message.id)
  const admin = await make.person(api, { role: 'admin' })
  const seen = await Promise.all([ben, ana, admin, null].map((who) => api.sqlAs('polyphony_viewer', who, 'select from hidden_messages where message_id = $1', [message.id])))
  expect(seen.map((rows) => rows.length)).toEqual([1, 0, 0, 0])
})

test('of who takes part, one sees those who exist for one, and of what one is no longer in, oneself', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  await rule(ana, 'block_user($1)', ben.userId)
  const seen = async (who: Pick<Person, 'userId'> | null) =>
    (await api.sqlAs('polyphony_viewer', who, 'select user_id from conversation_participants where conversation_id = $1', [group.id])).map(({ user_id }) => user_id).sort()
  const ids = (...people: Person[]) => people.map(({ userId }) => userId).sort()
  expect([await seen(ana), await seen(ben), await seen(cleo)]).toEqual([ids(ana, cleo), ids(ben, cleo), ids(ana, ben, cleo)])
  await rule(cleo, 'leave_conversation($1)', group.id)
  expect([await seen(cleo), await seen(null), await seen(await make.person(api, { role: 'moderator' }))]).toEqual([ids(cleo), [], []])
})

test('a message past its time is seen by nobody, still in its table or not', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const message = await make.message(api, ana, conversation)
  await api.sql("update messages set is_disappearing = true, expires_at = now() - interval '1 second' where id = $1", [message.id])
  for (const who of [ana, ben]) expect(await api.sqlAs('polyphony_viewer', who, 'select from messages where id = $1', [message.id])).toEqual([])
  await expect(rule(ben, "add_reaction($1, '👍')", message.id)).rejects.toThrow('MESSAGE_NOT_FOUND')
})

const TABLES = ['conversations', 'conversation_participants', 'messages', 'message_reactions', 'hidden_messages']
const CHANGES = TABLES.flatMap((table) => [`insert into ${table} default values`, `delete from ${table}`, `truncate ${table}`])
const UNREADABLE = ['channels', 'channel_events', 'presences', 'live_nodes', 'last_seen', 'live_watches'].map((table) => `select from ${table}`)
const INSIDE = [
  "update conversations set title = 'x'", 'update conversation_participants set role = $$OWNER$$', 'update messages set body = null', 'update message_reactions set emoji = $$x$$',
  "select append_events(array['user:00000000-0000-0000-0000-000000000000'], 'X', null)", "select wake_topic('user:x')", 'select join_group(new_id(), array[new_id()], new_id())',
  "select leave_group(new_id(), new_id(), 'X', null)", 'select conversations_between_changed(new_id(), new_id())', 'select let_read_messages_expire(new_id())',
  'select locked_conversation(new_id(), new_id())', 'select visible_message(new_id(), new_id())', 'select can_see_conversation(new_id(), new_id())',
  "select may_follow(array[new_id()], array['x'])", 'select people_came(new_id(), array[new_id()])', 'select tell_inboxes(array[new_id()])', 'select sweep_channel_events()',
]

test.each([...CHANGES, ...UNREADABLE, ...INSIDE])('the role of requests may not: %s', async (statement) => {
  const admin = await make.person(api, { role: 'admin' })
  await expect(api.sqlAs('polyphony_viewer', admin, statement)).rejects.toThrow(/permission denied/)
})
