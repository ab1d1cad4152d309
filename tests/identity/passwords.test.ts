import { Passwords } from '../../src/auth/passwords.js'

const passwords = new Passwords()

test('what was hashed verifies, and nothing else', async () => {
  const stored = await passwords.hash('a quiet harbour')
  expect(await passwords.verify(stored, 'a quiet harbour')).toEqual({ isRight: true, isOutdated: false })
  expect(await passwords.verify(stored, 'a loud harbour')).toEqual({ isRight: false, isOutdated: false })
})

test('the same letters in another Unicode form are the same password', async () => {
  const stored = await passwords.hash('cafe\u0301 au lait')
  expect(await passwords.verify(stored, 'caf\u00e9 au lait')).toMatchObject({ isRight: true })
})

test('without a stored hash a decoy is checked, and the answer is no', async () => {
  expect(await passwords.verify(null, 'anything')).toEqual({ isRight: false, isOutdated: false })
  expect(await passwords.verify(null, 'anything', true)).toEqual({ isRight: false, isOutdated: false })
})

test('a flood is refused instead of filling the memory', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 260 }, () => passwords.verify(null, 'flood')))
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused.length).toBe(260 - 203)
  for (const outcome of refused) expect(outcome.reason).toMatchObject({ reason: 'SERVER_BUSY' })
  expect(await passwords.verify(null, 'after the flood')).toMatchObject({ isRight: false })
})
