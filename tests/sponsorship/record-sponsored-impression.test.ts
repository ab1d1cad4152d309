import { Cursors } from '../../src/paging/cursor.js'
import { impressionToken } from '../../src/paging/impression-token.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { delivering, sponsoredOn } from './delivering.js'

const api = startApi()
const { campaign, feed, pauseAll, posts, record } = delivering(api)

let sponsor: Person
let reader: Person
let cursors: Cursors
beforeAll(async () => {
  sponsor = await make.person(api)
  reader = await make.person(api)
  await posts(reader, 15)
  cursors = new Cursors(api.config.secret)
})
beforeEach(pauseAll)

/** The token of the sponsored post on the first page. */
const tokenOf = async (who: Person): Promise<string> => (await feed(who)).edges.find(({ node }) => node.sponsorship)!.node.sponsorship!.token
const counted = async (who: Person, tokens: string | string[]) => (await record(who, tokens)).data?.recordSponsoredImpression
const booked = async (id: string) =>
  (await api.sql(
    `select s.spent::int, s.state, (select balance::int from ledger_accounts where kind = 'SPONSORED_POST' and holder_id = s.id) as left,
       (select shown from sponsored_post_days d where d.sponsored_post_id = s.id) as shown, (select sum(times)::int from sponsored_interactions i where i.sponsored_post_id = s.id) as times
     from sponsored_posts s where s.id = $1`, [id]))[0]

test('each showing counts once, and the first of a day is paid for', async () => {
  const { id } = await campaign(sponsor)
  const [first, second] = [await tokenOf(reader), await tokenOf(reader)]
  expect(await counted(reader, first)).toEqual([true])
  expect(await booked(id)).toEqual({ spent: 20, state: 'ACTIVE', left: 9_980, shown: 1, times: 1 })
  expect(await counted(reader, [first, second, second])).toEqual([false, true, false])
  expect(await booked(id)).toEqual({ spent: 20, state: 'ACTIVE', left: 9_980, shown: 2, times: 2 })
  // After midnight it is no other showing.
  await api.sql('update sponsored_interactions set day = day - 1 where sponsored_post_id = $1', [id])
  expect(await counted(reader, second)).toEqual([false])
  expect(await counted(reader, await tokenOf(reader))).toEqual([true])
  expect(await booked(id)).toMatchObject({ spent: 40, left: 9_960 })
})

test('the same token fifty times at once counts once', async () => {
  const { id } = await campaign(sponsor)
  const token = await tokenOf(reader)
  const answers = await Promise.all(Array.from({ length: 50 }, () => counted(reader, token)))
  expect(answers.filter((answer) => answer?.[0])).toHaveLength(1)
  expect(await booked(id)).toMatchObject({ spent: 20, shown: 1, times: 1 })
})

test('a post is shown to somebody so often a day as is set, and the least shown first', async () => {
  const [often, seldom] = [await campaign(sponsor, { frequency_cap: 2 }), await campaign(sponsor, { frequency_cap: 1 })]
  const order: string[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    order.push(...sponsoredOn(await feed(reader)))
    await record(reader, await tokenOf(reader))
  }
  expect(order.slice(0, 2).sort()).toEqual([often.id, seldom.id].sort())
  expect(order[2]).toBe(often.id)
  expect(sponsoredOn(await feed(reader))).toEqual([])
  await api.sql('update sponsored_interactions set day = day - 1')
  expect(sponsoredOn(await feed(reader))).toHaveLength(1)
})

test('a token that is altered, expired, of somebody else or of another kind is refused, and nothing counts with it', async () => {
  const { id } = await campaign(sponsor)
  const token = await tokenOf(reader)
  const other = await make.person(api)
  const swapped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  const expired = cursors.encode(`impressions ${reader.userId}`, [id, Date.now() - 1, 1])
  const forged = impressionToken(new Cursors('another secret of another server'), reader.userId, id)
  for (const bad of [swapped, token.slice(4), expired, forged, (await feed(reader)).pageInfo.endCursor!, 'x', '٣']) {
    const reply = await record(reader, [token, bad])
    expect(reply).toFailWith('IMPRESSION_TOKEN_INVALID')
    expect(reply.errors![0]!.extensions).toMatchObject({ fields: [{ path: 'input.tokens.1' }] })
  }
  expect(await record(other, token)).toFailWith('IMPRESSION_TOKEN_INVALID')
  expect(await booked(id)).toMatchObject({ spent: 0, times: null })
  for (const tokens of [[], Array<string>(21).fill(token), [''], ['x'.repeat(501)]]) expect(await record(reader, tokens)).toFailWith('INVALID_INPUT')
  expect(await api.visitor.run(`mutation { recordSponsoredImpression(input: { tokens: "${token}" }) }`)).toFailWith('SIGN_IN_REQUIRED')
})

test('what was paused or has ended since it was shown is not counted', async () => {
  const { id } = await campaign(sponsor)
  const token = await tokenOf(reader)
  await pauseAll()
  expect(await counted(reader, token)).toEqual([false])
  await api.sql('delete from sponsored_posts where id = $1', [id])
  expect(await counted(reader, token)).toEqual([false])
})

test('fifty people at once at the last of a budget: exactly those that fit are charged', async () => {
  const { id } = await campaign(sponsor, { budget: 119 })
  const people = await Promise.all(Array.from({ length: 50 }, () => make.person(api)))
  const answers = await Promise.all(people.map((person) => counted(person, impressionToken(cursors, person.userId, id))))
  expect(answers.filter((answer) => answer?.[0])).toHaveLength(5)
  expect(await booked(id)).toEqual({ spent: 100, state: 'ENDED', left: 0, shown: 5, times: 5 })
})
