import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'

const api = startApi()

const CHANGE = graphql(`
  mutation ChangeDetails($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      displayName
      details {
        location
        pronouns
        links {
          title
          url
        }
      }
    }
  }
`)
const change = (who: Person, input: object) => api.as(who).run(CHANGE, { input })
const NOTHING = { location: null, pronouns: null, links: [] }
const link = (number: number) => ({ title: `Link ${number}`, url: `https://example.com/${number}` })

let ana: Person
beforeAll(async () => {
  ana = await make.person(api)
})
afterEach(() => expect(api.faults).toEqual([]))

test('who has said nothing has nothing; what is given changes, what is left out stays, null empties', async () => {
  expect((await change(ana, {})).data?.updateProfile.details).toEqual(NOTHING)
  const links = [link(2), link(1)]
  expect((await change(ana, { location: 'Porto', links })).data?.updateProfile.details).toEqual({ location: 'Porto', pronouns: null, links })
  expect((await change(ana, { pronouns: 'they/them', location: null })).data?.updateProfile.details).toEqual({ location: null, pronouns: 'they/them', links })
  expect((await change(ana, { pronouns: null, links: null })).data?.updateProfile.details).toEqual(NOTHING)
})

test('ten links are kept in their order, and eleven refused', async () => {
  const links = Array.from({ length: 10 }, (_, index) => ({ title: 'é'.repeat(80), url: `https://example.com/${'x'.repeat(2000)}${index}` }))
  expect((await change(ana, { links })).data?.updateProfile.details?.links).toEqual(links)
  expect(await change(ana, { links: [...links, link(11)] })).toFailWith('INVALID_INPUT')
})

test.each([
  { links: [{ title: '', url: 'https://example.com' }] }, { links: [{ title: 'a\nb', url: 'https://example.com' }] },
  { links: [{ title: 'x'.repeat(81), url: 'https://example.com' }] }, { location: '' }, { location: 'x'.repeat(101) },
  { location: 'a\u202eb' }, { pronouns: 'x'.repeat(41) }, { pronouns: ' ' },
])('%j is refused', async (input) => {
  expect(await change(ana, input)).toFailWith('INVALID_INPUT')
})

test.each(['javascript:alert(1)', 'ftp://example.com', '/relative', ''])('%s is not an address to point to', async (url) => {
  expect(await change(ana, { links: [{ title: 'x', url }] })).toFailWith('INVALID_VARIABLE')
})

test.each(NASTY_STRINGS.map((text, index) => [index, JSON.stringify(text).slice(0, 40), text] as const))('%i %s is kept exactly or refused', async (_index, _shown, text) => {
  const given = { location: text, pronouns: text, links: [{ title: text, url: 'https://example.com' }] }
  const reply = await change(ana, given)
  if (reply.errors) expect(reply.errors.map((error) => error.extensions?.code)).toEqual(['BAD_USER_INPUT'])
  else expect(reply.data?.updateProfile.details).toEqual(given)
})

test.each(['a\u200bb', '\u202eabc', 'abc\u2066', 'аbc', 'abc\ufeff', 'ａｂｃ'])('%j is no handle', async (handle) => {
  expect(await change(ana, { handle })).toFailWith('INVALID_INPUT')
})
