import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answering, breakingOff, hanging, startHttpService, type Behaviour, type Call, type HttpService } from './http-service.js'

export const STRIPE_KEY = 'sk_test_of_this_test'
export const STRIPE_SECRET = 'whsec_of_this_test'

export interface FakeIntent {
  id: string
  object: 'payment_intent'
  amount: number
  amount_received: number
  currency: string
  status: string
  client_secret: string
  metadata: Record<string, string>
  last_payment_error: object | null
  refunded: number
  disputes: { amount: number; status: string }[]
}

export type Endpoint = 'create' | 'retrieve' | 'cancel' | 'disputes'
export type Trouble =
  | { status: number; body?: object | string; headers?: Record<string, string> }
  /** Taken, and the connection closed without an answer. */
  | 'DROP_ANSWER'
  /** Taken, and never answered. */
  | 'HANG'

const error = (status: number, type: string, code: string): Behaviour =>
  answering(status, { error: { type, code, message: `No such thing; your key is ${STRIPE_KEY}` } })

/** Stripe's API on this machine: PaymentIntents with idempotency keys, refunds, disputes, and whatever trouble a test has in mind. */
export class StripeService {
  readonly intents: FakeIntent[] = []
  private readonly byKey = new Map<string, { body: string; intent: FakeIntent }>()
  private readonly troubles = new Map<Endpoint, Trouble[]>()

  private constructor(private readonly service: HttpService) {
    service.behave((call, answer) => this.take(call, answer))
  }

  static async start(): Promise<StripeService> {
    return new StripeService(await startHttpService(answering(404)))
  }

  get url(): string {
    return this.service.url
  }

  /** What was asked of one endpoint so far. */
  calls(endpoint: Endpoint): Call[] {
    return this.service.calls.filter((call) => endpointOf(call) === endpoint)
  }

  /** The next calls of this endpoint meet these, one each. */
  trouble(endpoint: Endpoint, ...troubles: Trouble[]): void {
    this.troubles.set(endpoint, [...(this.troubles.get(endpoint) ?? []), ...troubles])
  }

  /** The payment of a top-up. */
  intentOf(topUpId: string): FakeIntent {
    const [intent, ...more] = this.intents.filter(({ metadata }) => metadata.topUpId === topUpId)
    if (!intent || more.length > 0) throw new Error(`${more.length + Number(!!intent)} payments of this top-up`)
    return intent
  }

  /** Somebody pays it. */
  pay(intent: FakeIntent): void {
    Object.assign(intent, { status: 'succeeded', amount_received: intent.amount })
  }

  /** A signed event about a payment; a forged, late or repeated one by what is `given`. */
  delivery(about: object, given: { secret?: string; seconds?: number; body?: string; type?: string } = {}): { headers: Record<string, string>; body: string } {
    const { secret = STRIPE_SECRET, seconds = Math.floor(Date.now() / 1000), type = 'payment_intent.succeeded' } = given
    const body = given.body ?? JSON.stringify({ id: `evt_${randomBytes(8).toString('hex')}`, object: 'event', type, data: { object: about } })
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
    return { headers: { 'content-type': 'application/json', 'stripe-signature': `t=${seconds},v1=${signature}` }, body }
  }

  close(): Promise<void> {
    return this.service.close()
  }

  private take(call: Call, answer: ServerResponse<IncomingMessage>): void {
    const endpoint = endpointOf(call)
    const trouble = endpoint && this.troubles.get(endpoint)?.shift()
    if (typeof trouble === 'object') return answering(trouble.status, trouble.body, trouble.headers)(call, answer)
    const isOurs = call.headers.authorization === `Bearer ${STRIPE_KEY}`
    const behaviour = isOurs && endpoint ? this.answerTo(endpoint, call) : error(401, 'invalid_request_error', 'api_key_invalid')
    return (trouble === 'DROP_ANSWER' ? breakingOff : trouble === 'HANG' ? hanging : behaviour)(call, answer)
  }

  private answerTo(endpoint: Endpoint, call: Call): Behaviour {
    if (endpoint === 'create') return this.create(call)
    const { pathname, searchParams } = new URL(call.path, this.url)
    const id = searchParams.get('payment_intent') ?? pathname.split('/')[3]
    const found = this.intents.find((intent) => intent.id === id)
    if (!found) return error(404, 'invalid_request_error', 'resource_missing')
    if (endpoint === 'disputes') return answering(200, { object: 'list', data: found.disputes, has_more: false })
    if (endpoint === 'cancel') return this.cancel(found)
    return answering(200, shown(found, searchParams.get('expand[0]') === 'latest_charge'))
  }

  private create({ headers, body }: Call): Behaviour {
    const key = String(headers['idempotency-key'])
    const known = this.byKey.get(key)
    if (known && known.body !== body.toString()) return error(400, 'idempotency_error', 'idempotency_error')
    if (known) return answering(200, shown(known.intent), { 'idempotent-replayed': 'true' })
    const form = new URLSearchParams(body.toString())
    const id = `pi_${randomBytes(12).toString('hex')}`
    const intent: FakeIntent = {
      id, object: 'payment_intent', amount: Number(form.get('amount')), amount_received: 0, currency: form.get('currency')!, status: 'requires_payment_method',
      client_secret: `${id}_secret_${randomBytes(8).toString('hex')}`, metadata: { topUpId: form.get('metadata[topUpId]')!, userId: form.get('metadata[userId]')! },
      last_payment_error: null, refunded: 0, disputes: [],
    }
    this.intents.push(intent)
    this.byKey.set(key, { body: body.toString(), intent })
    return answering(200, shown(intent))
  }

  private cancel(intent: FakeIntent): Behaviour {
    if (!intent.status.startsWith('requires_')) return error(400, 'invalid_request_error', 'payment_intent_unexpected_state')
    intent.status = 'canceled'
    return answering(200, shown(intent))
  }
}

const shown = ({ refunded, disputes, ...intent }: FakeIntent, isExpanded = false): object => ({
  ...intent,
  latest_charge: intent.amount_received === 0 ? null : isExpanded ? { id: 'ch_1', object: 'charge', amount_refunded: refunded, disputed: disputes.length > 0 } : 'ch_1',
})

function endpointOf({ path, body }: Call): Endpoint | undefined {
  const [route] = path.split('?') as [string]
  if (route === '/v1/payment_intents') return body.length > 0 ? 'create' : undefined
  if (route === '/v1/disputes') return 'disputes'
  if (/^\/v1\/payment_intents\/\w+\/cancel$/.test(route)) return 'cancel'
  return /^\/v1\/payment_intents\/\w+$/.test(route) ? 'retrieve' : undefined
}
