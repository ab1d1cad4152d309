import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { keyring } from '../conversations.js'
import { now } from './clock.js'

/** What `send_message` does to the conversation itself, once for each message and each time in a transaction of its own. */
const SAY_ALL = `
create procedure pg_temp.say_all(p_conversation_id uuid, p_sender_id uuid, p_ids uuid[], p_bodies text[]) language plpgsql as $$
declare
  v_seq bigint;
begin
  for place in 1 .. cardinality(p_ids) loop
    update conversations set last_seq = last_seq + 1 where id = p_conversation_id returning last_seq into v_seq;
    insert into messages (id, conversation_id, seq, sender_id, client_message_id, body)
      values (p_ids[place], p_conversation_id, v_seq, p_sender_id, p_ids[place], p_bodies[place]);
    perform append_event('conversation:' || p_conversation_id, 'MESSAGE_SENT', p_ids[place], p_sender_id);
    commit;
  end loop;
end $$`

const TEXT = 'The second verse needs another take, the drums come in half a bar too late; shall we meet at nine?'

/** Where and by whom something is said. */
export interface Speaker {
  conversationId: string
  senderId: string
}

/**
 * Says things in a conversation by SQL, in commits that do not wait for the disk. `sendMessage` would write an inbox
 * event for each of a thousand people, and a call for each message would wait for this process's turn: then the database
 * or the bench would be measured, and not the fan-out.
 */
export class Publisher {
  private constructor(private readonly client: Client) {}

  static async connect(url: string): Promise<Publisher> {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('set synchronous_commit = off')
    await client.query(SAY_ALL)
    return new Publisher(client)
  }

  /** As fast as they can be committed; resolves to the moment before the first was sent to the database. */
  async burst({ conversationId, senderId }: Speaker, count: number): Promise<number> {
    const ids = Array.from({ length: count }, () => randomUUID())
    const values = [conversationId, senderId, ids, ids.map((id) => keyring.seal(TEXT, id))]
    const startedAt = now()
    await this.client.query('call pg_temp.say_all($1, $2, $3::uuid[], $4::text[])', values)
    return startedAt
  }

  /** One each `everyMs`; resolves to the moments before each was sent, so that what is waited includes the commit. */
  async paced(speaker: Speaker, count: number, everyMs: number): Promise<number[]> {
    const startedAt = now()
    const moments: number[] = []
    for (let index = 0; index < count; index += 1) {
      await sleep(Math.max(0, startedAt + index * everyMs - now()))
      moments.push(await this.burst(speaker, 1))
    }
    return moments
  }

  close(): Promise<void> {
    return this.client.end()
  }
}
