import { Refused } from '../delivery-faults.js'
import type { BegunPayment, Payment, PaymentGateway, PaymentRequest } from './payment-gateway.js'

const NOTHING_MORE = { clientSecret: null, state: 'SUCCEEDED' } as const

/** Everything is paid at once, with nothing. What a payment is stands in its id, so that none is forgotten. */
export class DevelopmentPayments implements PaymentGateway {
  readonly name = 'development'

  begin({ id, amountCents }: PaymentRequest): Promise<BegunPayment> {
    return Promise.resolve({ paymentId: `${id}:${amountCents}`, ...NOTHING_MORE })
  }

  look(paymentId: string): Promise<Payment> {
    const [, cents] = /^[0-9a-f-]{36}:(\d{1,9})$/.exec(paymentId) ?? []
    if (cents === undefined) return Promise.reject(new Refused('Not a payment of development'))
    return Promise.resolve({ ...NOTHING_MORE, paidCents: Number(cents), refundedCents: 0, disputedCents: 0, error: null })
  }

  cancel(): Promise<void> {
    return Promise.resolve()
  }

  /** Nobody sends any. */
  readWebhook(): Promise<null> {
    return Promise.resolve(null)
  }
}
