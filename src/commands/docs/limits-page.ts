import { LIMITS } from '../../limits/limits.js'
import { PAGE_DEFAULT, PAGE_MAX } from '../../paging/page-args.js'
import { pageText, table, type Page } from './page.js'

const INTRODUCTION = `They hold on HTTP and on WebSocket alike. A document over one of them is refused before anything runs, with
\`QUERY_LIMIT\`; a body or frame over its size with \`BODY_TOO_LARGE\`, an operation too many on a socket with
\`TOO_MANY_OPERATIONS\`. How often signing in and the like may be tried are settings: see [operating.md](operating.md).`

const MEANINGS: Record<keyof typeof LIMITS, string> = {
  bodyBytes: 'Bytes of an HTTP body or of a WebSocket frame.',
  tokens: 'Lexical tokens of a document.',
  depth: 'Fields within fields.',
  aliases: 'Aliased fields and fragments in one operation.',
  directives: 'Directives in one operation.',
  fields: 'Fields of an operation, with every fragment written out where it is spread.',
  mutations: 'Root fields of a mutation.',
  cost: 'Points of an operation with its variables: a field costs 1, a page its size times what is selected of each row.',
  socketOperations: 'Operations open at once on one WebSocket.',
  operationName: 'Characters of the name of an operation.',
}

const PAGES = [
  [PAGE_MAX, 'Rows of a page (`first` or `last`).'],
  [PAGE_DEFAULT, 'Rows of a page when no size is given.'],
] as const

const shown = (limit: number): string => limit.toLocaleString('en-US')

export const LIMITS_PAGE: Page = {
  file: 'docs/limits.md',
  text: () => {
    const limits = Object.entries(MEANINGS).map(([name, meaning]) => [shown(LIMITS[name as keyof typeof LIMITS]), meaning])
    return pageText('Limits', INTRODUCTION, table(['At most', 'Of what'], [...limits, ...PAGES.map(([limit, meaning]) => [shown(limit), meaning])]))
  },
}
