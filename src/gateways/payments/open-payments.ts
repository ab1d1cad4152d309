import type { Config } from '../../config.js'
import { StartupError } from '../../errors/startup-error.js'
import { DevelopmentPayments } from './development.js'
import type { PaymentGateway } from './payment-gateway.js'
import { StripePayments } from './stripe.js'

export type PaymentSettings = Pick<Config, 'PAYMENTS' | 'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_API_URL' | 'production'>

/** Where webhooks of Stripe are taken. */
export const STRIPE_WEBHOOKS = '/webhooks/stripe'

/**
 * Who takes payments in this configuration; without one nobody can pay.
 * @throws StartupError when settings are missing or refused.
 */
export function openPayments(settings: PaymentSettings): PaymentGateway | undefined {
  const { PAYMENTS, STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_URL: apiUrl, production } = settings
  const who = PAYMENTS ?? (secretKey ? 'stripe' : production ? 'off' : 'development')
  if (who === 'off') return undefined
  if (who === 'stripe') return StripePayments.open({ secretKey, webhookSecret, apiUrl })
  if (production) throw new StartupError('PAYMENTS=development is refused in production: it gives credits for nothing. Set PAYMENTS=stripe and STRIPE_SECRET_KEY, or PAYMENTS=off.')
  return new DevelopmentPayments()
}
