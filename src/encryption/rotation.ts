import { setTimeout as sleep } from 'node:timers/promises'
import type { SystemDoor } from '../db/system-door.js'
import type { Keyring } from './keyring.js'
import { reseal, type SealedKind, type SealedRow } from './reseal.js'

/** Small enough that a row is never locked for longer than it takes to see. */
const BATCH_ROWS = 500
/** Rows somebody is changing are looked at again, until for this long not one of them has become free. */
const PATIENCE_MS = 15_000
const PAUSE_MS = 250
const EXAMPLES = 10
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

interface KeyCount {
  keyId: string
  count: number
}

/**
 * Seals everything of one kind anew that is not under the current key, in batches that each are one transaction. It keeps no note
 * of how far it came: what is left to do is what is under another key, so that it may be killed and begun again.
 */
export class KeyRotation {
  /** Rows that were under the current key before. */
  current = 0
  done = 0
  /** How many there are to do, and how many were looked at: for a progress display. */
  size = 0
  position = 0
  /** Rows whose key is not on the ring, by its id. */
  private readonly unknown: KeyCount[] = []
  /** Keys on the ring that are not the current one. */
  private readonly older: string[] = []
  /** Rows of known keys that do not open. */
  private altered: SealedRow[] = []
  private alteredCount = 0

  private constructor(
    private readonly kind: SealedKind,
    private readonly system: SystemDoor,
    private readonly keyring: Keyring,
  ) {}

  static async begin(kind: SealedKind, system: SystemDoor, keyring: Keyring): Promise<KeyRotation> {
    const rotation = new KeyRotation(kind, system, keyring)
    for (const count of await rotation.counts()) rotation.count(count)
    return rotation
  }

  private async counts(): Promise<KeyCount[]> {
    const rows = await this.system.rule<{ key_id: string } & Record<string, unknown>>(this.kind.keys, {})
    return rows.map((row) => ({ keyId: row.key_id, count: Number(row[this.kind.counted]) }))
  }

  get read(): number {
    return this.position
  }

  get unreadable(): number {
    return this.alteredCount + this.unknown.reduce((sum, { count }) => sum + count, 0)
  }

  /** Goes through them until none is left that could be done, or the signal asks to stop. */
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
    const others = (await this.counts()).filter(({ keyId: id }) => id !== this.keyring.currentKeyId)
    const open = others.filter(({ keyId: id }) => this.keyring.has(id)).reduce((sum, { count }) => sum + count, 0) - this.alteredCount
    const ids = this.altered.map(({ id }) => id).join(', ')
    const lines = [
      ...others.filter(({ keyId: id }) => !this.keyring.has(id)).map(({ keyId: id, count }) => `${count} cannot be opened: their key "${id}" is not in MESSAGE_KEYS.`),
      ...(this.alteredCount > 0 ? [`${this.alteredCount} cannot be opened although their key is known, for they were altered: ${ids}${this.alteredCount > this.altered.length ? ', …' : ''}.`] : []),
      ...(open > 0 ? [`${open} are still under an older key: they were being changed, or a server still seals with it. Run this again.`] : []),
    ]
    return lines.map((line) => `${this.kind.name}: ${line}`)
  }

  private count({ keyId: id, count }: KeyCount): void {
    if (id === this.keyring.currentKeyId) this.current = count
    else if (!this.keyring.has(id)) this.unknown.push({ keyId: id, count })
    else {
      this.older.push(id)
      this.size += count
    }
  }

  /** Once through all that is under an older key; the answer is how many have to be looked at again. */
  private async pass(signal: AbortSignal): Promise<number> {
    let busy = 0
    this.altered = []
    this.alteredCount = 0
    for (const keyId of this.older) {
      for await (const rows of this.batches(keyId)) {
        const resealed = await reseal(this.kind, this.system, this.keyring, rows)
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
      const rows = await this.system.rule<SealedRow>(this.kind.underKey, { keyId, after, limit: BATCH_ROWS })
      if (rows.length === 0) return
      yield rows
      after = rows.at(-1)!.id
    }
  }
}
