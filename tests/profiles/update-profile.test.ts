import { randomBytes } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const UPDATE = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      handle
      displayName
      bio
      avatarUrl
    }
  }
`)
const handle = () => `h${randomBytes(6).toString('hex')}`
type Person = Awaited<ReturnType<typeof make.person>>
const change = (who: Person, input: object) => api.as(who).run(UPDATE, { input })
const later = (who: Person, days: number) =>
  api.sql(`with profile as (update profiles set handle_changed_at = handle_changed_at - make_interval(days => $2) where user_id = $1)
    update held_handles set held_until = held_until - make_interval(days => $2) where user_id = $1`, [who.userId, days])

test('what is given changes, what is left out stays, what is null is emptied', async () => {
  const ana = await make.person(api)
  await change(ana, { displayName: 'Ana', bio: 'two\nlines', avatarUrl: 'https://example.com/ana.png' })
  const reply = await change(ana, { bio: null })
  expect(reply.data?.updateProfile).toMatchObject({ displayName: 'Ana', bio: null, avatarUrl: 'https://example.com/ana.png' })
  expect((await change(ana, {})).data?.updateProfile).toMatchObject({ displayName: 'Ana' })
})

test('a visitor changes nothing', async () => {
  expect(await api.visitor.run(UPDATE, { input: { displayName: 'x' } })).toFailWith('SIGN_IN_REQUIRED')
})

test.each([{ handle: null }, { displayName: null }, { displayName: ' ' }, { displayName: 'a\nb' }, { bio: 'x'.repeat(1001) }, { handle: 'a b' }])(
  '%j is refused and nothing of it is kept', async (input) => {
    const ana = await make.person(api)
    expect(await change(ana, { ...input, avatarUrl: 'https://example.com/half.png' })).toFailWith('INVALID_INPUT')
    expect((await change(ana, {})).data?.updateProfile.avatarUrl).toBeNull()
  })

test('an avatar is a web address', async () => {
  const ana = await make.person(api)
  for (const avatarUrl of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'ana.png']) {
    expect((await change(ana, { avatarUrl })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  }
})

test('a handle changes once in 14 days; another spelling of it is free', async () => {
  const [ana, first] = [await make.person(api), handle()]
  expect((await change(ana, { handle: first })).data?.updateProfile.handle).toBe(first)
  expect(await change(ana, { handle: handle(), bio: 'half' })).toFailWith('HANDLE_CHANGED_RECENTLY')
  expect((await change(ana, { handle: first.toUpperCase() })).data?.updateProfile).toMatchObject({ handle: first.toUpperCase(), bio: null })
  await later(ana, 14)
  expect(await change(ana, { handle: handle() })).toSucceed()
})

test('a handle given up is held for its owner for 30 days', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await change(ana, { handle: handle() })
  expect(await change(ben, { handle: ana.handle })).toFailWith('HANDLE_TAKEN')
  await later(ana, 14)
  expect((await change(ana, { handle: ana.handle })).data?.updateProfile.handle).toBe(ana.handle)
  await later(ana, 14)
  await change(ana, { handle: handle() })
  await later(ana, 30)
  expect(await change(ben, { handle: ana.handle })).toSucceed()
  await later(ana, 14)
  expect(await change(ana, { handle: ana.handle })).toFailWith('HANDLE_TAKEN')
})

test('of twenty people changing to one handle at once, one gets it', async () => {
  const wanted = handle()
  const people = await Promise.all(Array.from({ length: 20 }, () => make.person(api)))
  const replies = await Promise.all(people.map((person) => change(person, { handle: wanted })))
  expect(replies.filter((reply) => !reply.errors)).toHaveLength(1)
  for (const reply of replies.filter((other) => other.errors)) expect(reply).toFailWith('HANDLE_TAKEN')
})

test('a handle being given up cannot be snatched in the same moment, nor swapped', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [ana, ben] = [await make.person(api), await make.person(api)]
    const [anas, bens] = await Promise.all([change(ana, { handle: ben.handle }), change(ben, { handle: ana.handle })])
    expect(anas).toFailWith('HANDLE_TAKEN')
    expect(bens).toFailWith('HANDLE_TAKEN')
    const [, snatched] = await Promise.all([change(ana, { handle: handle() }), change(ben, { handle: ana.handle })])
    expect(snatched).toFailWith('HANDLE_TAKEN')
  }
})
