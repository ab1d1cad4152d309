import { randomUUID } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { loadConfig } from '../../src/config.js'
import { newMessageKey, readKeyring } from '../../src/encryption/read-keyring.js'

const SECRET = 'a secret only this test file knows of'
const rowId = randomUUID()
const keyringOf = (keys: string[], production = false) => readKeyring({ MESSAGE_KEYS: keys, secret: SECRET, production })
const idOf = (key: string): string => key.split(':')[0]!

test('the first key of the list seals, all of them open', () => {
  const [newest, older] = [newMessageKey(), newMessageKey()]
  const both = keyringOf([newest, older], true)
  expect(both.currentKeyId).toBe(idOf(newest))
  expect(both.open(keyringOf([older], true).seal('before', rowId), rowId)).toBe('before')
})

test('without settings development has a key of its own, which follows from the secret', () => {
  const sealed = keyringOf([]).seal('a try', rowId)
  expect(sealed).toMatch(/^v1\|development\|/)
  expect(keyringOf([]).open(sealed, rowId)).toBe('a try')
  const other = readKeyring({ MESSAGE_KEYS: [], secret: `${SECRET}!`, production: false })
  expect(() => other.open(sealed, rowId)).toThrow()
})

test('that key still opens once others are set, except in production', () => {
  const sealed = keyringOf([]).seal('a try', rowId)
  expect(keyringOf([newMessageKey()]).open(sealed, rowId)).toBe('a try')
  expect(() => keyringOf([newMessageKey()], true).open(sealed, rowId)).toThrow(expect.objectContaining({ reason: 'TEXT_UNREADABLE' }))
})

test.each([
  ['a key that is too short', ['a:c2hvcnQ='], 'each key is `id:base64` of 32 bytes'],
  ['a key without an id', [newMessageKey().split(':')[1]!], 'each key is `id:base64` of 32 bytes'],
  ['an id with a bar', [`a|b:${newMessageKey().split(':')[1]}`], 'each key is `id:base64` of 32 bytes'],
  ['an id that is too long', [`${'a'.repeat(41)}:${newMessageKey().split(':')[1]}`], 'each key is `id:base64` of 32 bytes'],
  ['two keys of one id', [`a:${newMessageKey().split(':')[1]}`, `a:${newMessageKey().split(':')[1]}`], 'two keys have the same id'],
])('%s is refused without showing it', (_name, keys, why) => {
  const refusal = expect.objectContaining({ name: 'StartupError', message: expect.stringMatching(/^Setting MESSAGE_KEYS is refused: .*\.$/) })
  expect(() => keyringOf(keys)).toThrow(refusal)
  expect(() => keyringOf(keys)).toThrow(why)
  for (const key of keys) expect(() => keyringOf(keys)).not.toThrow(key.split(':').at(-1))
})

test('production needs the setting', () => {
  expect(() => loadConfig({ NODE_ENV: 'production', SECRET, JWT_PRIVATE_KEY: 'x', DATABASE_URL: 'postgres://x@localhost/x' })).toThrow('MESSAGE_KEYS')
})

test('npm run keys prints lines a settings file takes, never the same twice', () => {
  const print = (): string =>
    execFileSync(process.execPath, ['--import', './scripts/typescript.mjs', path.resolve('src/commands/keys.ts')], { encoding: 'utf8' })
  const lines = [print(), print()].map((text) => /^MESSAGE_KEYS="(.*)"$/m.exec(text)?.[1] ?? '')
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{6}:[A-Za-z0-9+/]{43}=$/)
  expect(lines[0]).not.toBe(lines[1])
  expect(keyringOf(lines, true).currentKeyId).toBe(idOf(lines[0]!))
})
