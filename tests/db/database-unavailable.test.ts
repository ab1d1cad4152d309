import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

const nameOfDatabase = async (): Promise<string> => String((await api.sql('select current_database() as name'))[0]?.name)

/** Takes no more connections and ends the ones there are, as a database under maintenance does. */
async function shutOut(): Promise<void> {
  await api.sql(`alter database ${await nameOfDatabase()} connection limit 0`)
  await api.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename in ('polyphony_viewer', 'polyphony_system')",
  )
}

const letIn = async (): Promise<unknown> => api.sql(`alter database ${await nameOfDatabase()} connection limit -1`)

test('while the database cannot be reached operations say so, and afterwards they work with no restart', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana)
  const query = `{ track(id: "${id}") { id } }`
  expect(await api.visitor.run(query)).toSucceed()
  await shutOut()
  try {
    for (const client of [api.visitor, api.as(ana)]) {
      const reply = await client.run(query)
      expect(reply).toFailWith('DATABASE_UNAVAILABLE')
      expect(JSON.stringify(reply.errors)).not.toMatch(/connection|polyphony_|limit/i)
    }
  } finally {
    await letIn()
  }
  expect((await api.visitor.run(query)).data).toEqual({ track: { id } })
  expect((await api.as(ana).run(query)).data).toEqual({ track: { id } })
})
