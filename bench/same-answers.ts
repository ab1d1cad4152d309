import { isDeepStrictEqual } from 'node:util'
import type { Request } from 'autocannon'
import { keyring } from './conversations.js'
import type { Side } from './duel.js'

/** Bytes of the signature in front of a cursor's key; the bare server's cursors have none. */
const SIGNATURE_BYTES = 12

export async function answerOf({ server, headers }: Side, { method = 'GET', path = '/', body }: Request): Promise<unknown> {
  const response = await fetch(server.url + path, { method, headers, ...(body !== undefined && { body }) })
  if (response.status !== 200) throw new Error(`${server.url}${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** What a cursor of the API stands for. */
export const keyOf = (cursor: string, signatureBytes = SIGNATURE_BYTES): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').subarray(signatureBytes).toString()) as unknown[]

const CURSORS = new Set(['startCursor', 'endCursor', 'liveCursor'])

/** The answer with the key inside each cursor in the cursor's place, and sealed bodies opened. */
const withKeys = (answer: unknown, signatureBytes: number): unknown =>
  JSON.parse(JSON.stringify(answer), function (this: { id: string }, name, value: unknown) {
    if (typeof value !== 'string') return value
    if (CURSORS.has(name)) return keyOf(value, signatureBytes)
    return name === 'body' && value.startsWith('v1|') ? keyring.open(value, this.id) : value
  })

/**
 * Both servers must say the same before either is measured: the first requests of both are compared as data.
 * @throws with both answers when they differ
 */
export async function requireSameAnswers(api: Side, bare: Side, count = 5): Promise<void> {
  for (const [index, request] of api.requests.slice(0, count).entries()) {
    const ours = withKeys(await answerOf(api, request), SIGNATURE_BYTES)
    const floor = withKeys(await answerOf(bare, bare.requests[index]!), 0)
    if (!isDeepStrictEqual(ours, floor)) {
      throw new Error(`The two servers answer differently.\nAPI:  ${JSON.stringify(ours)}\nbare: ${JSON.stringify(floor)}`)
    }
  }
}
