import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { prepared } from '../../db/statement.js'
import { User } from '../../entities/profiles/user.js'
import { connectionOf, countedConnectionType, type CountedConnection } from '../../paging/connection.js'
import { pageOf, type ForwardPageArgs } from '../../paging/page-args.js'
import { isSelected, rowSelection } from '../../paging/selection.js'

export const PersonConnection = countedConnectionType('Person', User, 'people')

/** The rules that read a list of people around one: its page, and how many they are. Both say what the viewer may see of it. */
export interface PeopleList {
  page: string
  count: string
}

type Listed = User & { since: string }

interface PeoplePage {
  rows: Listed[] | null
  total?: number
}

/** A page of people around one, by one statement. */
export async function readPeople(
  { page: rule, count }: PeopleList, userId: string, args: ForwardPageArgs, { loaders, cursors }: Context, info: GraphQLResolveInfo,
): Promise<CountedConnection<User>> {
  const page = pageOf(args)
  const list = `${rule} ${userId}`
  const [before, beforeId] = page.cursor === null ? [null, null] : cursors.decode(list, page.cursor)
  const rows =
    `select ${columns(User, 'u', { wanted: rowSelection(info) })}, l.since::text from ${rule}($1, $2, $3, $4) l ` +
    'join profiles u on u.user_id = l.user_id order by l.since desc, l.user_id desc'
  const total = isSelected(info, 'totalCount') ? `, ${count}($1) as total` : ''
  const text = `select (select json_agg(r) from (${rows}) r) as rows${total}`
  const read = await loaders.pages.row<PeoplePage>(prepared(text, [userId, before, beforeId, page.size + 1]))
  const connection = connectionOf<User>(page, read!.rows ?? [], (row) => cursors.encode(list, [(row as Listed).since, row.id]))
  return Object.assign(connection, { totalCount: read!.total ?? 0 })
}
