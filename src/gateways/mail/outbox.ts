import { Outbox } from '../outbox.js'
import type { Mail, MailGateway } from './mail-gateway.js'

/** The development default: `outbox/mail.jsonl` in the data folder. */
export class MailOutbox implements MailGateway {
  private readonly outbox: Outbox

  constructor(dataDir: string) {
    this.outbox = new Outbox(dataDir, 'mail.jsonl')
  }

  async send({ to, subject, text }: Mail): Promise<void> {
    await this.outbox.write({ to, subject, text })
  }

  async close(): Promise<void> {}
}
