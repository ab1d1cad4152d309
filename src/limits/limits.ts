/** What one document may ask for, on HTTP and WebSocket alike. Published in docs/limits.md. */
export const LIMITS = {
  /** Bytes of an HTTP body or a WebSocket frame. */
  bodyBytes: 256 * 1024,
  /** For a whole body to arrive in; who sends it byte by byte holds a connection for no longer. */
  bodySeconds: 30,
  /** Requests sent over one connection before any of them is answered. */
  pipelinedRequests: 64,
  /** Lexical tokens of a document. */
  tokens: 2_000,
  /** Fields within fields. */
  depth: 12,
  /** Aliased fields and fragments, everywhere in the operation. */
  aliases: 30,
  directives: 30,
  /** Fields after every fragment is written out. */
  fields: 1_000,
  /** Root fields of a mutation: each is a change of its own. */
  mutations: 10,
  /** Points: a field costs 1, a list its size times what is selected of each row. */
  cost: 10_000,
  /** Operations open at once on one WebSocket. */
  socketOperations: 100,
  /** Lists and objects within one another, in the variables; the deepest input has seven. */
  variableDepth: 20,
  operationName: 100,
} as const
