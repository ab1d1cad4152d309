import type { ApolloServer } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { getOperationAST, type DocumentNode, type OperationDefinitionNode } from 'graphql'
import { formatError } from '../errors/format-error.js'
import { WrittenRows } from '../paging/written-rows.js'
import type { AcceptedDocuments } from './accepted-documents.js'
import { NEVER_KEPT } from './cache-policy.js'
import type { GraphQLServing, HttpContext } from './graphql.js'
import { admitOnce } from './operation-hooks.js'
import { refuse } from './refuse.js'

interface Body {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/** A document Apollo has let through, and the operation of it that is asked for. */
interface Known {
  document: DocumentNode
  operation: OperationDefinitionNode
  body: Body
}

/** Whether the asker takes plain JSON, as nearly all do; Apollo negotiates with the others. */
export const takesJson = ({ headers: { accept } }: FastifyRequest): boolean => !accept || /application\/json|\*\/\*/i.test(accept)

/** Answers POST requests whose shape has been checked. */
export class PostAnswers {
  constructor(
    private readonly apollo: ApolloServer<HttpContext>,
    private readonly accepted: AcceptedDocuments,
    private readonly serving: GraphQLServing,
  ) {}

  /**
   * Apollo reads a document the first time it is sent. From then on it goes to execution straight away: Apollo's way
   * there is the same for every request, and takes as long as all the rest of a small answer.
   */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const body = request.body as Body
    const document = this.accepted.of(body.query)
    const operation = document && getOperationAST(document, body.operationName || undefined)
    return operation ? this.known({ document, operation, body }, request, reply) : this.new(body, request, reply)
  }

  /** Without Apollo's own HTTP layer, which would read and check it all once more. */
  private async new({ query, operationName, variables }: Body, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const operation = { query, operationName: operationName ?? undefined, variables: variables ?? undefined }
    const { body, http } = await this.apollo.executeOperation(operation, { contextValue: request.graphql! })
    if (body.kind !== 'single') throw new Error('An answer in parts to somebody who did not ask for parts')
    for (const [name, value] of http.headers) reply.header(name, value)
    const { errors, data, extensions } = body.singleResult
    return send(reply, http.status ?? 200, JSON.stringify({ errors, data, extensions }))
  }

  private async known({ document, operation, body: { operationName, variables } }: Known, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const context = request.graphql!
    request.operation = { name: operation.name?.value ?? '', type: operation.operation, failed: false }
    try {
      admitOnce(document, operation, variables ?? {}, this.serving.cost)
    } catch (error) {
      request.operation.failed = true
      return refuse(reply, error, this.serving.report)
    }
    const written = new WrittenRows()
    const { data, errors } = await this.serving.execution.execute({ document, operationName, variables, context: Object.assign(context, { written }) })
    if (errors) request.operation.failed = true
    reply.header('cache-control', NEVER_KEPT)
    // Without data nothing was run: a variable was wrong.
    const told = errors?.map((error) => formatError(error, context.requestId, this.serving.report))
    return send(reply, data === undefined ? 400 : 200, written.json({ errors: told, data }))
  }
}

/** An answer as text, in which errors stand first, where a reader sees them. */
function send(reply: FastifyReply, status: number, json: string): string {
  reply.code(status).type('application/json; charset=utf-8')
  return `${json}\n`
}
