import { createSourceEventStream, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { Context } from './context.js'

/** One operation to run: its document must have been validated. */
export interface Operation {
  document: DocumentNode
  operationName?: string | null
  variables?: Record<string, unknown> | null
  context: Context
}

/**
 * Runs operations compiled to functions. A compiled operation is kept as long as its document is, and the documents
 * are kept by text (Apollo's document store, the WebSocket's gate), so each is compiled once.
 */
export class CompiledExecution {
  private readonly compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | ExecutionResult>>()

  constructor(private readonly schema: GraphQLSchema) {}

  async execute({ document, operationName, variables, context }: Operation, root?: unknown): Promise<ExecutionResult> {
    const compiled = this.compile(document, operationName ?? '')
    if (!isCompiledQuery(compiled)) return compiled as ExecutionResult
    return withTrueErrors(await compiled.query(root, context, variables ?? {}))
  }

  /**
   * The answers of a subscription, one per event of its stream. Each event is answered in a context of its own, made
   * by `renew`, so that no loader lives longer than one answer.
   */
  async subscribe(operation: Operation, renew: () => Context): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const { document, operationName, variables, context } = operation
    const events = await createSourceEventStream({
      schema: this.schema, document, operationName, variableValues: variables, contextValue: context,
    })
    return Symbol.asyncIterator in events ? this.answers(events as AsyncGenerator<unknown>, operation, renew) : withTrueErrors(events)
  }

  /**
   * Not a generator: the end of a generator waits for the event it is waiting for, and a subscriber who leaves would
   * be followed until the next one.
   */
  private answers(events: AsyncGenerator<unknown>, operation: Operation, renew: () => Context): AsyncIterableIterator<ExecutionResult> {
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      next: async () => {
        const event = await events.next()
        if (event.done) return { done: true, value: undefined }
        return { done: false, value: await this.execute({ ...operation, context: renew() }, event.value) }
      },
      return: async () => {
        await events.return(undefined)
        return { done: true, value: undefined }
      },
    }
  }

  private compile(document: DocumentNode, operationName: string): CompiledQuery | ExecutionResult {
    let byName = this.compiled.get(document)
    if (!byName) this.compiled.set(document, (byName = new Map()))
    let compiled = byName.get(operationName)
    if (!compiled) {
      compiled = compileQuery(this.schema, document, operationName) as CompiledQuery | ExecutionResult
      byName.set(operationName, compiled)
    }
    return compiled
  }
}

/** graphql-jit's errors are look-alikes: without `extensions`, and not instances of GraphQLError. */
function withTrueErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result
  return { ...result, errors: result.errors.map(trueError) }
}

function trueError(error: GraphQLError): GraphQLError {
  const cause = error.originalError ?? undefined
  const { nodes, source, positions, path } = error
  return new GraphQLError(error.message, {
    nodes, source, positions, path, originalError: cause,
    extensions: error.extensions ?? (cause as GraphQLError | undefined)?.extensions ?? variableFault(error),
  })
}

/** A fault with neither a path nor a cause was found before execution began: a variable of the wrong type. */
const variableFault = (error: GraphQLError): Record<string, unknown> =>
  error.path === undefined && !error.originalError ? { code: 'BAD_USER_INPUT' } : {}
