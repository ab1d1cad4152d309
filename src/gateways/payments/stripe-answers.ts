import { z } from 'zod'
import type { Payment, PaymentState } from './payment-gateway.js'

const cents = z.number().int().min(0)

/** What is read of a PaymentIntent. https://docs.stripe.com/api/payment_intents/object */
export const paymentIntent = z.object({
  id: z.string().regex(/^pi_\w{1,200}$/),
  status: z.string(),
  currency: z.literal('usd'),
  amount_received: cents,
  client_secret: z.string().nullish(),
  last_payment_error: z.object({ code: z.string().nullish(), type: z.string().nullish() }).nullish(),
  latest_charge: z.union([z.string(), z.object({ amount_refunded: cents, disputed: z.boolean() })]).nullish(),
})
export type PaymentIntent = z.infer<typeof paymentIntent>

/** https://docs.stripe.com/api/disputes/object */
export const disputes = z.object({ data: z.array(z.object({ amount: cents, status: z.string() })) })

/** While a dispute is one of these Stripe has taken the money back; an inquiry (`warning_…`) takes nothing. */
const TAKEN = ['needs_response', 'under_review', 'lost', 'appeal_needs_response', 'appeal_under_review']

export const disputedCents = ({ data }: z.infer<typeof disputes>): number =>
  data.filter(({ status }) => TAKEN.includes(status)).reduce((sum, { amount }) => sum + amount, 0)

/** Whatever it waits for, another card after a declined one too, it may still be paid. */
export const stateOf = ({ status }: PaymentIntent): PaymentState =>
  status === 'succeeded' ? 'SUCCEEDED' : status === 'canceled' ? 'CANCELLED' : 'PENDING'

/** What a front end completes it with, as long as there is something to complete. */
export const clientSecretOf = (intent: PaymentIntent): string | null => (stateOf(intent) === 'PENDING' ? (intent.client_secret ?? null) : null)

const chargeOf = ({ latest_charge: charge }: PaymentIntent) => (typeof charge === 'object' ? charge : null)

export const isDisputed = (intent: PaymentIntent): boolean => chargeOf(intent)?.disputed === true

export const paymentOf = (intent: PaymentIntent, disputed: number): Payment => ({
  state: stateOf(intent),
  clientSecret: clientSecretOf(intent),
  paidCents: intent.amount_received,
  refundedCents: chargeOf(intent)?.amount_refunded ?? 0,
  disputedCents: disputed,
  error: (intent.last_payment_error?.code ?? intent.last_payment_error?.type ?? null)?.slice(0, 100) ?? null,
})

const event = z.object({ data: z.object({ object: z.object({ object: z.string(), id: z.string(), payment_intent: z.unknown().optional() }) }) })

/** The payment an event is about, itself or by one of its charges, refunds and disputes. */
export function paymentIdIn(news: unknown): string | null {
  const about = event.safeParse(news).data?.data.object
  const id = about?.object === 'payment_intent' ? about.id : about?.payment_intent
  return paymentIntent.shape.id.safeParse(id).data ?? null
}
