import { compile } from '../operations/server-process.js'
import { expectBalancedBooks, payingByStripe } from '../sponsorship/paying.js'
import { sponsoring } from '../sponsorship/sponsoring.js'
import { startApi } from '../support/api.js'
import { MANY_PROCESSES_MS, serversOf, type Server } from '../support/server.js'
import { HOLDING, MOMENTS, stepsIn, type Moment } from './holding.js'
import { AT_ONCE, killables, type Scene } from './killable.js'

const { settings, stripe } = payingByStripe()
const api = startApi(settings)
beforeAll(compile)

const servers = serversOf(api)
const { wrongSums } = sponsoring(api)
const kinds = killables(api, stripe)

/** More are held at once than a server has by itself. */
const start = (): Promise<Server> => servers({ ...settings, ...HOLDING, ROLE: 'api', DATABASE_POOL: '90' })

interface Point { kind: string; number: number; step: number; what: string; moment: Moment }

/** What a count of steps must not have missed. */
const STEPS = [
  'begin_top_up', 'POST /v1/payment_intents', 'note_top_up_payment', 'note_payment_news', 'look_at_top_up', 'GET /v1/payment_intents', 'settle_top_up', 'create_sponsored_post', 'record_sponsored_impression', 'stop_sponsored_post',
  'request_withdrawal', 'review_withdrawal', 'mark_withdrawal_paid', 'take_idempotency_key', 'keep_answer', 'commit', 'answer',
]

const slug = (kind: string): string => kind.replaceAll(' ', '-')

/** Every step of each kind that goes out of a process, as a run nobody disturbs takes them. */
async function stepsOf(server: Server): Promise<Map<string, string[]>> {
  for (const [kind, scene] of Object.entries(kinds)) await (await scene(0)).ask(server.url, { hold: `${slug(kind)} 0` })
  const said = await server.says('ready"')
  return new Map(Object.keys(kinds).map((kind) => [kind, stepsIn(said, slug(kind))]))
}

/** All that is to be killed, by the process it is killed in. */
function roundsOf(steps: Map<string, string[]>): Point[][] {
  const rounds: Point[][] = []
  for (const [kind, whats] of steps) {
    const points = whats.flatMap((what, index) => MOMENTS.map((moment) => ({ kind, what, step: index + 1, moment })))
    points.forEach((point, index) => (rounds[Math.floor(index / AT_ONCE)] ??= []).push({ ...point, number: index % AT_ONCE }))
  }
  return rounds
}

/** Sent to a server that is killed when each of them is where it is to be. */
async function killAt(server: Server, points: (Point & Scene)[]): Promise<void> {
  await Promise.all(points.map(async ({ kind, step, moment, what, ask }) => {
    const name = `${slug(kind)}/${step}/${moment}`
    const isAnswered = ask(server.url, { hold: `${name} ${step} ${moment}` }).then(() => {
      if (what !== 'answer') throw new Error(`${name} was never reached`)
    })
    await Promise.race([server.says(`held [${name}]`), isAnswered])
  }))
  await server.kill()
}

/** Once more, and again, of a server that lives. */
async function askAgain({ ask, check, thereafter }: Scene): Promise<void> {
  const answer = await ask(api.url, {})
  expect(await ask(api.url, {})).toEqual(thereafter ?? answer)
  await check(answer as never)
}

test('killed before and after each step of whatever moves money by a request: asked again, it has happened once and is answered the same', async () => {
  const first = await start()
  const steps = await stepsOf(first)
  await first.kill()
  const rounds = roundsOf(steps)
  for (const round of rounds) {
    const [server, points] = await Promise.all([start(), Promise.all(round.map(async (point) => ({ ...point, ...(await kinds[point.kind]!(point.number)) })))])
    await killAt(server, points)
    await Promise.all(points.map(askAgain))
  }
  expect(rounds.flat().length).toBeGreaterThan(100)
  const all = [...steps.values()].flat().join('\n')
  for (const step of STEPS) expect(all).toContain(step)
  await expectBalancedBooks(api)
  expect(await wrongSums()).toEqual([])
}, MANY_PROCESSES_MS)
