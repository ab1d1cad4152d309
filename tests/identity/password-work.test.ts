import { createRequire } from 'node:module'
import { jest } from '@jest/globals'

type Argon2 = typeof import('@node-rs/argon2')

const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as Argon2
const imported = await import('../../src/auth/imported-password.js')
const verify = jest.fn(argon2.verify)
const verifyImported = jest.fn(imported.verifyImported)
jest.unstable_mockModule('@node-rs/argon2', () => ({ hash: argon2.hash, verify }))
jest.unstable_mockModule('../../src/auth/imported-password.js', () => ({ ...imported, verifyImported }))
const { Passwords } = await import('../../src/auth/passwords.js')

const passwords = new Passwords()
const ownHash = passwords.hash('a quiet harbour')

/** How often each hash was computed to check one password. */
async function work(stored: string | null, withImported: boolean): Promise<[argon2: number, scrypt: number]> {
  verify.mockClear()
  verifyImported.mockClear()
  await passwords.verify(stored, 'a guess', withImported)
  return [verify.mock.calls.length, verifyImported.mock.calls.length]
}

test('an unknown account costs the same work as a known one', async () => {
  expect(await work(await ownHash, false)).toEqual([1, 0])
  expect(await work(null, false)).toEqual([1, 0])
})

test('while there are imported accounts, every check does the work of both kinds', async () => {
  expect(await work(await ownHash, true)).toEqual([1, 1])
  expect(await work(null, true)).toEqual([1, 1])
  expect(await work(imported.importedDecoy(), true)).toEqual([1, 1])
})
