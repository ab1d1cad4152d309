import type { Config } from '../../config.js'
import { StartupError } from '../../errors/startup-error.js'
import type { MailGateway } from './mail-gateway.js'
import { MailOutbox } from './outbox.js'

export type MailSettings = Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR' | 'production'>

/**
 * The mail server of this configuration; without one the outbox, and in production nothing: e-mail is off.
 * @throws StartupError when half of it is set.
 */
export async function openMail({ SMTP_URL, MAIL_FROM, DATA_DIR, production }: MailSettings): Promise<MailGateway | undefined> {
  if (!SMTP_URL && !MAIL_FROM) return production ? undefined : new MailOutbox(DATA_DIR)
  if (!SMTP_URL || !MAIL_FROM) throw new StartupError('E-mail needs both settings: SMTP_URL and MAIL_FROM.')
  // Loaded where mail is sent at all.
  const { Smtp } = await import('./smtp.js')
  return new Smtp({ url: SMTP_URL, from: MAIL_FROM })
}
