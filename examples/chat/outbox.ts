import { randomUUID } from 'node:crypto'
import { Refusal } from './connection.js'
import { SEND } from './documents.js'
import type { Session } from './session.js'

interface Letter {
  /** Ours: however often it is sent, the message is said once. */
  clientMessageId: string
  body: string
}

/** Sends lines one after another, each until the server has it. */
export class Outbox {
  private readonly letters: Letter[] = []
  private sending: Promise<void> = Promise.resolve()

  constructor(
    private readonly session: Session,
    private readonly conversationId: string,
    private readonly changed: (waiting: number, refusal?: Refusal) => void,
  ) {}

  say(body: string): void {
    this.letters.push({ clientMessageId: randomUUID(), body })
    this.changed(this.letters.length)
    this.sending = this.sending.then(() => this.sendNext())
  }

  /** Resolves when everything said so far has arrived or was refused. */
  empty(): Promise<void> {
    return this.sending
  }

  private async sendNext(): Promise<void> {
    const refusal = await this.session
      .send(SEND, { input: { conversationId: this.conversationId, ...this.letters[0]! } })
      .then(() => undefined, (error: unknown) => {
        if (error instanceof Refusal) return error
        throw error
      })
    this.letters.shift()
    this.changed(this.letters.length, refusal)
  }
}
