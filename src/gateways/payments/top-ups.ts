import type { Pool } from 'pg'
import { SystemDoor } from '../../db/system-door.js'
import type { CreditTopUp } from '../../entities/sponsorship/credit-top-up.js'
import { DomainError } from '../../errors/domain-error.js'
import { Refused, RetryLater } from '../delivery-faults.js'
import { openPayments, type PaymentSettings } from './open-payments.js'
import type { BegunPayment, Payment, PaymentGateway, PaymentWebhook } from './payment-gateway.js'

const UNITS_PER_CENT = 100
/** Looks that another one has overtaken. */
const MOST_LOOKS = 3
const UNPAID: Payment = { state: 'PENDING', clientSecret: null, paidCents: 0, refundedCents: 0, disputedCents: 0, error: null }

type Begun = Pick<CreditTopUp, 'id' | 'userId' | 'amount'>

interface Noted {
  state: string
  provider_payment_id: string | null
}

interface Looked extends Omit<Begun, 'userId'> {
  user_id: string
  provider: string
  payment_id: string | null
  look: number
  is_overdue: boolean
}

/**
 * Payments from their beginning to what is booked of them. Killed between any two steps, the next request under the
 * same key goes on where it was left, and so does a job.
 */
export class TopUps {
  private readonly door: SystemDoor
  /** Of this process: a payment asked for many times at once is begun once. */
  private readonly beginning = new Map<string, Promise<string | null>>()

  constructor(
    private readonly gateway: PaymentGateway,
    system: Pool,
  ) {
    this.door = new SystemDoor(system)
  }

  get provider(): string {
    return this.gateway.name
  }

  /**
   * Has a payment begun for a top-up that waits for one, and asks after one that was begun before; the client's part of
   * it, while there is something to pay.
   * @throws DomainError PAYMENTS_UNAVAILABLE
   */
  begin(topUp: CreditTopUp): Promise<string | null> {
    const one = this.beginning.get(topUp.id) ?? this.beginAlone(topUp).finally(() => this.beginning.delete(topUp.id))
    this.beginning.set(topUp.id, one)
    return one
  }

  /** What the front end completes an open payment with. @throws DomainError PAYMENTS_UNAVAILABLE */
  async clientSecret(topUp: CreditTopUp): Promise<string | null> {
    if (topUp.state !== 'PENDING' || !topUp.providerPaymentId) return null
    this.checkProvider(topUp)
    const { clientSecret } = await this.gateway.look(topUp.providerPaymentId).catch((error: unknown) => {
      throw asUnavailable(error)
    })
    return clientSecret
  }

  /** Asks what has become of a payment and books it, unless others who have asked later did; the client's part of it. @throws RetryLater */
  async settle(id: string): Promise<string | null> {
    let secret: string | null = null
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const [topUp] = await this.door.rule<Looked>('look_at_top_up', { id })
      if (!topUp || topUp.provider !== this.gateway.name) break
      const { state, error, clientSecret, ...cents } = await this.look(topUp)
      secret = clientSecret
      const [booked] = await this.door.rule<{ r: boolean }>('settle_top_up', {
        id, look: topUp.look, state, error: error ?? undefined,
        paid: cents.paidCents * UNITS_PER_CENT, refunded: cents.refundedCents * UNITS_PER_CENT, disputed: cents.disputedCents * UNITS_PER_CENT,
      })
      if (booked!.r) break
    }
    return secret
  }

  /** Whether it was signed by who takes the payments; if so whoever watches the payment is woken, if there is one. */
  async takeWebhook(delivery: PaymentWebhook): Promise<boolean> {
    const news = await this.gateway.readWebhook(delivery)
    if (news?.paymentId) await this.door.rule('note_payment_news', { provider: this.provider, paymentId: news.paymentId })
    return news !== null
  }

  private checkProvider({ provider }: CreditTopUp): void {
    if (provider !== this.provider) throw new DomainError('PAYMENTS_UNAVAILABLE')
  }

  private async beginAlone(topUp: CreditTopUp): Promise<string | null> {
    this.checkProvider(topUp)
    try {
      const begun = topUp.providerPaymentId ? undefined : await this.beginAndNote(topUp).catch(undefinedWhenRefused)
      return begun?.state === 'PENDING' ? begun.clientSecret : await this.settle(topUp.id)
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  /** Nobody learns the client's part of a payment that is not written down: nobody pays what the books do not know. */
  private async beginAndNote({ id, userId, amount }: Begun): Promise<BegunPayment> {
    const begun = await this.gateway.begin({ id, userId, amountCents: Number(amount) / UNITS_PER_CENT })
    const [noted] = await this.door.rule<Noted>('note_top_up_payment', { id, paymentId: begun.paymentId })
    const isPayable = noted!.state === 'PENDING' && noted!.provider_payment_id === begun.paymentId
    return isPayable ? begun : { ...begun, clientSecret: null }
  }

  private async look({ id, payment_id: known, is_overdue: isOverdue, user_id: userId, amount }: Looked): Promise<Payment> {
    if (known === null && isOverdue) return { ...UNPAID, state: 'CANCELLED' }
    try {
      const paymentId = known ?? (await this.beginAndNote({ id, userId, amount })).paymentId
      if (isOverdue) await this.gateway.cancel(paymentId)
      return await this.gateway.look(paymentId)
    } catch (error) {
      if (error instanceof Refused && known === null) return { ...UNPAID, state: 'FAILED', error: error.message }
      throw error
    }
  }
}

const undefinedWhenRefused = (error: unknown): undefined => {
  if (!(error instanceof Refused)) throw error
}

/** Why nothing was begun or learnt, as whoever asked for it reads it. */
const asUnavailable = (error: unknown): unknown =>
  error instanceof RetryLater ? new DomainError('PAYMENTS_UNAVAILABLE', error.retryAfterSeconds === undefined ? {} : { retryAfter: error.retryAfterSeconds }) : error

/** Payments as configured. @throws StartupError */
export function openTopUps(settings: PaymentSettings, system: Pool): TopUps | undefined {
  const gateway = openPayments(settings)
  return gateway && new TopUps(gateway, system)
}
