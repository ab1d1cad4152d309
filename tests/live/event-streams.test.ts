import { createClient } from 'graphql-sse'
import { LIMITS } from '../../src/limits/limits.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const EVENTS = 'subscription ($id: ID!, $after: Cursor) { conversationEvents(conversationId: $id, after: $after) { __typename ... on MessageSent { message { body } } } }'

interface Answer {
  data?: { conversationEvents: { __typename: string; message?: { body: string } } }
  errors?: { extensions: { reason: string; code: string } }[]
}

const conversationOfTwo = async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  return { ana, ben, conversation: await make.conversation(api, [ana, ben]) }
}

const open = (person: Person | null, variables: object, headers: Record<string, string> = {}, query = EVENTS): Promise<Response> =>
  fetch(`${api.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...(person && { authorization: `Bearer ${person.accessToken}` }), ...headers },
    body: JSON.stringify({ query, variables }),
  })

/** The events of a stream as they come, with their ids. */
async function* eventsOf(response: Response): AsyncGenerator<{ event: string; id: string | undefined; answer: Answer }> {
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map(text.slice(0, end).split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
      text = text.slice(end + 2)
      if (fields.has('event')) yield { event: fields.get('event')!, id: fields.get('id'), answer: JSON.parse(fields.get('data') || '{}') as Answer }
    }
  }
}

test('graphql-sse\'s own client follows a conversation', async () => {
  const { ana, ben, conversation } = await conversationOfTwo()
  const client = createClient({ url: `${api.url}/graphql/stream`, headers: { authorization: `Bearer ${ben.accessToken}` }, retryAttempts: 0 })
  const answers = client.iterate<NonNullable<Answer['data']>>({ query: EVENTS, variables: { id: conversation.id } })
  expect((await answers.next()).value!.data!.conversationEvents.__typename).toBe('LiveReady')
  await make.message(api, ana, conversation, 'over HTTP')
  expect((await answers.next()).value!.data!.conversationEvents.message).toEqual({ body: 'over HTTP' })
  await answers.return!()
  client.dispose()
})

test('a browser that comes back with Last-Event-ID is told what it missed, and nothing twice', async () => {
  const { ana, ben, conversation } = await conversationOfTwo()
  const stream = eventsOf(await open(ben, { id: conversation.id }))
  await stream.next()
  await make.message(api, ana, conversation, 'one')
  const { id } = (await stream.next()).value!
  await stream.return(undefined)
  await make.message(api, ana, conversation, 'two')
  const again = eventsOf(await open(ben, { id: conversation.id }, { 'last-event-id': id! }))
  expect((await again.next()).value!.answer.data!.conversationEvents.__typename).toBe('LiveReady')
  expect((await again.next()).value!.answer.data!.conversationEvents.message).toEqual({ body: 'two' })
  await again.return(undefined)
})

test('a browser\'s EventSource comes by GET with its cookie, from our own pages and no others', async () => {
  const { ben, conversation } = await conversationOfTwo()
  const search = new URLSearchParams({ query: EVENTS, variables: JSON.stringify({ id: conversation.id }) })
  const get = (origin?: string) => fetch(`${api.url}/graphql/stream?${search.toString()}`, { headers: { cookie: `polyphony_access=${ben.accessToken}`, ...(origin && { origin }) } })
  const ours = eventsOf(await get(api.url))
  expect((await ours.next()).value!.answer.data!.conversationEvents.__typename).toBe('LiveReady')
  await ours.return(undefined)
  expect((await eventsOf(await get('https://evil.example')).next()).value!.answer.errors![0]!.extensions.reason).toBe('SIGN_IN_REQUIRED')
})

test.each([
  ['a stranger', async () => (await make.person(api)), EVENTS, 'CONVERSATION_NOT_FOUND'],
  ['a visitor', async () => null, EVENTS, 'SIGN_IN_REQUIRED'],
])('%s is told the reason, and the stream ends', async (_who, who, query, reason) => {
  const { conversation } = await conversationOfTwo()
  const stream = eventsOf(await open(await who(), { id: conversation.id }, {}, query))
  expect((await stream.next()).value).toMatchObject({ event: 'next', answer: { errors: [{ extensions: { reason } }] } })
  expect((await stream.next()).value).toMatchObject({ event: 'complete' })
  expect((await stream.next()).done).toBe(true)
})

test.each([
  ['a query', '{ __typename }', 400, 'BAD_REQUEST'],
  ['a syntax error', 'subscription {', 400, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', 'subscription { nothing }', 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['too deep a document', `subscription { ${'a { '.repeat(LIMITS.depth + 1)}b${' }'.repeat(LIMITS.depth + 1)} }`, 400, 'QUERY_TOO_COMPLEX'],
])('%s is refused as over HTTP', async (_what, query, status, code) => {
  const reply = await open(null, {}, {}, query)
  expect(reply.status).toBe(status)
  expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code } }] })
})

test('the stream of an ended session ends with the reason', async () => {
  const { ben, conversation } = await conversationOfTwo()
  const stream = eventsOf(await open(ben, { id: conversation.id }))
  await stream.next()
  expect(await api.as(ben).run('mutation { signOut(input: { scope: ALL }) { count } }')).toSucceed()
  expect((await stream.next()).value!.answer.errors![0]!.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' })
  expect((await stream.next()).value!.event).toBe('complete')
  const again = eventsOf(await open(ben, { id: conversation.id }))
  expect((await again.next()).value!.answer.errors![0]!.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' })
})
