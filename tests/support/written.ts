import type { Api } from './api.js'
import type { Person } from './make.js'
import { statementsOf } from './statements.js'

interface Answers {
  /** The answer of a document when it is new: all of it is resolved. */
  executed: string
  /** The same when it is known. */
  known: string
  /** Whether PostgreSQL wrote rows of that one, each in a row of its own or several in one text. */
  isWritten: boolean
}

const WRITTEN = /::text as written|E'\\x1e'/

/** Asks the same twice, to the letter. */
export function answersTwice(api: Pick<Api, 'url'>): (query: string, person: Person | null) => Promise<Answers> {
  const textOf = async (query: string, person: Person | null): Promise<string> => {
    const headers = { 'content-type': 'application/json', ...(person && { authorization: `Bearer ${person.accessToken}` }) }
    return (await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).text()
  }
  return async (query, person) => {
    const executed = await textOf(query, person)
    let known = ''
    const sent = await statementsOf(async () => void (known = await textOf(query, person)))
    return { executed, known, isWritten: sent.some((text) => WRITTEN.test(text)) }
  }
}
