export type PaymentState = 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'

export interface PaymentRequest {
  /** The top-up's: asked for twice under one id there is one payment. */
  id: string
  userId: string
  amountCents: number
}

export interface BegunPayment {
  paymentId: string
  /** What a front end completes the payment with; whoever has it may pay, and nothing else. */
  clientSecret: string | null
  state: PaymentState
}

/** What a payment is now, in cents of a dollar. */
export interface Payment {
  state: PaymentState
  clientSecret: string | null
  paidCents: number
  refundedCents: number
  /** What is held back or lost in disputes. */
  disputedCents: number
  /** Why it has not gone through so far, in the provider's own word. */
  error: string | null
}

export interface PaymentWebhook {
  headers: Record<string, string | undefined>
  /** The bytes as they came: the signature is over them. */
  body: Buffer
}

/** Who takes payments. Every call may be made again. */
export interface PaymentGateway {
  readonly name: string
  /** @throws RetryLater when it cannot be reached or does not know now @throws Refused when it never will. */
  begin(request: PaymentRequest): Promise<BegunPayment>
  /** @throws RetryLater */
  look(paymentId: string): Promise<Payment>
  /** Nobody can pay it any more; one that has ended, or is on its way, stays as it is. @throws RetryLater */
  cancel(paymentId: string): Promise<void>
  /** Of which payment there is news, if of any; null when the signature does not hold or is too old. */
  readWebhook(delivery: PaymentWebhook): Promise<{ paymentId: string | null } | null>
}
