import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { NEVER_KEPT } from './cache-policy.js'

type ParserFault = Error & { code?: string }

const TOLD: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers and the address of a request may be 16 KB together.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
}
const NO_HTTP: [number, string] = [400, 'This is not a request of HTTP/1.1.']

/** What never became a request is answered in the one form errors have, too; its connection ends with it. */
export function answerNoRequest(error: ParserFault, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, message] = TOLD[error.code ?? ''] ?? NO_HTTP
  const { headers, body } = answerOf(message)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n${lines}\r\n${body}`)
}

/** What is expected of the server beside `100-continue`, it does not do (RFC 9110, section 10.1.1). */
export function answerExpectations(server: Server): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { headers, body } = answerOf('The one expectation that is met is 100-continue.')
    response.writeHead(417, { ...headers, connection: 'close' }).end(body)
  })
}

function answerOf(message: string): { headers: Record<string, string | number>; body: string } {
  const requestId = randomUUID()
  const body = `${JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST', requestId } }] })}\n`
  return { headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'cache-control': NEVER_KEPT, 'x-request-id': requestId }, body }
}
