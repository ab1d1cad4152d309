import { randomBytes, randomUUID } from 'node:crypto'
import { Keyring } from '../../src/encryption/keyring.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'

const [older, newer] = ['2025-01', '2026-01'].map((id) => ({ id, key: randomBytes(32) })) as [{ id: string; key: Buffer }, { id: string; key: Buffer }]
const before = new Keyring([older])
const ring = new Keyring([newer, older])
const rowId = randomUUID()
const refused = expect.objectContaining({ reason: 'TEXT_UNREADABLE' })

/** The same sealed text with another character somewhere in one of its parts. */
const altered = (sealed: string, part: number, at: number): string =>
  sealed.split('|').map((text, index) => (index === part ? text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1) : text)).join('|')

function thrown(open: () => unknown): unknown {
  try {
    return open()
  } catch (error) {
    return error
  }
}

test('every text that can be stored comes back as it was', () => {
  for (const text of NASTY_STRINGS.filter((one) => one.isWellFormed())) expect(ring.open(ring.seal(text, rowId), rowId)).toBe(text)
})

test('half a surrogate pair is refused, for it would come back as another character', () => {
  expect(thrown(() => ring.seal('a\ud83d', rowId))).toEqual(expect.objectContaining({ reason: 'UNSTORABLE_TEXT' }))
})

test('a sealed text names its version and its key, fits the column, and shows nothing of the text', () => {
  const sealed = ring.seal('meet me at the old bridge', rowId)
  expect(sealed).toMatch(/^v1\|2026-01\|[\w-]{16}\|[\w-]+\|[\w-]{22}$/)
  expect(Buffer.from(sealed.split('|')[3]!, 'base64url').toString('latin1')).not.toContain('bridge')
  expect(ring.seal('界'.repeat(20_000), rowId).length).toBeLessThanOrEqual(100_000)
})

test('the same text is never sealed into the same twice', () => {
  const sealed = Array.from({ length: 1000 }, () => ring.seal('sixteen letters!', rowId))
  for (const part of [2, 3, 4]) expect(new Set(sealed.map((one) => one.split('|')[part])).size).toBe(1000)
})

test('an older key opens and no longer seals', () => {
  const sealed = before.seal('from before', rowId)
  expect(ring.open(sealed, rowId)).toBe('from before')
  expect([ring.currentKeyId, ring.isCurrent(sealed), ring.isCurrent(ring.seal('from before', rowId))]).toEqual(['2026-01', false, true])
  expect([ring.has('2025-01'), ring.has('2024-01')]).toEqual([true, false])
})

test('a key that is not on the ring opens nothing', () => {
  expect(thrown(() => before.open(ring.seal('x', rowId), rowId))).toEqual(refused)
  expect(thrown(() => new Keyring([{ id: newer.id, key: randomBytes(32) }]).open(ring.seal('x', rowId), rowId))).toEqual(refused)
})

test('a text altered in any place of nonce, ciphertext or tag does not open', () => {
  const sealed = ring.seal('ten letters and more', rowId)
  for (const part of [2, 3, 4]) {
    for (let at = 0; at < sealed.split('|')[part]!.length; at += 1) expect(thrown(() => ring.open(altered(sealed, part, at), rowId))).toEqual(refused)
  }
})

test('a text of another row does not open, nor one that is said to be under another key', () => {
  const sealed = ring.seal('mine', rowId)
  expect(thrown(() => ring.open(sealed, randomUUID()))).toEqual(refused)
  expect(thrown(() => ring.open(sealed.replace('2026-01', '2025-01'), rowId))).toEqual(refused)
})

test('what is not written as a sealed text is refused', () => {
  const [version, id, nonce, text, tag] = ring.seal('whole', rowId).split('|') as [string, string, string, string, string]
  const wrong = [
    '', 'whole', '|||||', 'v1', `v1|${id}`, [version, id, nonce, text].join('|'), [version, id, nonce, text, tag, ''].join('|'), ['v2', id, nonce, text, tag].join('|'),
    [version, id, nonce, text, tag.slice(0, 16)].join('|'), [version, id, nonce.slice(1), text, tag].join('|'), [version, id, nonce, `${text}=`, tag].join('|'),
    [version, id, nonce, `${text}!`, tag].join('|'), `${[version, id, nonce, text, tag].join('|')}\n`, [version, '', nonce, text, tag].join('|'), [version, id, nonce, '', tag].join('|'),
  ]
  for (const sealed of [...wrong, ...NASTY_STRINGS]) expect(thrown(() => ring.open(sealed, rowId))).toEqual(refused)
})
