import { startApi } from '../support/api.js'
import { COUNTERS, NOT_RECOUNTED } from '../support/counters.js'

const api = startApi()

test('every count of the schema is recounted in a test, or says why not', async () => {
  const columns = await api.sql(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and column_name ~ '_count$' order by 1`)
  expect(columns.map((row) => row.name)).toEqual(expect.arrayContaining(Object.keys({ ...COUNTERS, ...NOT_RECOUNTED })))
  expect(columns.map((row) => row.name).filter((name) => !((name as string) in { ...COUNTERS, ...NOT_RECOUNTED }))).toEqual([])
})
