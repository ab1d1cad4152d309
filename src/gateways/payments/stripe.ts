import type { Stripe } from 'stripe'
import { StartupError } from '../../errors/startup-error.js'
import { Refused } from '../delivery-faults.js'
import type { BegunPayment, Payment, PaymentGateway, PaymentRequest, PaymentWebhook } from './payment-gateway.js'
import { clientSecretOf, disputedCents, disputes, isDisputed, paymentIdIn, paymentIntent, paymentOf, stateOf } from './stripe-answers.js'
import { StripeCalls } from './stripe-calls.js'

/** What the package is written for; the account's own version may be another. */
const API_VERSION = '2026-10-28.endive'
const ANSWER_MS = 8_000
/** By the package, which sends the same idempotency key again. */
const RETRIES = 2
/** How old what was signed may be: who overhears a webhook does not send it for ever. */
const TOLERANCE_SECONDS = 300
const MOST_DISPUTES = 20

export interface StripeSettings {
  secretKey?: string | undefined
  /** `whsec_…`; without one no webhook is taken. */
  webhookSecret?: string | undefined
  apiUrl: string
  /** Instead of the usual patience with every call. */
  answerMs?: number
  retries?: number
}

/** Payments by Stripe's PaymentIntents. https://docs.stripe.com/payments/payment-intents */
export class StripePayments implements PaymentGateway {
  readonly name = 'stripe'
  private readonly calls: StripeCalls
  private opening: Promise<Stripe> | undefined

  private constructor(private readonly settings: StripeSettings & { secretKey: string }) {
    this.calls = new StripeCalls(() => this.client())
  }

  /** @throws StartupError when a setting is missing or refused. */
  static open(settings: StripeSettings): StripePayments {
    const { secretKey, webhookSecret, apiUrl } = settings
    if (!secretKey) throw new StartupError('PAYMENTS=stripe also needs STRIPE_SECRET_KEY.')
    if (!/^[sr]k_\w+$/.test(secretKey)) throw new StartupError('Setting STRIPE_SECRET_KEY is refused: it must be sk_… or rk_…, as Stripe shows it.')
    if (webhookSecret !== undefined && !/^whsec_\w+$/.test(webhookSecret)) throw new StartupError('Setting STRIPE_WEBHOOK_SECRET is refused: it must be whsec_…, as Stripe shows it.')
    const { origin, href } = new URL(apiUrl)
    if (href !== `${origin}/`) throw new StartupError('Setting STRIPE_API_URL is refused: it must be a scheme, a host and a port, and no more.')
    return new StripePayments({ ...settings, secretKey })
  }

  async begin({ id, userId, amountCents }: PaymentRequest): Promise<BegunPayment> {
    const wanted = { amount: amountCents, currency: 'usd', automatic_payment_methods: { enabled: true }, metadata: { topUpId: id, userId } }
    const intent = await this.calls.run(paymentIntent, (stripe) => stripe.paymentIntents.create(wanted, { idempotencyKey: id }))
    return { paymentId: intent.id, clientSecret: clientSecretOf(intent), state: stateOf(intent) }
  }

  async look(paymentId: string): Promise<Payment> {
    const intent = await this.calls.ask(paymentIntent, (stripe) => stripe.paymentIntents.retrieve(paymentId, { expand: ['latest_charge'] }))
    const disputed = isDisputed(intent) ? await this.calls.ask(disputes, (stripe) => stripe.disputes.list({ payment_intent: paymentId, limit: MOST_DISPUTES })) : { data: [] }
    return paymentOf(intent, disputedCents(disputed))
  }

  async cancel(paymentId: string): Promise<void> {
    await this.calls.run(paymentIntent, (stripe) => stripe.paymentIntents.cancel(paymentId, { cancellation_reason: 'abandoned' })).catch((error: unknown) => {
      // It has ended, or is being paid at this moment: whoever looks will see.
      if (!(error instanceof Refused)) throw error
    })
  }

  async readWebhook({ headers, body }: PaymentWebhook): Promise<{ paymentId: string | null } | null> {
    const { webhookSecret } = this.settings
    const signature = headers['stripe-signature']
    if (!webhookSecret || !signature) return null
    const { webhooks } = await this.client()
    try {
      return { paymentId: paymentIdIn(webhooks.constructEvent(body, signature, webhookSecret, TOLERANCE_SECONDS)) }
    } catch {
      return null
    }
  }

  /** Loaded with the first payment: a server nobody pays to does not hold it in memory. */
  private client(): Promise<Stripe> {
    this.opening ??= this.load().catch((error: unknown) => {
      this.opening = undefined
      throw error
    })
    return this.opening
  }

  private async load(): Promise<Stripe> {
    const { secretKey, apiUrl, answerMs = ANSWER_MS, retries = RETRIES } = this.settings
    const { protocol, hostname, port } = new URL(apiUrl)
    const { Stripe } = await import('stripe')
    return new Stripe(secretKey, {
      apiVersion: API_VERSION, protocol: protocol === 'http:' ? 'http' : 'https', host: hostname, port: port || (protocol === 'http:' ? 80 : 443),
      timeout: answerMs, maxNetworkRetries: retries, telemetry: false,
    })
  }
}
