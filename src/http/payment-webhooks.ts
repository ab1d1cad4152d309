import type { FastifyInstance } from 'fastify'
import { STRIPE_WEBHOOKS } from '../gateways/payments/open-payments.js'
import type { TopUps } from '../gateways/payments/top-ups.js'
import { httpError } from './request-shape.js'
import { singleHeaders } from './webhooks.js'

const MOST_BYTES = 1024 * 1024

/**
 * Takes what Stripe says of payments. A signed word only wakes whoever watches the payment, who asks Stripe: told twice,
 * late or in the wrong order it changes nothing. Nobody learns whether there is such a payment.
 */
export function servePaymentWebhooks(http: FastifyInstance, topUps: TopUps | undefined): void {
  if (topUps?.provider !== 'stripe') return
  void http.register(async (scope) => {
    // The signature is over the bytes as they came, whatever they say they are.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) => done(null, body))
    scope.post(STRIPE_WEBHOOKS, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const isSigned = Buffer.isBuffer(request.body) && (await topUps.takeWebhook({ headers: singleHeaders(request), body: request.body }))
      if (!isSigned) throw httpError('The signature does not hold, or is too old.', 'UNAUTHENTICATED', 401)
      return reply.code(202).header('cache-control', 'no-store').send()
    })
  })
}
