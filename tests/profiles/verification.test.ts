import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'

const api = startApi()

const REQUEST = graphql(`
  mutation RequestVerification($input: RequestVerificationInput!) {
    requestVerification(input: $input) {
      id
      state
      statement
      links
      note
      reviewedAt
      user {
        handle
        isVerified
      }
    }
  }
`)
const REVIEW = graphql(`
  mutation ReviewVerification($input: ReviewVerificationInput!) {
    reviewVerification(input: $input) {
      state
      note
      user {
        isVerified
      }
    }
  }
`)
const REQUESTS = graphql(`
  query VerificationRequests($state: VerificationState, $first: Int, $after: Cursor) {
    verificationRequests(state: $state, first: $first, after: $after) {
      nodes {
        id
        state
        user {
          handle
        }
      }
      pageInfo {
        endCursor
      }
    }
  }
`)
const TOLD = graphql(`
  query ToldOfVerification {
    notifications(first: 10) {
      nodes {
        kind
        actorCount
        actors {
          id
        }
      }
    }
    viewer {
      securityEvents(first: 10) {
        nodes {
          kind
          ip
        }
      }
    }
  }
`)

const request = (who: Person, input: { statement: string; links?: string[] } = { statement: 'It is me.' }) => api.as(who).run(REQUEST, { input })
const review = (who: Person, id: string, decision: 'APPROVED' | 'REFUSED', note?: string) => api.as(who).run(REVIEW, { input: { id, decision, note } })
const listed = async (who: Person, variables: object = {}) => (await api.as(who).run(REQUESTS, variables)).data!.verificationRequests
const requested = async (who: Person) => (await request(who)).data!.requestVerification.id

let ana: Person
let moderator: Person
let admin: Person
beforeAll(async () => {
  ;[moderator, admin] = [await make.person(api, { role: 'moderator' }), await make.person(api, { role: 'admin' })]
})
beforeEach(async () => {
  ana = await make.person(api)
})
afterEach(() => expect(api.faults).toEqual([]))

test('a request waits until a moderator approves it, and then the person is verified for everybody', async () => {
  const links = ['https://example.com/ana', 'https://example.org']
  const made = (await request(ana, { statement: 'I am Ana.', links })).data!.requestVerification
  expect(made).toEqual({ id: made.id, state: 'PENDING', statement: 'I am Ana.', links, note: null, reviewedAt: null, user: { handle: ana.handle, isVerified: false } })
  expect((await review(moderator, made.id, 'APPROVED', 'Welcome.')).data?.reviewVerification).toEqual({ state: 'APPROVED', note: 'Welcome.', user: { isVerified: true } })
  expect((await api.visitor.run<{ user: object }, object>(`{ user(id: "${ana.userId}") { isVerified } }`)).data?.user).toEqual({ isVerified: true })
  expect(await request(ana)).toFailWith('ALREADY_VERIFIED')
})

test('one request is open at a time, and fifty at once are one; who is refused may ask again', async () => {
  const replies = await Promise.all(Array.from({ length: 50 }, () => request(ana)))
  const [made, ...more] = replies.filter((reply) => !reply.errors)
  expect(more).toEqual([])
  for (const reply of replies.filter((one) => one !== made)) expect(reply).toFailWith('VERIFICATION_PENDING')
  expect((await review(admin, made!.data!.requestVerification.id, 'REFUSED')).data?.reviewVerification).toEqual({ state: 'REFUSED', note: null, user: { isVerified: false } })
  expect(await request(ana)).toSucceed()
})

test.each([['APPROVED', 'VERIFICATION_APPROVED'], ['REFUSED', 'VERIFICATION_REFUSED']] as const)('%s, the person is told by nobody in particular, and their trail keeps it', async (decision, kind) => {
  await review(moderator, await requested(ana), decision)
  const { notifications, viewer } = (await api.as(ana).run(TOLD)).data!
  expect(notifications!.nodes).toEqual([{ kind: 'VERIFICATION_REVIEWED', actorCount: 0, actors: [] }])
  expect(viewer!.securityEvents.nodes).toEqual([{ kind, ip: null }])
  const [row] = await api.sql("select detail ->> 'by' as by from security_events where user_id = $1", [ana.userId])
  expect(row!.by).toBe(moderator.userId)
})

test('a decision reaches the person by e-mail where they have that on', async () => {
  await api.sql('update users set email_verified_at = now() where id = $1', [ana.userId])
  await api.sql("insert into notification_preferences values ($1, 'VERIFICATION_REVIEWED', 'EMAIL', true)", [ana.userId])
  await review(moderator, await requested(ana), 'APPROVED')
  const due = await api.sql("select d.actor_name, d.email from notifications n, deliverable(n.id, 'EMAIL') d where n.user_id = $1", [ana.userId])
  expect(due).toEqual([{ actor_name: null, email: ana.email }])
})

test('a request is decided once, by whichever of two moderators is first', async () => {
  const id = await requested(ana)
  const replies = await Promise.all([review(moderator, id, 'APPROVED'), review(admin, id, 'REFUSED')])
  expect(replies.filter((reply) => !reply.errors)).toHaveLength(1)
  expect(replies.find((reply) => reply.errors)).toFailWith('VERIFICATION_REVIEWED')
  expect((await api.as(ana).run(TOLD)).data!.notifications!.nodes).toHaveLength(1)
})

test.each([
  ['a stranger', async () => make.person(api), 'VERIFICATION_NOT_FOUND'],
  ['a creator', async () => make.person(api, { role: 'creator' }), 'VERIFICATION_NOT_FOUND'],
  ['the person', async () => ana, 'MODERATOR_ONLY'],
] as const)('%s decides nothing', async (_who, who, reason) => {
  const id = await requested(ana)
  expect(await review(await who(), id, 'APPROVED')).toFailWith(reason)
  expect((await listed(ana)).nodes).toEqual([{ id, state: 'PENDING', user: { handle: ana.handle } }])
})

test('nobody decides their own, a moderator neither, nor anything that is not there', async () => {
  const vain = await make.person(api, { role: 'moderator' })
  expect(await review(vain, await requested(vain), 'APPROVED')).toFailWith('MODERATOR_ONLY')
  expect(await review(vain, randomUUID(), 'APPROVED')).toFailWith('VERIFICATION_NOT_FOUND')
})

test('moderators list the requests of all, oldest first and by state; others only their own', async () => {
  const [ben, cyd] = [await make.person(api), await make.person(api)]
  const ids = [await requested(ana), await requested(ben), await requested(cyd)]
  await review(admin, ids[1]!, 'REFUSED')
  const pending = (await listed(moderator, { state: 'PENDING', first: 100 })).nodes.map(({ id }) => id)
  expect(pending.filter((id) => ids.includes(id))).toEqual([ids[0], ids[2]])
  expect((await listed(moderator, { state: 'REFUSED', first: 100 })).nodes.map(({ id }) => id)).toContain(ids[1])
  const first = await listed(moderator, { first: 1 })
  expect((await listed(moderator, { first: 1, after: first.pageInfo.endCursor })).nodes[0]!.id > first.nodes[0]!.id).toBe(true)
  expect((await listed(ben)).nodes.map(({ id }) => id)).toEqual([ids[1]])
  expect((await listed(await make.person(api))).nodes).toEqual([])
  await api.sql("update users set role = 'listener' where id = $1", [moderator.userId])
  expect((await listed(moderator)).nodes).toEqual([])
  await api.sql("update users set role = 'moderator' where id = $1", [moderator.userId])
})

test('requests are seen by who asks and who decides, without who decided; a visitor has no part in it', async () => {
  await review(moderator, await requested(ana), 'APPROVED')
  const seen = async (who: Person | null) => (await api.sqlAs('polyphony_viewer', who, 'select id from verification_requests where user_id = $1', [ana.userId])).length
  expect([await seen(ana), await seen(moderator), await seen(admin), await seen(await make.person(api)), await seen(null)]).toEqual([1, 1, 1, 0, 0])
  await expect(api.sqlAs('polyphony_viewer', ana, 'select reviewer_id from verification_requests')).rejects.toThrow(/permission denied/)
  expect(await api.visitor.run('mutation { requestVerification(input: { statement: "x" }) { id } }')).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.visitor.run(`mutation { reviewVerification(input: { id: "${randomUUID()}", decision: REFUSED }) { id } }`)).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.visitor.run('{ verificationRequests(first: 1) { nodes { id } } }')).toFailWith('SIGN_IN_REQUIRED')
})

test.each([{ statement: '' }, { statement: ' ' }, { statement: 'x'.repeat(2001) }, { statement: 'x', links: Array(11).fill('https://example.com') }])('%j is refused', async (input) => {
  expect(await request(ana, input)).toFailWith('INVALID_INPUT')
})

test('a note of more than 1,000 characters is refused, and nothing is decided', async () => {
  const id = await requested(ana)
  expect(await review(moderator, id, 'APPROVED', 'x'.repeat(1001))).toFailWith('INVALID_INPUT')
  expect((await listed(ana)).nodes[0]!.state).toBe('PENDING')
})

test.each(NASTY_STRINGS.map((text, index) => [index, JSON.stringify(text).slice(0, 40), text] as const))('%i %s as a statement and a note is kept exactly or refused', async (_index, _shown, text) => {
  const made = await request(ana, { statement: text })
  if (made.errors) expect(made.errors.map((error) => error.extensions?.code)).toEqual(['BAD_USER_INPUT'])
  else expect(made.data?.requestVerification.statement).toBe(text)
  const id = made.data?.requestVerification.id ?? (await requested(ana))
  const reviewed = await review(moderator, id, 'REFUSED', text)
  if (reviewed.errors) expect(reviewed.errors.map((error) => error.extensions?.code)).toEqual(['BAD_USER_INPUT'])
  else expect(reviewed.data?.reviewVerification.note).toBe(text)
})
