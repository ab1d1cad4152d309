import { startApi } from '../support/api.js'

const api = startApi()

test('ids made at once are of version 7, all different, in their order and of their time', async () => {
  const before = Date.now()
  const rows = await api.sql('select id::text from unnest(new_ids(20000)) with ordinality as i (id, place) order by place')
  const ids = rows.map(({ id }) => id as string)
  expect(new Set(ids).size).toBe(20_000)
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([])
  expect(ids).toEqual([...ids].sort())
  const at = Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)
  expect(Math.abs(at - before)).toBeLessThan(60_000)
})

test('no ids are made for none, and those of two calls have nothing in common', async () => {
  expect(await api.sql('select new_ids(0) as none')).toEqual([{ none: [] }])
  const [both] = await api.sql('select count(distinct right(id::text, 12))::int as count from unnest(new_ids(1000) || new_ids(1000)) id')
  expect(both).toEqual({ count: 2000 })
})
