import {
  createSourceEventStream, getOperationAST, getVariableValues, GraphQLError, GraphQLScalarType, GraphQLSchema, Kind,
  type DocumentNode, type ExecutionResult, type OperationDefinitionNode, type VariableDefinitionNode,
} from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { Context } from './context.js'
import { variableFaults } from './errors/variable-faults.js'
import { ChannelStream } from './live/channel-stream.js'
import { mapped } from './live/mapped.js'

/** One operation to run: its document must have been validated. */
export interface Operation {
  document: DocumentNode
  operationName?: string | null
  variables?: Record<string, unknown> | null
  context: Context
}

interface Compiled {
  operation: OperationDefinitionNode
  run: CompiledQuery['query']
}

/** Stands for values graphql-js has coerced already. */
const COERCED = new GraphQLScalarType({ name: 'Coerced', description: 'A value that has been checked.' })
const COERCED_TYPE = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } } as const
/** Wrong variables named in one answer. */
const MOST_FAULTS = 20

/**
 * Runs operations compiled to functions. A compiled operation is kept as long as its document is, and the documents
 * are kept by text (Apollo's document store, the WebSocket's gate), so each is compiled once.
 *
 * Variables are coerced by graphql-js and not by the compiled function: graphql-jit 0.8 knows no default values inside
 * input objects and reports one fault as two.
 */
export class CompiledExecution {
  private readonly compiled = new WeakMap<DocumentNode, Map<string, Compiled | ExecutionResult>>()
  private readonly compileSchema: GraphQLSchema

  constructor(private readonly schema: GraphQLSchema) {
    const config = schema.toConfig()
    this.compileSchema = new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true })
  }

  async execute({ document, operationName, variables, context }: Operation, root?: unknown): Promise<ExecutionResult> {
    const compiled = this.compile(document, operationName ?? '')
    if (!('run' in compiled)) return compiled
    const given = this.coerced(compiled.operation, variables)
    if ('errors' in given) return given
    return withTrueErrors(await compiled.run(root, context, given.coerced))
  }

  /** What a subscription follows, opened by its own resolver; a refusal is an answer with errors. */
  async source({ document, operationName, variables, context }: Operation): Promise<AsyncGenerator<unknown> | ChannelStream<Context> | ExecutionResult> {
    const given = this.coerced(getOperationAST(document, operationName || undefined), variables)
    if ('errors' in given) return given
    const source = await createSourceEventStream({
      schema: this.schema, document, operationName, variableValues: variables, contextValue: context,
    })
    if (source instanceof ChannelStream) return source as ChannelStream<Context>
    return Symbol.asyncIterator in source ? (source as AsyncGenerator<unknown>) : withTrueErrors(source)
  }

  /**
   * The answers of a subscription, one per event of its source. Each is made in a context of its own, so that no loader
   * lives longer than one answer.
   */
  answers(events: AsyncGenerator<unknown>, operation: Operation, renew: () => Context): AsyncIterableIterator<ExecutionResult> {
    return mapped(events, (event) => this.execute({ ...operation, context: renew() }, event))
  }

  /** The variables as the operation has them, or what is wrong with them. */
  private coerced(operation: OperationDefinitionNode | null | undefined, variables: Operation['variables']): { coerced: Record<string, unknown> } | { errors: [GraphQLError] } {
    const given = getVariableValues(this.schema, operation?.variableDefinitions ?? [], variables ?? {}, { maxErrors: MOST_FAULTS })
    return given.errors ? { errors: [variableFaults(given.errors)] } : given
  }

  private compile(document: DocumentNode, operationName: string): Compiled | ExecutionResult {
    let byName = this.compiled.get(document)
    if (!byName) this.compiled.set(document, (byName = new Map()))
    let compiled = byName.get(operationName)
    if (!compiled) byName.set(operationName, (compiled = this.compileNew(document, operationName)))
    return compiled
  }

  private compileNew(document: DocumentNode, operationName: string): Compiled | ExecutionResult {
    const operation = getOperationAST(document, operationName || undefined)
    const query = compileQuery(this.compileSchema, withCoercedVariables(document), operationName)
    if (!isCompiledQuery(query) || !operation) return query as ExecutionResult
    return { operation, run: query.query }
  }
}

/** `@skip` and `@include` take these alone, and coercing them again changes nothing. */
const isBoolean = ({ type }: VariableDefinitionNode): boolean => {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type
  return named.kind === Kind.NAMED_TYPE && named.name.value === 'Boolean'
}

/** The document with every variable taken as it comes. */
function withCoercedVariables(document: DocumentNode): DocumentNode {
  const taken = (definition: VariableDefinitionNode): VariableDefinitionNode =>
    isBoolean(definition) ? definition : { ...definition, type: COERCED_TYPE, defaultValue: undefined }
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, variableDefinitions: definition.variableDefinitions?.map(taken) }
      : definition,
  )
  return { ...document, definitions }
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
    extensions: error.extensions ?? (cause as GraphQLError | undefined)?.extensions,
  })
}
