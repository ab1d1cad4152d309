import type { ExecutionResult, GraphQLFormattedError, GraphQLResolveInfo } from 'graphql'
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
  private readonly lists: { field: string; text: string }[] = []

  /** The page with its rows set aside. */
  setAside<Page extends Connection<unknown>>({ fieldNodes: [node] }: GraphQLResolveInfo, page: Page): Page {
    const rows = page.nodes as WrittenRow[]
    this.lists.push({ field: (node!.alias ?? node!.name).value, text: `[${rows.map(({ written }) => written).join(',')}]` })
    return Object.create(page, { nodes: { value: [] } }) as Page
  }

  /** The text of an answer, with every list that was set aside. */
  json(answer: { errors: readonly GraphQLFormattedError[] | undefined; data: ExecutionResult['data'] }): string {
    const connections = this.lists.map(({ field }) => answer.data?.[field] as { nodes: unknown } | null | undefined)
    connections.forEach((connection, index) => connection && (connection.nodes = placeholder(index)))
    const text = JSON.stringify(answer)
    return this.lists.length === 0 ? text : text.replace(PLACEHOLDER, (found, index: string) => this.lists[Number(index)]?.text ?? found)
  }
}
