import { jest } from '@jest/globals'
import { verify as verifyArgon2 } from '@node-rs/argon2'
import { importedDecoy, verifyImported } from '../../src/auth/imported-password.js'
import { Passwords } from '../../src/auth/passwords.js'

const checks = { argon2: jest.fn(verifyArgon2), imported: jest.fn(verifyImported) }
const passwords = new Passwords(checks)
const ownHash = passwords.hash('a quiet harbour')

/** How often each hash was computed to check one password. */
async function work(stored: string | null, withImported: boolean): Promise<[argon2: number, scrypt: number]> {
  checks.argon2.mockClear()
  checks.imported.mockClear()
  await passwords.verify(stored, 'a guess', withImported)
  return [checks.argon2.mock.calls.length, checks.imported.mock.calls.length]
}

test('an unknown account costs the same work as a known one', async () => {
  expect(await work(await ownHash, false)).toEqual([1, 0])
  expect(await work(null, false)).toEqual([1, 0])
})

test('while there are imported accounts, every check does the work of both kinds', async () => {
  expect(await work(await ownHash, true)).toEqual([1, 1])
  expect(await work(null, true)).toEqual([1, 1])
  expect(await work(importedDecoy(), true)).toEqual([1, 1])
})
