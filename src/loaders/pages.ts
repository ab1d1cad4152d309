import DataLoader from 'dataloader'
import { isId, type Door } from '../db/door.js'
import { prepared, type Statement } from '../db/statement.js'

/** Rows whose pages are read by one statement at the most. */
const MOST_IDS = 500

/** The statement for many rows at once: what `$1` was is each of them in turn. */
const forEachOf = (text: string): string =>
  `select page_of.id as "pageOf", p.* from unnest($1::uuid[]) page_of(id) cross join lateral (${text.replace(/\$1(?!\d)/g, 'page_of.id')}) p`

/**
 * The pages that belong to the rows of a list (the comments below each post of a feed): asked for in one tick, by one
 * text and with the same further values, they are read by one statement. `values[0]` is the id of the row a page
 * belongs to, and the text gives at most one row. Nothing is remembered, for a later part of a mutation reads anew;
 * what one statement gave is shared by all who asked for it and is not to be changed.
 */
export class Pages {
  private readonly made = new Map<string, DataLoader<string, object | undefined>>()

  constructor(private readonly db: Door) {}

  /** The one row of the text. */
  async row<Row extends object>(statement: Statement): Promise<Row | undefined> {
    const [id, ...values] = statement.values ?? []
    if (typeof id !== 'string' || !isId(id)) return this.db.row<Row>(statement)
    const key = JSON.stringify([statement.text, values])
    let pages = this.made.get(key)
    if (!pages) this.made.set(key, (pages = new DataLoader((ids) => this.read(statement, ids, values), { maxBatchSize: MOST_IDS, cache: false })))
    return pages.load(id) as Promise<Row | undefined>
  }

  /** The rows of a text made by `asJson`, as `Door.json` gives them. */
  async json<Row>(statement: Statement): Promise<Row[]> {
    return (await this.row<{ rows: Row[] | null }>(statement))?.rows ?? []
  }

  private async read(statement: Statement, asked: readonly string[], values: unknown[]): Promise<(object | undefined)[]> {
    const ids = [...new Set(asked)]
    if (ids.length === 1) {
      const row = await this.db.row<object>(statement)
      return asked.map(() => row)
    }
    const text = forEachOf(statement.text)
    const rows = await this.db.rows<{ pageOf: string }>(statement.name ? prepared(text, [ids, ...values]) : { text, values: [ids, ...values] })
    const byId = new Map(rows.map((row) => [row.pageOf, row]))
    return asked.map((id) => byId.get(id.toLowerCase()))
  }
}
