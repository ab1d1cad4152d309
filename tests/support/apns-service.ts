import http2, { type IncomingHttpHeaders, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'

export interface Push {
  headers: IncomingHttpHeaders
  body: string
}

export type Behaviour = (stream: ServerHttp2Stream, push: Push) => void

export interface ApnsService {
  url: string
  pushes: Push[]
  /** The connections made so far. */
  sessions: ServerHttp2Session[]
  behave(behaviour: Behaviour): void
  close(): Promise<void>
}

/** APNs answers with a status and, unless all is well, a reason. */
export const answering = (status: number, reason?: string): Behaviour => (stream) => {
  stream.respond({ ':status': status })
  stream.end(reason ? JSON.stringify({ reason }) : '')
}

/** APNs over HTTP/2 on this machine. */
export async function startApnsService(): Promise<ApnsService> {
  let behaviour = answering(200)
  const pushes: Push[] = []
  const sessions: ServerHttp2Session[] = []
  const server = http2.createServer()
  server.on('session', (session) => void sessions.push(session))
  server.on('stream', (stream, headers) => {
    let body = ''
    stream.setEncoding('utf8')
    stream.on('error', () => undefined)
    stream.on('data', (chunk: string) => (body += chunk))
    stream.on('end', () => {
      pushes.push({ headers, body })
      behaviour(stream, { headers, body })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushes, sessions,
    behave: (next) => void (behaviour = next),
    close: async () => {
      sessions.forEach((session) => session.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
