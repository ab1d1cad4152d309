import type { Pool, PoolClient } from 'pg'

/** Fills a table while one of its indexes is away, and makes it again afterwards, as it was: many times quicker than row by row. */
export async function withoutIndex(client: Pool | PoolClient, index: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ definition: string }>('select pg_get_indexdef($1::regclass) as definition', [index])
  await client.query(`drop index ${index}`)
  await fill()
  await client.query(rows[0]!.definition)
}
