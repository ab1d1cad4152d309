import { setTimeout as sleep } from 'node:timers/promises'
import type { SystemDoor } from '../db/system-door.js'
import type { Keyring } from './keyring.js'
import { resealMessages, type SealedRow } from './reseal.js'

/** Small enough that a row is never locked for longer than it takes to see. */
const BATCH_ROWS = 500
/** Rows somebody is changing are looked at again, until for this long not one of them has become free. */
const PATIENCE_MS = 15_000
const PAUSE_MS = 250
const EXAMPLES = 10
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

interface KeyCount {
  key_id: string
  messages: number
}

/**
 * Seals every message anew that is not under the current key, in batches that each are one transaction. It keeps no note
 * of how far it came: what is left to do is what is under another key, so that it may be killed and begun again.
 */
export class KeyRotation {
  /** Messages that were under the current key before. */
  current = 0
  done = 0
  /** How many there are to do, and how many were looked at: for a progress display. */
  size = 0
  position = 0
  /** Messages whose key is not on the ring, by its id. */
  private readonly unknown: KeyCount[] = []
  /** Keys on the ring that are not the current one. */
  private readonly older: string[] = []
  /** Messages of known keys that do not open. */
  private altered: SealedRow[] = []
  private alteredCount = 0

  private constructor(
    private readonly system: SystemDoor,
    private readonly keyring: Keyring,
  ) {}

  static async begin(system: SystemDoor, keyring: Keyring): Promise<KeyRotation> {
    const rotation = new KeyRotation(system, keyring)
    for (const count of await system.rule<KeyCount>('message_keys', {})) rotation.count(count)
    return rotation
  }

  get read(): number {
    return this.position
  }

  get unreadable(): number {
    return this.alteredCount + this.unknown.reduce((sum, { messages }) => sum + messages, 0)
  }

  /** Goes through the messages until none is left that could be done, or the signal asks to stop. */
  async run(signal: AbortSignal): Promise<void> {
    let patientUntil = Date.now() + PATIENCE_MS
    for (;;) {
      const before = this.done
      const busy = await this.pass(signal)
      if (busy === 0 || signal.aborted) return
      if (this.done > before) patientUntil = Date.now() + PATIENCE_MS
      if (Date.now() > patientUntil) return
      await sleep(PAUSE_MS)
    }
  }

  /** What is not under the current key now and why, one line each; empty when the older keys are needed no more. */
  async left(): Promise<string[]> {
    const counts = await this.system.rule<KeyCount>('message_keys', {})
    const others = counts.filter(({ key_id: id }) => id !== this.keyring.currentKeyId)
    const open = others.filter(({ key_id: id }) => this.keyring.has(id)).reduce((sum, { messages }) => sum + messages, 0) - this.alteredCount
    const ids = this.altered.map(({ id }) => id).join(', ')
    return [
      ...others.filter(({ key_id: id }) => !this.keyring.has(id)).map(({ key_id: id, messages }) => `${messages} cannot be opened: their key "${id}" is not in MESSAGE_KEYS.`),
      ...(this.alteredCount > 0 ? [`${this.alteredCount} cannot be opened although their key is known, for they were altered: ${ids}${this.alteredCount > this.altered.length ? ', …' : ''}.`] : []),
      ...(open > 0 ? [`${open} are still under an older key: they were being changed, or a server still seals with it. Run this again.`] : []),
    ]
  }

  private count({ key_id: id, messages }: KeyCount): void {
    if (id === this.keyring.currentKeyId) this.current = messages
    else if (!this.keyring.has(id)) this.unknown.push({ key_id: id, messages })
    else {
      this.older.push(id)
      this.size += messages
    }
  }

  /** Once through all that is under an older key; the answer is how many have to be looked at again. */
  private async pass(signal: AbortSignal): Promise<number> {
    let busy = 0
    this.altered = []
    this.alteredCount = 0
    for (const keyId of this.older) {
      for await (const rows of this.batches(keyId)) {
        const resealed = await resealMessages(this.system, this.keyring, rows)
        busy += resealed.busy
        this.note(resealed.done, resealed.unreadable)
        if (signal.aborted) return busy
      }
    }
    return busy
  }

  private note(done: number, unreadable: SealedRow[]): void {
    this.done += done
    this.alteredCount += unreadable.length
    this.altered.push(...unreadable.slice(0, EXAMPLES - this.altered.length))
    this.position = Math.min(this.done + this.alteredCount, this.size)
  }

  private async *batches(keyId: string): AsyncGenerator<SealedRow[]> {
    for (let after = BEFORE_ALL; ; ) {
      const rows = await this.system.rule<SealedRow>('messages_under_key', { keyId, after, limit: BATCH_ROWS })
      if (rows.length === 0) return
      yield rows
      after = rows.at(-1)!.id
    }
  }
}
