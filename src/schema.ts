import 'reflect-metadata'
import { createRequire } from 'node:module'
import { isInputObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { validateInput } from './limits/validate-input.js'
import { PERMISSIONS } from './permissions/permissions.js'
import { anybody, shield } from './permissions/rules.js'
import { RESOLVERS } from './resolvers/resolvers.js'
import { SUBSCRIPTIONS } from './subscriptions/subscriptions.js'

// The same copy of graphql-middleware that graphql-shield's CommonJS build makes its generators with.
const { applyMiddleware } = createRequire(import.meta.url)('graphql-middleware') as typeof import('graphql-middleware')

/** The schema as type-graphql describes it, with no guards: what `schema.graphql` is printed from. */
export const describedSchema = (): GraphQLSchema =>
  withOneOf(
    buildSchemaSync({
      resolvers: [...RESOLVERS, ...SUBSCRIPTIONS] as unknown as NonEmptyArray<Function>,
      // Nothing is published through type-graphql: subscriptions bring their own streams.
      pubSub: { publish: () => undefined, subscribe: () => { throw new Error('unused') } },
      validateFn: validateInput,
    }),
  )

/** type-graphql 2.0.0-rc.4 knows no `@oneOf`: an input class says so by its extensions. */
function withOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && type.extensions.oneOf === true) type.isOneOf = true
  }
  return schema
}

/** The schema that serves: the described one with the permission map around the fields it names, and only those. */
export function guardedSchema(): GraphQLSchema {
  const schema = describedSchema()
  // Without allowExternalErrors every fault would be answered as "Not Authorised!".
  const guard = shield(PERMISSIONS, { allowExternalErrors: true })
  return withGuardedStreams(applyMiddleware(schema, onlyNamed(guard.generate(schema))))
}

type Opening = GraphQLFieldResolver<unknown, unknown>
interface Guard {
  resolve(...asked: [...Parameters<Opening>, options: object]): unknown
}

/** Middleware of graphql-shield stands before each answer of a stream: who may have it is asked once, before it is opened. */
function withGuardedStreams(schema: GraphQLSchema): GraphQLSchema {
  const guards = (PERMISSIONS as Record<string, unknown>).Subscription as Record<string, Guard>
  for (const [name, field] of Object.entries(schema.getSubscriptionType()!.getFields())) {
    const guard = guards[name]
    const open = field.subscribe as Opening
    if (!guard || guard === (anybody as unknown)) continue
    field.subscribe = async (...asked: Parameters<Opening>) => {
      const verdict = await guard.resolve(...asked, { debug: true })
      if (verdict !== true) throw verdict instanceof Error ? verdict : new Error(`${name} was refused without a reason`)
      return open(...asked)
    }
  }
  return schema
}

type Middleware = Record<string, Record<string, unknown>>

/** Shield wraps every field it is not told about, which costs a third of the throughput. */
function onlyNamed(middleware: unknown): Middleware {
  const named: Middleware = {}
  for (const [type, fields] of Object.entries(PERMISSIONS as Middleware)) {
    const wrapped = Object.keys(fields).filter((field) => fields[field] !== anybody)
    if (type === 'Subscription' || wrapped.length === 0) continue
    named[type] = Object.fromEntries(wrapped.map((field) => [field, (middleware as Middleware)[type]?.[field]]))
  }
  return named
}
