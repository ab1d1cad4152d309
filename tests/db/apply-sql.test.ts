import { Client } from 'pg'
import { applySqlFiles } from '../../src/db/apply-sql.js'
import { startApi } from '../support/api.js'

const api = startApi()

/** What `work` makes of a transaction that is taken back. */
async function within<Value>(work: (execute: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: api.database.urls.owner })
  await client.connect()
  try {
    await client.query('begin')
    return await work(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows)
  } finally {
    await client.end()
  }
}

const fn = (name: string, body: string) => ({ path: `trial/${name}.fn.sql`, text: `-- Tries.\ncreate function ${name}() returns int language sql as $$ ${body} $$` })

test('files are applied in their order, with or without a semicolon at the end', async () => {
  const files = [fn('first', 'select 1'), { path: 'trial/second.fn.sql', text: 'create view second as select first() as one;\n' }]
  await within(async (execute) => {
    expect(await applySqlFiles(execute, files)).toEqual({ applied: true })
    expect(await execute('select one from second')).toEqual([{ one: 1 }])
    expect(await applySqlFiles(execute, files)).toEqual({ applied: false })
  })
})

test('of many files the one at fault is named', async () => {
  const files = [fn('first', 'select 1'), { path: 'trial/broken.trigger.sql', text: 'create trigger t after insert on nowhere execute function first();' }, fn('third', 'select 3')]
  await within(async (execute) => {
    await expect(applySqlFiles(execute, files)).rejects.toThrow('src/sql/trial/broken.trigger.sql: relation "nowhere" does not exist')
  })
})
