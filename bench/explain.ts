import type { Pool } from 'pg'
import type { Statement } from '../src/db/statement.js'

/** How many 8 KB pages a plan touched: unlike time, that does not depend on what else the machine does. */
export const pagesIn = (plan: string): number => Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1] ?? 0) + Number(/Buffers: shared.* read=(\d+)/.exec(plan)?.[1] ?? 0)

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
