import type { ExecutionResult, GraphQLFormattedError, GraphQLResolveInfo } from 'graphql'
import type { Path } from 'graphql/jsutils/Path.js'
import type { Connection } from './connection.js'

/** A row as the JSON its client gets, written by PostgreSQL. */
export interface WrittenRow {
  written: string
}

/** Stands for a list until the answer is text. No text of the database holds a NUL, so nothing else looks like it. */
const placeholder = (index: number): string => `\0${index}`
const PLACEHOLDER = /"\\u0000(\d+)"/g

/**
 * The rows of one answer that nobody has to look into: PostgreSQL writes them as their client gets them, execution sees
 * an empty list in their place, and they are put in once the rest is written. Reading, resolving and writing them again
 * would be a third of what a page costs.
 */
export class WrittenRows {
  private readonly lists: { path: Path; text: string }[] = []

  /** The page with its rows set aside; no list is above it. No object is made upon it: what others are made upon, V8 keeps until the old generation is collected. */
  setAside<Page extends Connection<unknown>>({ path }: GraphQLResolveInfo, page: Page): Page {
    const rows = page.nodes as WrittenRow[]
    this.lists.push({ path, text: `[${rows.map(({ written }) => written).join(',')}]` })
    page.nodes = []
    return page
  }

  /** The text of an answer, with every list that was set aside. */
  json(answer: { errors: readonly GraphQLFormattedError[] | undefined; data: ExecutionResult['data'] }): string {
    const connections = this.lists.map(({ path }) => valueAt(path, answer.data) as { nodes: unknown } | null | undefined)
    connections.forEach((connection, index) => connection && (connection.nodes = placeholder(index)))
    const text = JSON.stringify(answer)
    return this.lists.length === 0 ? text : text.replace(PLACEHOLDER, (found, index: string) => this.lists[Number(index)]?.text ?? found)
  }
}

const valueAt = ({ prev, key }: Path, data: unknown): unknown =>
  ((prev ? valueAt(prev, data) : data) as Record<string, unknown> | null | undefined)?.[key]

/** Stands between the rows of a list that is one text (RFC 7464): JSON has no such sign. */
const BETWEEN = '\x1e'

/** A list within a row of another: one text of written rows in this order, each behind its key, which has no brace. */
export const writtenList = (key: string, written: string, from: string, order: string): string =>
  `(select string_agg(${key} || ${written}::text, E'\\x1e' order by ${order}) from ${from})`

export interface KeyedRow extends WrittenRow {
  key: string
}

/** The rows of such a list. */
export const rowsOfList = (list: string | null): KeyedRow[] => list?.split(BETWEEN).map(keyedRow) ?? []

function keyedRow(row: string): KeyedRow {
  const at = row.indexOf('{')
  return { key: row.slice(0, at), written: row.slice(at) }
}
