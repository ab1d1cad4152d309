import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { keyring } from '../conversations.js'
import { now } from './clock.js'

/** What `send_message` does to the conversation itself, without the inboxes of a thousand people: see `Publisher`. */
const APPEND = `
with moved as (update conversations set last_seq = last_seq + 1 where id = $2 returning last_seq),
said as (
  insert into messages (id, conversation_id, seq, sender_id, client_message_id, body)
  select $1, $2, last_seq, $3, $1, $4 from moved returning id)
select append_event('conversation:' || $2::uuid, 'MESSAGE_SENT', id, $3) from said`

const TEXT = 'The second verse needs another take, the drums come in half a bar too late; shall we meet at nine?'

/**
 * Says things in a conversation by SQL, each in a transaction of its own that does not wait for the disk. `sendMessage`
 * would write an inbox event for each of a thousand people: then the database would be measured, not the fan-out.
 */
export class Publisher {
  private constructor(private readonly client: Client) {}

  static async connect(url: string): Promise<Publisher> {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('set synchronous_commit = off')
    return new Publisher(client)
  }

  /**
   * The moments before each was sent to the database, so that what a subscriber waits includes the commit. `everyMs`
   * apart, or as fast as they are committed.
   */
  async say(conversationId: string, senderId: string, count: number, everyMs = 0): Promise<number[]> {
    const startedAt = now()
    const moments: number[] = []
    for (let index = 0; index < count; index += 1) {
      if (everyMs > 0) await sleep(Math.max(0, startedAt + index * everyMs - now()))
      const id = randomUUID()
      const values = [id, conversationId, senderId, keyring.seal(TEXT, id)]
      moments.push(now())
      await this.client.query({ name: 'append', text: APPEND, values })
    }
    return moments
  }

  close(): Promise<void> {
    return this.client.end()
  }
}
