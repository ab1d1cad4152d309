import { generateKeyPairSync } from 'node:crypto'
import { jest } from '@jest/globals'
import { AccessTokens } from '../../src/auth/access-tokens.js'
import { newSigningKey } from '../../src/auth/signing-key.js'

const key = newSigningKey()
const settings = { privateKeyPem: key, issuer: 'polyphony', audience: 'polyphony', seconds: 900 }
const subject = { userId: '01a1fbf0-4fbe-71e8-90e5-e490c540cd89', sessionId: '01a1fbf0-4fc2-7484-9833-20266b1b6ccc', role: 'listener' }

const tokenBy = async (changes: Partial<typeof settings>) => (await (await AccessTokens.create({ ...settings, ...changes })).sign(subject)).token

afterEach(() => jest.useRealTimers())

test('a token is good for its server until it expires, seen before or not', async () => {
  const tokens = await AccessTokens.create(settings)
  const { token, expiresAt } = await tokens.sign(subject)
  const viewer = { userId: subject.userId, sessionId: subject.sessionId, tier: 'free' }
  expect(await tokens.verify(token)).toEqual(viewer)
  expect(await tokens.verify(token)).toEqual(viewer)
  jest.useFakeTimers({ now: expiresAt.getTime() + 10_000, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  await expect(tokens.verify(token)).rejects.toMatchObject({ reason: 'INVALID_TOKEN' })
})

test.each([
  ['of another audience', { audience: 'somebody else' }],
  ['of another issuer', { issuer: 'somebody else' }],
  ['of another key', { privateKeyPem: newSigningKey() }],
  ['that has expired', { seconds: -60 }],
])('a token %s is refused', async (_what, changes) => {
  const tokens = await AccessTokens.create(settings)
  await expect(tokens.verify(await tokenBy(changes))).rejects.toMatchObject({ reason: 'INVALID_TOKEN' })
})

test('a key of another kind is refused at the start', async () => {
  await expect(AccessTokens.create({ ...settings, privateKeyPem: 'not a key' })).rejects.toThrow('P-256')
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await expect(AccessTokens.create({ ...settings, privateKeyPem: rsa })).rejects.toThrow('P-256')
})
