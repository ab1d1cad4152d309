import { Outbox } from '../outbox.js'
import type { PushDevice, PushGateway, PushMessage } from './push-gateway.js'

/** The development default: `outbox/push.jsonl` in the data folder. Tokens and keys of devices stay out of it. */
export class PushOutbox implements PushGateway {
  private readonly outbox: Outbox

  constructor(dataDir: string) {
    this.outbox = new Outbox(dataDir, 'push.jsonl')
  }

  async send({ id, provider }: PushDevice, message: PushMessage): Promise<'SENT'> {
    await this.outbox.write({ deviceId: id, provider, ...message })
    return 'SENT'
  }

  async close(): Promise<void> {}
}
