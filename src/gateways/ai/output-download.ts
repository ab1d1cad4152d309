import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { Refused, RetryLater } from '../delivery-faults.js'
import { retryAfter } from '../post.js'
import { isPublicAddress, publicLookup } from '../push/public-address.js'

const MOST_REDIRECTS = 3
/** Refused beyond. */
const MOST_BYTES = 2 * 1024 ** 3
/** Nothing arriving for so long is the end. */
const SILENCE_MS = 60_000

export interface DownloadRules {
  /** An origin of the operator's own choosing, which may be on this machine. */
  trusted: string
  mostBytes?: number
  silenceMs?: number
  lookup?: LookupFunction
}

export interface Download {
  bytes: Readable
  mediaType: string | null
}

/**
 * The bytes of a file somewhere on the public internet, as they arrive. Every redirect is held to the same rules.
 * @throws RetryLater @throws Refused when it is not there, too large, or nowhere we go.
 */
export async function download(address: string, signal: AbortSignal, rules: DownloadRules): Promise<Download> {
  let url = permitted(address, rules)
  for (let redirects = 0; ; redirects += 1) {
    const response = await get(url, signal, rules)
    const { location } = response.headers
    const status = response.statusCode ?? 0
    if (status === 200) return opened(response, rules)
    response.destroy()
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) throw faultOf(response)
    if (redirects === MOST_REDIRECTS) throw new Refused(`the output is behind more than ${MOST_REDIRECTS} redirects`)
    url = permitted(location, rules, url)
  }
}

/** @throws Refused */
function permitted(address: string, { trusted }: DownloadRules, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (url?.origin === trusted) return url
  if (url?.protocol !== 'https:' || url.username || url.password) throw new Refused('the output is not at an https: address')
  // A name is looked at when it is resolved; an address is never resolved.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isPublicAddress(host)) throw new Refused(`${host} is not a public host`)
  return url
}

function get(url: URL, signal: AbortSignal, { trusted, silenceMs = SILENCE_MS, lookup = publicLookup() }: DownloadRules): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).get(url, {
      // What is packed would be kept packed.
      headers: { 'accept-encoding': 'identity' }, agent: false, signal, timeout: silenceMs, ...(url.origin !== trusted && { lookup }),
    })
    request.once('response', resolve)
    request.once('timeout', () => request.destroy(new RetryLater(`the output: nothing for ${silenceMs} ms`)))
    request.on('error', (error) => reject(asFault(error)))
  })
}

/** @throws Refused when it says itself that it is too large. */
function opened(response: IncomingMessage, { mostBytes = MOST_BYTES }: DownloadRules): Download {
  const { 'content-length': length, 'content-type': type } = response.headers
  if (Number(length ?? 0) > mostBytes) {
    response.destroy()
    throw new Refused(`the output has ${length} bytes`)
  }
  const bytes = Readable.from(counted(response, mostBytes), { objectMode: false })
  // One that is given up before it was begun never reaches the response.
  bytes.once('close', () => response.destroy())
  return { bytes, mediaType: type?.split(';')[0]?.trim().toLowerCase() || null }
}

async function* counted(response: IncomingMessage, mostBytes: number): AsyncGenerator<Buffer> {
  let count = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      count += chunk.length
      if (count > mostBytes) throw new Refused(`the output has more than ${mostBytes} bytes`)
      yield chunk
    }
  } catch (error) {
    throw asFault(error as Error)
  }
}

function faultOf({ statusCode = 0, headers }: IncomingMessage): Error {
  const said = `the output: ${statusCode}`
  return statusCode === 408 || statusCode === 429 || statusCode >= 500 ? new RetryLater(said, retryAfter(headers)) : new Refused(said)
}

const asFault = (error: Error): Error => (error instanceof Refused || error instanceof RetryLater ? error : new RetryLater(`the output: ${error.message}`))
