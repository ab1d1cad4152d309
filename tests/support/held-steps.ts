// Loaded before a server (`node --import`): holds work at a step it makes outside of its process, for a test to kill it there.
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import { existsSync, readFileSync } from 'node:fs'
import http, { type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import pg, { type QueryConfig, type QueryResult } from 'pg'

/** How much of a statement is told: to the name of its rule, past its columns. */
const MOST_TEXT = 2_000

/** One request or job; what it does at and after the step it is held at goes nowhere. */
interface Work { name: string; step: number; until: number; moment: string; isHeld: boolean }
type Callback = (error: Error | null, result?: QueryResult) => void
type Verdict = 'GO' | 'HOLD' | 'SEND'

const works = new AsyncLocalStorage<Work>()
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const held = ({ name }: Work) => (): void => say(`held [${name}]`)

/** `<name> <step> BEFORE|SENT`; at step 0 it is only counted. */
function workOf(hold: string): Work {
  const [name = '', until, moment = ''] = hold.split(' ')
  return { name, step: 0, until: Number(until), moment, isHeld: false }
}

/** BEFORE a step nothing of it is sent; once it is SENT its answer is there, and not read. */
function verdictOn(work: Work | undefined, what: string): Verdict {
  if (!work) return 'GO'
  if (work.isHeld) return 'HOLD'
  work.step += 1
  say(`step [${work.name}] ${work.step} ${what.replace(/\s+/g, ' ').slice(0, MOST_TEXT)}`)
  if (work.step !== work.until) return 'GO'
  work.isHeld = true
  if (work.moment === 'SENT') return 'SEND'
  held(work)()
  return 'HOLD'
}

const never = new Promise<never>(() => undefined)
/** What sends itself has its own callback; what prepares a new connection has neither that nor a text. */
interface Sending { submit?: unknown; text?: string; callback?: () => void }
const textOf = (query: string | Sending): string | undefined => (typeof query === 'string' ? query : query.text)

type Query = (this: unknown, ...given: unknown[]) => Promise<QueryResult> | undefined
const query = pg.Client.prototype.query as unknown as Query

pg.Client.prototype.query = function (this: unknown, ...given: unknown[]) {
  const answer = (): Promise<QueryResult> | undefined => query.apply(this, given)
  const text = textOf(given[0] as string | Sending)
  if (text === undefined) return answer()
  if (text.includes('skip locked')) return isIdle() ? Promise.resolve({ rows: [] }) : answer()?.then(takenJobs)
  const work = jobCompletedBy(text, given[0] as QueryConfig) ?? works.getStore()
  const verdict = verdictOn(work, text)
  if (verdict === 'GO') return answer()
  const place = given.findIndex((one) => typeof one === 'function')
  const sending = given[0] as Sending
  if (sending.submit) {
    sending.callback = held(work!)
    return verdict === 'SEND' ? answer() : undefined
  }
  if (verdict === 'SEND' && place >= 0) void query.apply(this, given.with(place, held(work!)))
  else if (verdict === 'SEND') void answer()!.then(held(work!), held(work!))
  return place < 0 ? never : undefined
} as never

// Who waited for a connection goes on as itself, and not as who gave it back.
const connect = pg.Pool.prototype.connect as (this: unknown, callback?: Callback) => unknown
pg.Pool.prototype.connect = function (this: unknown, callback?: Callback) {
  return connect.call(this, callback && AsyncResource.bind(callback))
} as never

const poolQuery = pg.Pool.prototype.query as unknown as Query
pg.Pool.prototype.query = function (this: unknown, ...given: unknown[]) {
  const { text, values } = given[0] as QueryConfig
  // What a job does begins with this.
  if (text?.includes('look_at_top_up')) works.enterWith(jobOf(String(values![0]))!)
  return poolQuery.apply(this, given)
} as never

const jobs = new Map<string, Work>()
const completing = new Map<string, Work>()

/** How the job about a top-up is held stands in a file of its name. */
function jobOf(topUpId: string): Work | undefined {
  const folder = process.env.HOLD_JOBS
  if (!folder) return works.getStore()
  const file = path.join(folder, topUpId)
  const work = jobs.get(topUpId) ?? (existsSync(file) ? workOf(readFileSync(file, 'utf8')) : undefined)
  if (work) jobs.set(topUpId, work)
  return work
}

/** A worker takes no job before the file it waits for is there. */
const isIdle = (): boolean => process.env.HOLD_UNTIL !== undefined && !existsSync(process.env.HOLD_UNTIL)

/** The first step of a job is that it is taken. */
function takenJobs(result: QueryResult): QueryResult | Promise<never> {
  const taken = (result.rows as { id: string; payload?: { topUpId?: string } }[]).flatMap(({ id, payload }) => {
    const work = payload?.topUpId === undefined ? undefined : jobOf(payload.topUpId)
    if (work) completing.set(id, work)
    return work ?? []
  })
  const verdicts = taken.map((work) => [work, verdictOn(work, 'take job')] as const).filter(([, verdict]) => verdict !== 'GO')
  for (const [work, verdict] of verdicts) if (verdict === 'SEND') held(work)()
  return verdicts.length > 0 ? never : result
}

const jobCompletedBy = (text: string, { values }: QueryConfig): Work | undefined =>
  /^\s*delete from .*_private_jobs/.test(text) ? completing.get(String([values?.[0]].flat()[0])) : undefined

const SERVICE = /^\/v1\//
diagnostics.subscribe('http.client.request.created', (message) => {
  const { request } = message as { request: ClientRequest }
  const work = works.getStore()
  if (work && SERVICE.test(request.path)) guard(request, work)
})

/** A call of a service is one step, which begins with its first byte. */
function guard(request: ClientRequest, work: Work): void {
  let verdict: Verdict | undefined
  const judge = (): Verdict => (verdict ??= verdictOn(work, `${request.method} ${request.path}`))
  const [write, end, emit] = [request.write.bind(request), request.end.bind(request), request.emit.bind(request)]
  request.write = ((...given: Parameters<typeof write>) => judge() === 'HOLD' || write(...given)) as never
  request.end = ((...given: Parameters<typeof end>) => (judge() === 'HOLD' ? request : end(...given))) as never
  request.emit = ((event: string, ...given: unknown[]) => {
    if (event !== 'response' || verdict !== 'SEND') return emit(event, ...given)
    held(work)()
    return true
  }) as never
}

const emit = http.Server.prototype.emit as (this: http.Server, event: string, ...given: unknown[]) => boolean
http.Server.prototype.emit = function (this: http.Server, event: string, ...given: unknown[]) {
  const hold = event === 'request' && (given[0] as IncomingMessage).headers.hold
  if (typeof hold !== 'string') return emit.call(this, event, ...given)
  const [request, answer] = given as [IncomingMessage, ServerResponse]
  const work = workOf(hold)
  const on = request.on.bind(request)
  // What is heard of the request belongs to it, whoever reads the socket.
  request.on = ((name: string, listener: (...args: unknown[]) => void) => on(name, works.run(work, () => AsyncResource.bind(listener)))) as never
  const end = answer.end.bind(answer) as (...args: unknown[]) => ServerResponse
  answer.end = ((...args: unknown[]) => {
    const verdict = verdictOn(work, 'answer')
    if (verdict === 'SEND') answer.once('finish', held(work))
    return verdict === 'HOLD' ? answer : end(...args)
  }) as never
  return works.run(work, () => emit.call(this, event, request, answer))
} as never
