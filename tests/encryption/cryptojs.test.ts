import { isCryptoJs, openCryptoJs } from '../../src/encryption/cryptojs.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'

/** Made with OpenSSL 3.0: `printf … | openssl enc -aes-256-cbc -md md5 -pass 'pass:correct horse' -a -A`. */
const VECTORS: [text: string, ciphertext: string][] = [
  ['hello', 'U2FsdGVkX1+VvRIHn6tDw1LgW4q9/fk/5E47VAjqLcU='],
  ['Grüße aus Köln 🎵, и привет', 'U2FsdGVkX18vqNIx1b9dIkImR5VIAAkCF/O2JmFwYyfRw5CKRoeRm2SWjjI4vVHMS24FaY/DhM7OAIRAIknaww=='],
  ['', 'U2FsdGVkX18YaE+DfjtEiJrYGS/AX625SGEOtRP7YgA='],
  ['sixteen bytes ok', 'U2FsdGVkX1/RMBtFiwPggM76wqqA826dfgdiG3VBq3j2KkQKzu3Fq5Fm48XGc+9a'],
  [
    'x'.repeat(200),
    'U2FsdGVkX1+YlRkQKMUHGsdfdgMB5ENCUv0thiX51fWkBFA7cIPWZBLY2HAvL6Kof8QP1XTIlJ2Lv4FC+yawc8SX3+XiMN0ZFU+XwPekmNwNSAmIoun0SRejHt5YqlB4' +
      'PyMsZsSwyclQEMpKBAXXRwtMfu8Al28+n553nBO0KLxkqni9FLPd40cWPOGvRr83Huobuv4tpbqM7jPTFrGo3H9gAs7gQWRUAugbDjT2ij1g+L09QXl2i8DnoE51RAtCLBoM' +
      'EsPp4ZXNsXKXka17DwIfLiKIBH0GrZCRax84iFg=',
  ],
]
const [, HELLO] = VECTORS[0]!

test.each(VECTORS)('%j opens with its passphrase', (text, ciphertext) => {
  expect(isCryptoJs(ciphertext)).toBe(true)
  expect(openCryptoJs(ciphertext, 'correct horse')).toBe(text)
})

test('a passphrase is taken as UTF-8', () => {
  const ciphertext = 'U2FsdGVkX19s8AJl8I88fliYbBhjCl3WQY1KeonjrrYffshjDVhr2w8pSasS4rw9'
  expect(openCryptoJs(ciphertext, 'pässwörd 🔑')).toBe('under a passphrase beyond ASCII')
})

test('base64 in lines, as openssl writes it, is read', () => {
  expect(openCryptoJs(`${VECTORS[4]![1].replace(/.{64}/g, '$&\n')}\n`, 'correct horse')).toBe('x'.repeat(200))
})

test.each(VECTORS)('%j does not open with another passphrase', (_text, ciphertext) => {
  for (const passphrase of ['', 'correct', 'correct horse ', 'Correct horse', 'wrong']) expect(openCryptoJs(ciphertext, passphrase)).toBeUndefined()
})

test('a key made with another digest is not ours', () => {
  expect(openCryptoJs('U2FsdGVkX1+USsPUHSjzS8m4+NMVfw8o5F77I1+PiDE=', 'correct horse')).toBeUndefined()
})

test('what is cut short or is no ciphertext opens nothing', () => {
  const damaged = [HELLO.slice(0, 20), HELLO.slice(0, 22), HELLO.slice(0, -4), `${HELLO}!`, `x${HELLO}`, 'U2FsdGVkX1', 'U2FsdGVkX18=']
  for (const text of [...damaged, ...NASTY_STRINGS]) expect(openCryptoJs(text, 'correct horse')).toBeUndefined()
})

test('plain texts are not taken for ciphertexts', () => {
  expect([...NASTY_STRINGS, 'Salted__', 'U2FsdGVk', 'u2fsdgvkx1'].filter(isCryptoJs)).toEqual([])
})
