import { randomBytes, randomUUID } from 'node:crypto'
import { jest } from '@jest/globals'
import { Keyring } from '../../src/encryption/keyring.js'
import { MessageTexts } from '../../src/encryption/message-texts.js'

/** Tells what it was asked to open. */
class CountingKeyring extends Keyring {
  readonly asked: string[] = []

  override open(sealed: string, rowId: string): string {
    this.asked.push(sealed)
    return super.open(sealed, rowId)
  }
}

let keyring: CountingKeyring
let noticed: string[]
let texts: MessageTexts
const id = randomUUID()
const REFUSED = expect.objectContaining({ reason: 'TEXT_UNREADABLE' }) as Error

beforeEach(() => {
  keyring = new CountingKeyring([{ id: '2026-11', key: randomBytes(32) }])
  noticed = []
  texts = new MessageTexts(keyring, { noticed: (messageId) => void noticed.push(messageId) })
})

test('a body read again is not opened again', () => {
  const sealed = keyring.seal('see you at the bridge', id)
  for (let time = 0; time < 3; time += 1) expect(texts.open(id, sealed)).toBe('see you at the bridge')
  expect([keyring.asked, noticed]).toEqual([[sealed], [id]])
})

test('a body that is remembered does not open in another row, nor altered', () => {
  const sealed = keyring.seal('see you at the bridge', id)
  texts.open(id, sealed)
  expect(() => texts.open(randomUUID(), sealed)).toThrow(REFUSED)
  expect(() => texts.open(id, `${sealed.slice(0, -30)}${sealed.at(-30) === 'A' ? 'B' : 'A'}${sealed.slice(-29)}`)).toThrow(REFUSED)
  expect(texts.open(id, sealed)).toBe('see you at the bridge')
})

test('what was opened is forgotten within two minutes, read or not', () => {
  jest.useFakeTimers()
  try {
    // lru-cache takes a time of 0 for none.
    jest.advanceTimersByTime(1)
    texts = new MessageTexts(keyring, { noticed: () => undefined })
    const sealed = keyring.seal('see you at the bridge', id)
    texts.open(id, sealed)
    jest.advanceTimersByTime(59_000)
    texts.open(id, sealed)
    expect(keyring.asked).toHaveLength(1)
    jest.advanceTimersByTime(2_000)
    texts.open(id, sealed)
    expect(keyring.asked).toHaveLength(2)
    jest.advanceTimersByTime(120_000)
    expect((texts as unknown as { opened: { size: number } }).opened.size).toBe(0)
  } finally {
    jest.useRealTimers()
  }
})

test('only so many characters are remembered, the latest', () => {
  const bodies = Array.from({ length: 600 }, (_, number) => ({ id: randomUUID(), text: `${number} `.padEnd(4_000, 'x') }))
  const sealed = bodies.map((body) => keyring.seal(body.text, body.id))
  bodies.forEach((body, at) => expect(texts.open(body.id, sealed[at]!)).toBe(body.text))
  keyring.asked.length = 0
  expect([texts.open(bodies[599]!.id, sealed[599]!), texts.open(bodies[0]!.id, sealed[0]!)]).toEqual([bodies[599]!.text, bodies[0]!.text])
  expect(keyring.asked).toEqual([sealed[0]])
})
