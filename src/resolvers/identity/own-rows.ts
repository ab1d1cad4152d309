import type { Context } from '../../context.js'
import { columns, type EntityClass } from '../../db/columns.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { pageOf, type PageArgs } from '../../paging/page-args.js'

interface OwnList<Row> {
  entity: EntityClass<Row>
  table: string
  /** Which of the account's rows; text of the code, never of a client. */
  where: string
}

/** A page of the account's own rows of one table, the newest first: ids are made in the order of time. */
export async function ownRows<Row extends { id: string }>(
  { entity, table, where }: OwnList<Row>, args: PageArgs, { db, cursors, viewer }: Context,
): Promise<Connection<Row>> {
  const page = pageOf(args)
  const list = `${table} ${viewer!.userId}`
  const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
  const rows = await db.rows<Row>({
    text:
      `select ${columns(entity, 'r')} from ${table} r where r.user_id = (select viewer_id()) and ${where} ` +
      `and ($1::uuid is null or r.id ${page.backward ? '>' : '<'} $1) order by r.id ${page.backward ? 'asc' : 'desc'} limit ${page.size + 1}`,
    values: [start],
  })
  return connectionOf(page, rows, (row) => cursors.encode(list, [row.id]))
}
