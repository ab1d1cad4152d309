import type { Stripe } from 'stripe'
import type { z } from 'zod'
import { Refused, RetryLater } from '../delivery-faults.js'
import { Pause } from '../pause.js'

/** After no answer at all others do not wait for one either. */
const PAUSE_SECONDS = 3
const SECONDS_UNTIL_FREE = 1

/** What the package throws for an answer that is an error, or for none. */
interface StripeFault {
  type?: string
  statusCode?: number
  code?: string
  requestId?: string
  headers?: Record<string, string>
}

/** Calls through Stripe's own package, each of which may be made again: the package sends idempotency keys. */
export class StripeCalls {
  private readonly pause = new Pause()

  constructor(private readonly client: () => Promise<Stripe>) {}

  /** @throws RetryLater when it did not come through, or nobody knows @throws Refused when it never will. */
  async run<Shape extends z.ZodType>(shape: Shape, call: (stripe: Stripe) => Promise<unknown>): Promise<z.infer<Shape>> {
    this.pause.respect('Stripe')
    const answer = await call(await this.client()).catch((error: StripeFault) => {
      throw this.judge(error)
    })
    const { data } = shape.safeParse(answer)
    if (data === undefined) throw new RetryLater('Stripe: the answer cannot be read')
    return data
  }

  /** A question: that it is refused is the operator's to put right, and says nothing of what was asked about. */
  ask<Shape extends z.ZodType>(shape: Shape, call: (stripe: Stripe) => Promise<unknown>): Promise<z.infer<Shape>> {
    return this.run(shape, call).catch((error: Error) => {
      throw error instanceof Refused ? new RetryLater(error.message) : error
    })
  }

  /** Stripe's own sentences stay out of it: they repeat what they were sent. */
  private judge({ type, statusCode, code, requestId, headers }: StripeFault): RetryLater | Refused {
    const said = ['Stripe:', statusCode, code ?? type, requestId].filter(Boolean).join(' ')
    if (type === 'StripeConnectionError') return this.pause.start('Stripe', said, PAUSE_SECONDS)
    if (statusCode === 429) return this.pause.start('Stripe', said, Number(headers?.['retry-after']) || PAUSE_SECONDS)
    // Another process begins the same payment at this moment.
    if (statusCode === 409) return new RetryLater(said, SECONDS_UNTIL_FREE)
    return type === 'StripeInvalidRequestError' || type === 'StripeCardError' ? new Refused(said) : new RetryLater(said)
  }
}
