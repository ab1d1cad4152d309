import type { Client } from 'pg'

/** A column's type and its value of each row. */
export type Column<Row> = readonly [type: string, of: (row: Row, place: number) => unknown]

export interface Rows<Row> {
  into: string
  rows: readonly Row[]
  columns: Readonly<Record<string, Column<Row>>>
  /** More columns, as SQL over the others. */
  computed?: Readonly<Record<string, string>>
  /** Behind the statement, such as `on conflict do nothing`. */
  suffix?: string
}

const AT_ONCE = 10_000

/** Inserts rows in their order, ten thousand with each statement. */
export async function insertRows<Row>(client: Client, { into, rows, columns, computed = {}, suffix = '' }: Rows<Row>): Promise<void> {
  const given = Object.keys(columns)
  const arrays = Object.values(columns).map(([type], index) => `$${index + 1}::${type}[]`)
  const text = `insert into ${into} (${[...given, ...Object.keys(computed)].join(', ')})
    select ${[...given, ...Object.values(computed)].join(', ')} from unnest(${arrays.join(', ')}) with ordinality as r (${given.join(', ')}, place) order by place ${suffix}`
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE)
    await client.query(text, Object.values(columns).map(([, of]) => some.map((row, index) => of(row, start + index))))
  }
}
