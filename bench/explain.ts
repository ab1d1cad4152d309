import type { Pool } from 'pg'
import type { Statement } from '../src/db/statement.js'

/** The plan a statement runs by for this session, under its policies, with what it touched. */
export async function explain(viewer: Pool, sessionId: string, { text, values }: Statement): Promise<string> {
  const client = await viewer.connect()
  try {
    await client.query('begin read only')
    await client.query('select enter_session($1)', [sessionId])
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, timing off) ${text}`, values)
    await client.query('commit')
    return ['```', ...rows.map((row) => row['QUERY PLAN']), '```'].join('\n')
  } finally {
    client.release()
  }
}
