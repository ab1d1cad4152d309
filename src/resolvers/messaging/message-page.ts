import type { Context } from '../../context.js'
import { filled } from '../../db/written-columns.js'
import { prepared } from '../../db/statement.js'
import type { Message } from '../../entities/messaging/message.js'
import { DomainError } from '../../errors/domain-error.js'
import type { Pages } from '../../loaders/pages.js'
import type { RowReader } from '../../loaders/row-reader.js'
import { PAGE_MAX, type Page } from '../../paging/page-args.js'
import type { WrittenRow } from '../../paging/written-rows.js'

interface AskedPage {
  conversationId: string
  page: Page
  /** The number of the message it starts behind. */
  start: number | null
}

/** Whether the conversation is there for the viewer, and the place in its stream the page is true at: all of one moment. */
interface Place {
  isSeen: boolean | null
  head: number
}

export interface MessagePage extends Place {
  messages: Message[]
}

/** Sizes a page is read in, as literals: with LIMIT as a parameter the plan is made for no size at all. */
const READ_SIZES = [21, 51, PAGE_MAX + 1]

const RECEIPTS = 'with receipts as materialized (select * from conversation_receipts($1)) '
const PLACE = `(select true from conversations where id = $1) as "isSeen", channel_head('conversation:' || $1::uuid)::float8 as head`

/** Behind `start` or from the end on, one more than the page holds at the least. */
function rowsText({ page: { size, backward } }: AskedPage, reader: RowReader, keys: Record<string, string>): string {
  const limit = READ_SIZES.find((read) => read > size) ?? PAGE_MAX + 1
  return reader.select(keys,
    'from messages m left join profiles s on s.user_id = m.sender_id ' +
      `where m.conversation_id = $1 and m.seq ${backward ? '<' : '>'} $2 order by m.seq ${backward ? 'desc' : 'asc'} limit ${limit}`)
}

const valuesOf = ({ conversationId, page, start }: AskedPage): unknown[] => [conversationId, start ?? (page.backward ? Number.MAX_SAFE_INTEGER : 0)]

/** A page in one row of one statement. */
export async function resolvedPage(asked: AskedPage, reader: RowReader, pages: Pick<Pages, 'row'>): Promise<MessagePage> {
  const text = `${RECEIPTS}select ${PLACE}, (select json_agg(r) from (${rowsText(asked, reader, {})}) r) as rows`
  const read = await pages.row<Place & { rows: Message[] | null }>(prepared(text, valuesOf(asked)))
  return { isSeen: read?.isSeen ?? null, head: read?.head ?? 0, messages: read?.rows ?? [] }
}

/** A message as it is answered but for its text. */
interface WrittenMessage extends WrittenRow, Place {
  /** Null in the one row of a page without messages. */
  id: string | null
  seq: number
  sealedBody?: string | null
}

/** The same with each message as it is answered, in a row of its own; undefined when a text of it cannot be opened. */
export async function writtenPage(asked: AskedPage, reader: RowReader, context: Context): Promise<MessagePage | undefined> {
  const keys = { seq: 'm.seq::float8', ...(reader.selection.has('body') && { sealedBody: 'm.body' }) }
  const text = `${RECEIPTS}select * from (select ${PLACE}) place left join (${rowsText(asked, reader, keys)}) r on true order by r.seq ${asked.page.backward ? 'desc' : 'asc'}`
  const rows = await context.db.rows<WrittenMessage>(prepared(text, valuesOf(asked)))
  const [{ isSeen, head }] = rows as [WrittenMessage]
  const found = rows.filter(({ id }) => id !== null)
  try {
    // Only what is answered is opened: the row beyond it tells that there is more.
    for (const row of found.slice(0, asked.page.size)) fill(row, context)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
  return { isSeen, head, messages: found as object[] as Message[] }
}

function fill(row: WrittenMessage, context: Context): void {
  if (row.sealedBody != null) row.written = filled(row.written, context.messageTexts.open(row.id!, row.sealedBody))
}
