import { getNamedType, isInterfaceType, isObjectType, isUnionType, type GraphQLField, type GraphQLObjectType } from 'graphql'
import { describedSchema } from '../../schema.js'
import { LIMITS } from '../../limits/limits.js'
import { pageText, table, type Page } from './page.js'

const INTRODUCTION = `Every live stream of the schema, over [graphql-transport-ws](https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md) at
\`/graphql\` and, for clients behind proxies that let no WebSocket through, over server-sent events at \`/graphql/stream\`
([GraphQL over SSE](https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md), distinct connections mode). Both have the limits, the errors and the rights of
HTTP; up to ${LIMITS.socketOperations} operations are open on one socket.

## Coming back

Streams that take \`after\` are numbered logs. A client that follows these steps misses nothing and is told nothing twice,
whatever breaks in between: its network, a server, the database.

1. Read the state and its \`liveCursor\` in one query.
2. Subscribe with that cursor as \`after\`. The first message is \`LiveReady\`; then comes what happened since, then what happens.
3. Keep the \`cursor\` of the last event once it has been dealt with.
4. When the connection ends, subscribe again with the kept cursor. Events are kept for 7 days (\`EVENT_RETENTION_DAYS\`);
   \`CURSOR_EXPIRED\` says that it was longer: begin with step 1.

\`LiveResync\` tells a client that it was too slow to be sent everything as it came; what it missed follows by itself. Over server-sent
events each event's id is its cursor, and a browser's \`EventSource\` comes back with it as \`Last-Event-ID\`: it takes the
place of the variable given as \`after\`. Who takes nothing at all is taken for gone and the connection closed, within 48 seconds; from a
socket whose client leaves its answers unread no more is read until it takes them.

A stream ends with an error as soon as its viewer may no longer follow it: \`CONVERSATION_NOT_FOUND\` when they were removed or one of two
blocks the other. A socket is closed with 4401 and the reason when its session has ended.`

type Stream = GraphQLField<unknown, unknown>

/** How a client comes back to a stream. */
function resumeRule(stream: Stream): string {
  if (stream.args.some(({ name }) => name === 'after')) return 'Resumable: a numbered log, `after` any of its cursors.'
  return 'Not a log: a client that comes back is told how it is then, and nothing of what was in between.'
}

function payloads(stream: Stream): readonly GraphQLObjectType[] {
  const type = getNamedType(stream.type)
  if (isUnionType(type)) return type.getTypes()
  return isObjectType(type) ? [type] : []
}

const fieldsOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields()).map(({ name, type: fieldType }) => `\`${name}: ${String(fieldType)}\``).join('<br>')

const implementsLiveEvent = (type: GraphQLObjectType): boolean => type.getInterfaces().some((each) => isInterfaceType(each) && each.name === 'LiveEvent')

function section(stream: Stream): string[] {
  const types = payloads(stream)
  const rows = types.map((type) => [`\`${type.name}\`${implementsLiveEvent(type) ? '' : ' *'}`, type.description ?? '', fieldsOf(type)])
  const args = stream.args.map((arg) => [`\`${arg.name}: ${String(arg.type)}\``, arg.description ?? ''])
  return [`## ${stream.name}`, stream.description ?? '', resumeRule(stream), table(['Argument', 'What for'], args), table(['Payload', 'When', 'Fields'], rows)]
}

function sections(): string[] {
  const streams = Object.values(describedSchema().getSubscriptionType()!.getFields()).sort((a, b) => a.name.localeCompare(b.name))
  return [...streams.flatMap(section), 'Payloads marked * are not events of a log: they carry no `at`, and `LiveReady` alone a cursor.']
}

export const EVENTS_PAGE: Page = { file: 'docs/events.md', text: () => pageText('Live streams', INTRODUCTION, ...sections()) }
