import { ormOptions } from '../../mikro-orm.config.js'
import { isCurrent, migrationNames, QUEUE_MIGRATION } from '../../src/db/is-current.js'
import { migrate } from '../../src/db/migrate.js'
import { startApi } from '../support/api.js'

const api = startApi()
const owner = () => api.database.urls.owner

test('a migrated database is current, and migrating it again does nothing', async () => {
  expect(await isCurrent(owner())).toBe(true)
  expect(await migrate(owner())).toEqual({ migrations: [], rules: false })
})

test('one whose rules are of other files is not, until they are applied', async () => {
  await api.sql("update applied_sql set checksum = 'another'")
  expect(await isCurrent(owner())).toBe(false)
  expect(await migrate(owner())).toEqual({ migrations: [], rules: true })
  expect(await isCurrent(owner())).toBe(true)
})

test('nor is one that lacks a migration, of ours or of the queue', async () => {
  const [last] = migrationNames().slice(-1)
  await api.sql('update schema_migrations set name = $2 where name = $1', [last, 'gone'])
  expect(await isCurrent(owner())).toBe(false)
  await api.sql('update schema_migrations set name = $1 where name = $2', [last, 'gone'])
  await api.sql('update graphile_worker.migrations set id = -id where id = $1', [QUEUE_MIGRATION])
  expect(await isCurrent(owner())).toBe(false)
  await api.sql('update graphile_worker.migrations set id = -id where id = $1', [-QUEUE_MIGRATION])
  expect(await isCurrent(owner())).toBe(true)
})

test('nor is one nothing was migrated in', async () => {
  const empty = new URL(owner())
  empty.pathname = '/postgres'
  expect(await isCurrent(empty.href)).toBe(false)
})

test('every file of a migration is one the mapper knows', () => {
  expect(ormOptions(owner()).migrations?.migrationsList?.map((migration) => (migration as { name: string }).name)).toEqual(migrationNames())
})

test('the newest migration of the queue is the one looked for', async () => {
  expect(await api.sql('select max(id) as id from graphile_worker.migrations')).toEqual([{ id: QUEUE_MIGRATION }])
})
