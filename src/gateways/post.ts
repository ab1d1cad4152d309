import http, { type IncomingHttpHeaders } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { NoAnswer, Refused, RetryLater } from './delivery-faults.js'

/** Answers say little; what is beyond is not read. */
const MAX_ANSWER = 64 * 1024

export interface Posted {
  headers: Record<string, string | number>
  body: string | Buffer
  /** Bytes of the answer that are read, if not the few an answer usually has. */
  mostBytes?: number
  /** Everything included: name, connection, TLS, answer. */
  timeoutMs: number
  /** Decides which addresses a name may stand for. */
  lookup?: LookupFunction | undefined
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/**
 * A connection for each request: one that is kept may be closed by the other end as a request leaves, and then nobody
 * knows whether it arrived. TLS sessions are resumed.
 */
const agents = { 'https:': new https.Agent({ keepAlive: false }), 'http:': new http.Agent({ keepAlive: false }) }

/**
 * Posts to a service and reads its answer; redirects are not followed.
 * @throws RetryLater when there was no connection to send it on.
 * @throws Refused when `lookup` says so.
 * @throws NoAnswer when it may have arrived.
 */
export const post = (url: URL, posted: Posted): Promise<Answer> => ask('POST', url, posted)

/** The same with another method; a GET has no body. */
export function ask(method: 'GET' | 'POST', url: URL, { headers, body, mostBytes = MAX_ANSWER, timeoutMs, lookup }: Posted): Promise<Answer> {
  const isSecure = url.protocol === 'https:'
  const signal = AbortSignal.timeout(timeoutMs)
  return new Promise((resolve, reject) => {
    let isConnected = false
    const failed = (error: Error) => reject(asFault(signal.aborted ? new Error(`no answer in ${timeoutMs} ms`) : error, isConnected))
    const request = (isSecure ? https : http).request(url, {
      method,
      headers: { ...(method === 'POST' && { 'content-length': Buffer.byteLength(body) }), ...headers },
      agent: agents[isSecure ? 'https:' : 'http:'],
      signal,
      ...(lookup && { lookup }),
    })
    request.once('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', () => (isConnected = true)))
    request.once('error', failed)
    request.once('response', (response) => void textOf(response, mostBytes).then((text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }), failed))
    request.end(method === 'POST' ? body : undefined)
  })
}

/** The answer's text; what breaks off after the status is not missed by anybody. */
async function textOf(response: http.IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > mostBytes) break
    }
  } catch {
    // The status is what counts.
  }
  return Buffer.concat(chunks).toString('utf8')
}

function asFault(error: Error, isConnected: boolean): Error {
  if (error instanceof Refused) return error
  return isConnected ? new NoAnswer(error.message) : new RetryLater(error.message)
}

/** What `Retry-After` asks for, in seconds: a number or a date (RFC 9110, 10.2.3). */
export function retryAfter(headers: IncomingHttpHeaders): number | undefined {
  const text = headers['retry-after']
  if (text === undefined) return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}
