import { GraphQLError, Kind, parse, visit, type DocumentNode } from 'graphql'
import { DomainError } from '../errors/domain-error.js'
import { limitExceeded } from './document-shape.js'
import { LIMITS } from './limits.js'
import { isStorable } from './storable-text.js'

const REMEMBERED = 1_000

/**
 * Lets a document in or refuses it, the same way on every transport and before anything expensive is done with it.
 * Verdicts are remembered by the document's text; the oldest are forgotten first.
 */
export class DocumentGate {
  private readonly verdicts = new Map<string, DocumentNode | GraphQLError>()

  constructor(private readonly options: { introspection: boolean }) {}

  /** The parsed document. @throws GraphQLError with a code of the closed list. */
  admit(source: string): DocumentNode {
    let verdict = this.verdicts.get(source)
    if (!verdict) {
      verdict = this.judge(source)
      if (this.verdicts.size >= REMEMBERED) this.verdicts.delete(this.verdicts.keys().next().value!)
      this.verdicts.set(source, verdict)
    }
    if (verdict instanceof GraphQLError) throw verdict
    return verdict
  }

  private judge(source: string): DocumentNode | GraphQLError {
    let document: DocumentNode
    try {
      document = parse(source, { maxTokens: LIMITS.tokens })
    } catch (error) {
      return parseFault(error as GraphQLError)
    }
    const exceeded = limitExceeded(document)
    if (exceeded) return overLimit(exceeded)
    return this.contentFault(document) ?? document
  }

  private contentFault(document: DocumentNode): GraphQLError | undefined {
    let fault: GraphQLError | undefined
    visit(document, {
      Field: (node) => {
        const shown = node.name.value === '__schema' || node.name.value === '__type'
        if (shown && !this.options.introspection) fault ??= new DomainError('INTROSPECTION_DISABLED')
      },
      [Kind.STRING]: (node) => {
        if (!isStorable(node.value)) fault ??= new DomainError('UNSTORABLE_TEXT')
      },
    })
    return fault
  }
}

function parseFault(error: GraphQLError): GraphQLError {
  if (error.message.includes('tokens')) return overLimit(`more than ${LIMITS.tokens} tokens`)
  return new GraphQLError(error.message, {
    nodes: error.nodes, source: error.source, positions: error.positions,
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  })
}

/** A refusal that names the limit, for the author of the document. */
export const overLimit = (what: string): DomainError =>
  new DomainError('QUERY_LIMIT', { fields: [{ path: 'query', message: what }] })
