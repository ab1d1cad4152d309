import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, like, view, remove } = publishing(api)

let ana: Person
let ben: Person
beforeAll(async () => {
  ana = await make.person(api)
  ben = await make.person(api)
})

/** Takes bites as the job does, and answers what each of them removed. */
async function swept(rule: string, bite: number): Promise<number[]> {
  const bites: number[] = []
  do bites.push(Number((await api.sqlAs('polyphony_system', null, `select ${rule}($1) as count`, [bite]))[0]!.count))
  while (bites.at(-1)! > 0)
  return bites
}

test('what was deleted more than 30 days ago is gone for good, with all that hung on it', async () => {
  const [kept, young, ...old] = await Promise.all(Array.from({ length: 5 }, () => posted(ana)))
  for (const { id } of old) await like(ben, id)
  for (const { id } of [young!, ...old]) await remove(ana, id)
  await api.sql("update posts set deleted_at = now() - interval '31 days' where id = any ($1)", [old.map(({ id }) => id)])
  expect(await swept('sweep_deleted_posts', 2)).toEqual([2, 1, 0])
  expect((await api.sql('select id from posts order by id')).map(({ id }) => id)).toEqual([kept!.id, young!.id].sort())
  expect(await api.sql('select from likes where post_id = any ($1)', [old.map(({ id }) => id)])).toEqual([])
})

test('who viewed and liked what is forgotten after a while, the counts are not', async () => {
  const ids = await Promise.all(Array.from({ length: 3 }, async () => (await posted(ana)).id))
  for (const id of ids) {
    await view(ben, id)
    await like(ben, id)
  }
  await api.sql('update post_view_logs set day = day - 32 where post_id <> $1', [ids[0]])
  await api.sql("update post_like_logs set at = at - interval '91 days' where post_id <> $1", [ids[0]])
  // Until their month is booked they would be kept.
  await api.sql('insert into revenue_months (month, creators, amount) select revenue_open_since(), 0, 0')
  await api.sql("update post_engagement set hour = hour - interval '9 days' where post_id <> $1", [ids[0]])
  expect((await swept('sweep_engagement', 1)).at(0)).toBe(3)
  for (const table of ['post_view_logs', 'post_like_logs', 'post_engagement']) {
    expect(await api.sql(`select distinct post_id from ${table} where post_id = any ($1)`, [ids])).toEqual([{ post_id: ids[0] }])
  }
  expect(await api.sql('select distinct like_count, view_count::int from posts where id = any ($1)', [ids])).toEqual([{ like_count: 1, view_count: 1 }])
})

test('who liked whose profile is forgotten after a while', async () => {
  await api.sqlAs('polyphony_viewer', ben, 'select like_profile($1)', [ana.userId])
  await api.sqlAs('polyphony_viewer', ben, 'select unlike_profile($1)', [ana.userId])
  await api.sql("update profile_like_logs set at = at - interval '91 days' where not is_like")
  expect(await swept('sweep_profile_like_logs', 10)).toEqual([1, 0])
  expect(await api.sql('select is_like from profile_like_logs')).toEqual([{ is_like: true }])
})
