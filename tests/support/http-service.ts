import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Call {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What a service does with a call: answers, or leaves it unanswered. */
export type Behaviour = (call: Call, answer: ServerResponse) => void

export interface HttpService {
  url: string
  calls: Call[]
  /** From now on it behaves so. */
  behave(behaviour: Behaviour): void
  close(): Promise<void>
}

export const answering = (status: number, body: object | string = '', headers: Record<string, string> = {}): Behaviour =>
  (_, answer) => void answer.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))

/** It takes the call and never says a word. */
export const hanging: Behaviour = () => undefined

/** It takes the call and breaks off. */
export const breakingOff: Behaviour = (_, answer) => void answer.socket?.destroy()

/** A service over HTTP on this machine. */
export async function startHttpService(first: Behaviour): Promise<HttpService> {
  let behaviour = first
  const calls: Call[] = []
  const server = http.createServer((request, answer) => void take(request).then((call) => (calls.push(call), behaviour(call, answer))))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    behave: (next) => void (behaviour = next),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function take(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) }
}
