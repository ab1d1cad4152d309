import type { GraphQLResolveInfo } from 'graphql'
import type { Wanted } from '../db/written-columns.js'
import type { Door } from '../db/door.js'
import { asJson, type Statement } from '../db/statement.js'
import type { Connection } from '../paging/connection.js'
import { rowSelection, type Selection } from '../paging/selection.js'
import type { WrittenRows } from '../paging/written-rows.js'
import { writtenSelection } from '../paging/written-selection.js'

/** One kind of row of a list, in its two forms. */
export interface RowForms {
  /** The select list of what is selected, under the properties' names, the id among them. */
  columns: (selection: Selection) => string
  /** The row as its JSON in an answer, if all that is wanted can be written. */
  written: (wanted: Wanted) => string | undefined
  /** What its id is. */
  id: string
}

/** What the reading of a page needs of its operation. */
interface Reading {
  info: GraphQLResolveInfo
  context: { db: Door; written?: WrittenRows | undefined }
}

type Kept = WeakMap<Selection, Map<RowForms, string | undefined>>
const kept: Record<'columns' | 'written', Kept> = { columns: new WeakMap(), written: new WeakMap() }

/** A selection lives as long as its document; what is read of it is written once. */
function formOf(form: keyof typeof kept, forms: RowForms, selection: Selection): string | undefined {
  let known = kept[form].get(selection)
  if (!known) kept[form].set(selection, (known = new Map()))
  if (!known.has(forms)) known.set(forms, forms[form](selection))
  return known.get(forms)
}

/** Reads the rows of a list: as they are answered where nobody looks into them, else as what their fields resolve from. */
export class RowReader {
  private readonly written: string | undefined

  constructor(
    private readonly forms: RowForms,
    private readonly reading: Reading,
  ) {
    const selection = reading.context.written && writtenSelection(reading.info)
    this.written = selection && formOf('written', forms, selection)
  }

  get isWritten(): boolean {
    return this.written !== undefined
  }

  /** What is selected of each row. */
  get selection(): Selection {
    return rowSelection(this.reading.info)
  }

  /** The same rows, taken apart in any case. */
  resolving(): RowReader {
    return this.isWritten ? new RowReader(this.forms, { ...this.reading, context: { db: this.reading.context.db } }) : this
  }

  /** Reads the rows of `rest` (tables, conditions, order), and beside each the keys of its cursor. */
  select(keys: Record<string, string>, rest: string): string {
    const row = this.written === undefined ? formOf('columns', this.forms, this.selection) : `${this.written}::text as written, ${this.forms.id} as id`
    return `select ${row}${Object.entries(keys).map(([name, sql]) => `, ${sql} as "${name}"`).join('')} ${rest}`
  }

  /** The same as `rows` takes it. */
  text(keys: Record<string, string>, rest: string): string {
    const text = this.select(keys, rest)
    return this.written === undefined ? asJson(text) : text
  }

  /** What `text` reads; `pages` are those of the rows of a list, where it can be one of many. */
  rows<Row>(statement: Statement, pages: Pick<Door, 'json'> = this.reading.context.db): Promise<Row[]> {
    return this.written === undefined ? pages.json<Row>(statement) : this.reading.context.db.rows<Row>(statement)
  }

  /** The connection as its resolver gives it. */
  page<Page extends Connection<unknown>>(page: Page): Page {
    return this.written === undefined ? page : this.reading.context.written!.setAside(this.reading.info, page)
  }
}
