import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Pool, type PoolClient } from 'pg'
import { BARE, type BareStatement } from './bare-statements.js'

// The floor: what the same answers cost with nothing around them. One named statement gives the finished JSON, in the
// very transaction the API's door makes for a signed-in caller; without a session it is a statement by itself, as there.

interface Settings {
  port: number
  viewerUrl: string
  poolSize: number
  sessionId: string | null
}

const { port, viewerUrl, poolSize, sessionId } = JSON.parse(process.argv[2]!) as Settings
const pool = new Pool({ connectionString: viewerUrl, max: poolSize, idleTimeoutMillis: 0, pipeline: true })

interface Work {
  statement: BareStatement
  values: unknown[]
  begin?: 'begin' | 'begin read only'
  /** Whose session it is; that of the settings when left out. */
  as?: string | null
}

async function json({ statement, values, begin = 'begin read only', as = sessionId }: Work): Promise<string | undefined> {
  const query = { ...statement, values, rowMode: 'array' as const }
  if (as === null) return (await pool.query<[string]>(query)).rows[0]?.[0]
  const client = await pool.connect()
  try {
    const [, { rows }] = await inOneFlush(client, () =>
      Promise.all([client.query(`${begin}; select enter_session('${as}')`), client.query<[string]>(query), client.query('commit')]),
    )
    return rows[0]?.[0]
  } finally {
    client.release()
  }
}

function inOneFlush<Result>(client: PoolClient, send: () => Result): Result {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
}

const sendMessage = ({ id, conversationId, clientMessageId, body }: Record<string, unknown>): Work =>
  ({ statement: BARE.sendMessage, values: [id, conversationId, clientMessageId, body], begin: 'begin' })

const like = ({ sessionId: as, postId, isLike }: Record<string, unknown>): Work =>
  ({ statement: isLike ? BARE.likePost : BARE.unlikePost, values: [postId], begin: 'begin', as: as as string })

const deduct = ({ userId, note, idempotencyKey }: Record<string, unknown>): Work =>
  ({ statement: BARE.deductSponsorCredits, values: [userId, note, idempotencyKey], begin: 'begin' })

/** `/track/<id>`, `/tracks/<sort>`, `/search/<query>`, `/home/<entry>/<above>`, `/messages/<conversation>`, `/project/<id>`, and POST `/plays`, `/likes`, `/credits` and `/messages`. */
async function workOf(request: IncomingMessage): Promise<Work | undefined> {
  const [, what, detail = '', more = '0'] = request.url!.split('/')
  if (what === 'track') return { statement: BARE.track, values: [[detail]] }
  if (what === 'tracks') return { statement: BARE.tracks[detail]!, values: [] }
  if (what === 'home') return { statement: BARE.homeFeed, values: [detail || null, Number(more)] }
  if (what === 'search') return { statement: BARE.search, values: [decodeURIComponent(detail)] }
  if (what === 'messages') return request.method === 'POST' ? sendMessage(await bodyOf(request)) : { statement: BARE.messages, values: [detail] }
  if (what === 'project') return { statement: BARE.projectPage, values: [detail] }
  if (what === 'likes') return like(await bodyOf(request))
  if (what === 'credits') return deduct(await bodyOf(request))
  if (what !== 'plays') return undefined
  const { trackId, clientPlaybackId, listenedMs } = await bodyOf(request)
  return { statement: BARE.recordPlayback, values: [trackId, clientPlaybackId, listenedMs], begin: 'begin' }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const work = await workOf(request)
  const text = work ? await json(work) : '{}'
  const status = text === undefined ? 404 : 200
  const body = text ?? '{}'
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
}).listen(port, '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))
