import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answering, breakingOff, hanging, startHttpService, type Behaviour, type Call, type HttpService } from './http-service.js'

export const REPLICATE_TOKEN = 'r8_of_this_test'
export const REPLICATE_SECRET = `whsec_${Buffer.from('a key of thirty-two bytes, really').toString('base64')}`
export const REPLICATE_VERSION = '5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa'

export interface FakePrediction {
  id: string
  status: 'starting' | 'processing' | 'succeeded' | 'failed' | 'canceled' | 'aborted'
  input: Record<string, unknown>
  output: unknown
  error: unknown
  logs: string
  webhook?: string
  created_at: string
}

/** What becomes of a prediction, a step each time it is asked for; the last stays. */
export type Step = Partial<Pick<FakePrediction, 'status' | 'output' | 'error' | 'logs'>>
export type Endpoint = 'create' | 'get' | 'list' | 'cancel' | 'account' | 'output'
export type Trouble =
  | { status: number; body?: object; headers?: Record<string, string> }
  /** Not taken, and the connection closed. */
  | 'BREAK_OFF'
  /** Taken, and the connection closed without an answer. */
  | 'DROP_ANSWER'
  /** Taken, and never answered. */
  | 'HANG'

const logsAt = (percent: number): string => `${percent}%|${'█'.repeat(percent / 10)}| ${percent}/100 [00:01<00:02, 9.00it/s]\n`

/** Replicate's API on this machine: predictions that go their steps, and whatever trouble a test has in mind. */
export class ReplicateService {
  readonly predictions: FakePrediction[] = []
  readonly output = { bytes: randomBytes(64 * 1024), mediaType: 'audio/wav' }
  /** Of each prediction made from now on. */
  steps: Step[]
  /** Predictions a page of the list has. */
  pageSize = 100
  /** Answers everything with 503. */
  isDown = false
  private readonly coming = new Map<string, Step[]>()
  private readonly byKey = new Map<string, FakePrediction>()
  private readonly troubles = new Map<Endpoint, Trouble[]>()

  private constructor(private readonly service: HttpService) {
    this.steps = [{ status: 'starting' }, { status: 'processing', logs: logsAt(40) }, { status: 'succeeded', output: this.outputUrl }]
    service.behave((call, answer) => this.take(call, answer))
  }

  static async start(): Promise<ReplicateService> {
    return new ReplicateService(await startHttpService(answering(404)))
  }

  get url(): string {
    return this.service.url
  }

  get outputUrl(): string {
    return `${this.service.url}/output.wav`
  }

  /** What was asked of one endpoint so far. */
  calls(endpoint: Endpoint): Call[] {
    return this.service.calls.filter((call) => endpointOf(call) === endpoint)
  }

  /** The next calls of this endpoint meet these, one each. */
  trouble(endpoint: Endpoint, ...troubles: Trouble[]): void {
    this.troubles.set(endpoint, [...(this.troubles.get(endpoint) ?? []), ...troubles])
  }

  /** From now on the prediction is so, whatever its steps were. */
  set(id: string, step: Step): void {
    this.coming.set(id, [])
    Object.assign(this.predictions.find((each) => each.id === id)!, step)
  }

  /** A signed delivery of what a prediction is now; a forged, late or repeated one by what is `given`. */
  delivery(id: string, given: { webhookId?: string; secret?: string; seconds?: number; body?: string } = {}): { headers: Record<string, string>; body: string } {
    const { webhookId = `msg_${randomBytes(8).toString('hex')}`, secret = REPLICATE_SECRET, seconds = Math.floor(Date.now() / 1000) } = given
    const body = given.body ?? JSON.stringify(this.predictions.find((each) => each.id === id) ?? unknownPrediction(id))
    const signature = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(`${webhookId}.${seconds}.${body}`).digest('base64')
    return {
      headers: { 'content-type': 'application/json', 'webhook-id': webhookId, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` },
      body,
    }
  }

  /** Sends a delivery to where the prediction's webhook was asked for. */
  async sendWebhook(id: string, given?: Parameters<ReplicateService['delivery']>[1]): Promise<number> {
    const { webhook } = this.predictions.find((each) => each.id === id)!
    const { status } = await fetch(webhook!, { method: 'POST', ...this.delivery(id, given) })
    return status
  }

  close(): Promise<void> {
    return this.service.close()
  }

  private take(call: Call, answer: ServerResponse<IncomingMessage>): void {
    const endpoint = endpointOf(call)
    const trouble = endpoint && this.troubles.get(endpoint)?.shift()
    if (this.isDown) return answering(503)(call, answer)
    if (trouble === 'BREAK_OFF') return breakingOff(call, answer)
    if (typeof trouble === 'object') return answering(trouble.status, trouble.body, trouble.headers)(call, answer)
    const behaviour = endpoint === 'output' ? this.sendOutput : call.headers.authorization === `Bearer ${REPLICATE_TOKEN}` ? this.answerTo(endpoint, call) : answering(401, { detail: 'Unauthenticated' })
    return (trouble === 'DROP_ANSWER' ? breakingOff : trouble === 'HANG' ? hanging : behaviour)(call, answer)
  }

  private answerTo(endpoint: Endpoint | undefined, call: Call): Behaviour {
    if (endpoint === 'create') return answering(201, this.create(call))
    if (endpoint === 'list') return answering(200, this.page(call))
    if (endpoint === 'account') return answering(200, { type: 'organization', username: 'polyphony' })
    const found = this.predictions.find((each) => each.id === call.path.split('/')[3])
    if (!endpoint || !found) return answering(404, { detail: 'The requested resource could not be found.' })
    if (endpoint === 'cancel') this.cancel(found)
    else Object.assign(found, this.coming.get(found.id)?.shift())
    return answering(200, found)
  }

  private create({ headers, body }: Call): FakePrediction {
    const key = String(headers['idempotency-key'] ?? randomBytes(8).toString('hex'))
    const known = this.byKey.get(key)
    if (known) return known
    const { input, webhook } = JSON.parse(body.toString()) as Pick<FakePrediction, 'input' | 'webhook'>
    const made: FakePrediction = { id: randomBytes(13).toString('hex'), status: 'starting', input, output: null, error: null, logs: '', created_at: new Date().toISOString(), ...(webhook && { webhook }) }
    this.predictions.unshift(made)
    this.byKey.set(key, made)
    this.coming.set(made.id, [...this.steps])
    return made
  }

  /** The newest first, as Replicate has it. */
  private page({ path }: Call): object {
    const start = Number(new URL(path, this.url).searchParams.get('cursor') ?? 0)
    const end = start + this.pageSize
    const next = end < this.predictions.length ? `https://api.replicate.com/v1/predictions?cursor=${end}` : null
    return { previous: null, next, results: this.predictions.slice(start, end) }
  }

  private cancel(found: FakePrediction): void {
    if (found.status === 'starting' || found.status === 'processing') this.set(found.id, { status: 'canceled' })
  }

  private readonly sendOutput: Behaviour = (_, answer) =>
    void answer.writeHead(200, { 'content-type': this.output.mediaType, 'content-length': this.output.bytes.length }).end(this.output.bytes)
}

function endpointOf({ path, body }: Call): Endpoint | undefined {
  const [route] = path.split('?') as [string]
  if (route === '/output.wav') return 'output'
  if (route === '/v1/account') return 'account'
  if (/^\/v1\/(models\/[^/]+\/[^/]+\/)?predictions$/.test(route)) return body.length > 0 ? 'create' : 'list'
  if (/^\/v1\/predictions\/\w+\/cancel$/.test(route)) return 'cancel'
  return /^\/v1\/predictions\/\w+$/.test(route) ? 'get' : undefined
}

const unknownPrediction = (id: string): object => ({ id, status: 'succeeded', input: {}, output: null, error: null, logs: '' })
