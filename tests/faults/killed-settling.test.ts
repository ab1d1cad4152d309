import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { compile } from '../operations/server-process.js'
import { begun, expectBalancedBooks, held, payingByStripe, settle } from '../sponsorship/paying.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { MANY_PROCESSES_MS, serversOf, type Server } from '../support/server.js'
import { HOLDING, MOMENTS, stepsIn, type Moment } from './holding.js'

const { settings, stripe } = payingByStripe()
const api = startApi(settings)
beforeAll(compile)

const servers = serversOf(api)

interface Settling { name: string; person: Person; id: string }
/** Where it is to be killed; at step 0 nowhere. */
type Hold = [step: number, moment: Moment]

const all: Settling[] = []
const folder = (): string => path.join(api.config.DATA_DIR, 'holds')

interface Worker extends Server {
  /** Only now it takes jobs. */
  begin(): Promise<void>
}

let workers = 0
async function start(more: Record<string, string> = {}): Promise<Worker> {
  const file = path.join(folder(), `worker-${(workers += 1)}`)
  const server = await servers({ ...settings, ...HOLDING, ROLE: 'worker', HOLD_JOBS: folder(), HOLD_UNTIL: file, WORKER_GIVEN_UP_SECONDS: '600', ...more })
  return { ...server, begin: () => writeFile(file, '') }
}

/** A payment nobody has looked at yet: one that was paid, and one whose beginning was never written down. */
const kinds: Record<string, (person: Person) => Promise<string>> = {
  'was-paid': async (person) => {
    const { id } = await begun(api.as(person))
    stripe().pay(stripe().intentOf(id))
    return id
  },
  'never-begun': async (person) =>
    (await api.sqlAs('polyphony_viewer', person, "select id from begin_top_up(100000, 'stripe', 'mine')"))[0]!.id as string,
}

async function settling(kind: string, [step, moment]: Hold): Promise<Settling> {
  const person = await make.person(api)
  const id = await kinds[kind]!(person)
  const name = `${kind}/${step}/${moment}`
  await writeFile(path.join(folder(), id), `${name} ${step} ${moment}`)
  return { name, person, id }
}

/** In one transaction, so that one worker takes them at once. */
const queue = (some: Settling[]) => api.sql('select queue_top_up(id) from unnest($1::uuid[]) id', [some.map(({ id }) => id)])
const waiting = () => api.sql("select from graphile_worker.jobs where task_identifier = 'sponsorship/settle-top-up'")
async function untilAllAreDone(): Promise<void> {
  while ((await waiting()).length > 0) await sleep(20)
}

/** All steps of a job of each kind, as one nobody disturbs takes them. */
async function stepsOf(worker: Worker): Promise<[kind: string, steps: string[]][]> {
  const all = await Promise.all(Object.keys(kinds).map((kind) => settling(kind, [0, 'BEFORE'])))
  await worker.begin()
  await queue(all)
  await untilAllAreDone()
  const said = await worker.says('ready"')
  return all.map(({ name }) => [name.split('/')[0]!, stepsIn(said, name)])
}

/** Whatever a killed worker had done of it, another one does the rest, and once. */
async function settleAgain({ person, id }: Settling): Promise<void> {
  await settle(api, id)
  const intent = stripe().intentOf(id)
  if (intent.status !== 'succeeded') {
    expect(await held(api, person)).toEqual({ credits: 0, debt: 0 })
    stripe().pay(intent)
    await settle(api, id)
  }
  expect(await api.sql('select state, provider_payment_id as payment, paid::int from credit_top_ups where user_id = $1', [person.userId])).toEqual([{ state: 'SUCCEEDED', payment: intent.id, paid: 100_000 }])
  expect(await held(api, person)).toEqual({ credits: 100_000, debt: 0 })
}

/** What a count of steps must not have missed. */
const STEPS = ['take job', 'look_at_top_up', 'POST /v1/payment_intents', 'note_top_up_payment', 'GET /v1/payment_intents', 'settle_top_up', '_private_jobs']

test('a worker killed before and after each step of a job that books a payment: another one books it, and once', async () => {
  await mkdir(folder(), { recursive: true })
  let next = start()
  const first = await start()
  const steps = await stepsOf(first)
  await first.kill()
  for (const step of STEPS) expect(steps.flatMap(([, whats]) => whats).join('\n')).toContain(step)
  for (const [kind, whats] of steps) {
    for (const step of whats.keys()) {
      const [worker, ...both] = await Promise.all([next, ...MOMENTS.map((moment) => settling(kind, [step + 1, moment]))])
      next = start()
      const areHeld = both.map(({ name }) => worker.says(`held [${name}]`))
      await worker.begin()
      await queue(both)
      await Promise.all(areHeld)
      await worker.kill()
      await Promise.all(both.map(({ id }) => rm(path.join(folder(), id))))
      await Promise.all(both.map(settleAgain))
      all.push(...both)
    }
  }
  // What the killed ones had taken is freed for one that lives, to which it is news of yesterday.
  await (await next).kill()
  const last = await start({ WORKER_HEARTBEAT_SECONDS: '1', WORKER_GIVEN_UP_SECONDS: '2' })
  await last.begin()
  await untilAllAreDone()
  for (const { person } of all) expect(await held(api, person)).toEqual({ credits: 100_000, debt: 0 })
  await expectBalancedBooks(api)
}, MANY_PROCESSES_MS)
