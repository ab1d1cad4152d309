import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { listOf } from './notified.js'

const api = startApi()

const KEYS = ['a', 'b', 'c']
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('tell' as const), actor: fc.nat(2), key: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('read' as const, 'delete' as const), pick: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('forget' as const), actor: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('read all' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What the list should be, kept the simplest way: each notification as its events, the newest last. */
class Expected {
  list: { key: number; actors: number[]; isRead: boolean }[] = []

  take(done: Step): void {
    if (done.act === 'tell') this.tell(done.key, done.actor)
    else if (done.act === 'forget') this.forget(done.actor)
    else if (done.act === 'read all') for (const item of this.list) item.isRead = true
    else this.change(done.act, done.pick)
  }

  private tell(key: number, actor: number): void {
    const open = this.list.find((item) => item.key === key && !item.isRead) ?? { key, actors: [], isRead: false }
    open.actors.push(actor)
    this.list = [open, ...this.list.filter((item) => item !== open)]
  }

  private forget(actor: number): void {
    for (const item of this.list) item.actors = item.actors.filter((other) => other !== actor)
    this.list = this.list.filter((item) => item.actors.length > 0)
  }

  private change(act: 'read' | 'delete', pick: number): void {
    const item = this.list[pick]
    if (item && act === 'read') item.isRead = true
    if (act === 'delete') this.list = this.list.filter((other) => other !== item)
  }
}

async function perform(done: Step, me: Person, actors: Person[]): Promise<void> {
  if (done.act === 'tell') {
    await api.sql("select notify_user($1, 'NEW_MESSAGE', $2, null, '{}', $3)", [me.userId, actors[done.actor]!.userId, KEYS[done.key]])
  } else if (done.act === 'forget') {
    await api.sql('select forget_notifications_between($1, $2)', [actors[done.actor]!.userId, me.userId])
  } else if (done.act === 'read all') {
    await api.sqlAs('polyphony_viewer', me, 'select mark_all_notifications_read()')
  } else {
    const picked = (await listOf(api, me, { first: 100 })).nodes[done.pick]
    const rule = done.act === 'read' ? 'mark_notification_read' : 'delete_notification'
    if (picked) await api.sqlAs('polyphony_viewer', me, `select ${rule}($1)`, [picked.id])
  }
}

test('after any history the list and the unread count are what the history says', async () => {
  const actors = [await make.person(api), await make.person(api), await make.person(api)]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (history) => {
      const [me, expected] = [await make.person(api), new Expected()]
      for (const done of history) {
        await perform(done, me, actors)
        expected.take(done)
      }
      const { nodes, unreadCount } = await listOf(api, me, { first: 100 })
      const shown = nodes.map(({ isRead, actorCount, eventCount }) => ({ isRead, actorCount, eventCount }))
      expect(shown).toEqual(expected.list.map(({ isRead, actors: who }) => ({ isRead, actorCount: new Set(who).size, eventCount: who.length })))
      expect(unreadCount).toBe(expected.list.filter(({ isRead }) => !isRead).length)
    }),
    { numRuns: 25 },
  )
})

/** Of two who delete the same one at once, the second finds nothing. */
function unlessGone(error: Error): void {
  if (error.message !== 'NOTIFICATION_NOT_FOUND') throw error
}

test('after many changes at once the counts of the list are those of a recount', async () => {
  const [me, ...actors] = await Promise.all(Array.from({ length: 4 }, () => make.person(api)))
  await Promise.all(fc.sample(step, { numRuns: 150, seed: 7 }).map((done) => perform(done, me!, actors).catch(unlessGone)))
  const wrong = await api.sql(
    `select n.id from notifications n left join notification_actors a on a.notification_id = n.id where n.user_id = $1
     group by n.id having n.actor_count <> count(a.actor_id) or n.event_count <> coalesce(sum(a.event_count), 0) or n.event_count = 0`, [me!.userId])
  expect(wrong).toEqual([])
  const [recount] = await api.sql('select count(*)::int as count from notifications where user_id = $1 and read_at is null', [me!.userId])
  expect((await listOf(api, me!)).unreadCount).toBe(recount!.count)
})
