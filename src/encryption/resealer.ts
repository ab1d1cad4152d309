import type { SystemDoor } from '../db/system-door.js'
import type { Log } from '../log.js'
import type { Keyring } from './keyring.js'
import { MESSAGES, reseal, type SealedRow } from './reseal.js'

/** What is read together is sealed anew together. */
const GATHER_MS = 1_000
const BATCH_ROWS = 200
/** What does not fit is noticed the next time somebody reads it. */
const MOST_WAITING = 2_000

/**
 * Seals messages anew that were read under an older key, behind the reader's back: a moment later, many at a time, through
 * the connections of jobs. What fails is said in the log and is left for the next reader or `npm run rotate-message-keys`.
 */
export class Resealer {
  private readonly waiting = new Map<string, string>()
  private timer: NodeJS.Timeout | undefined
  private working: Promise<void> = Promise.resolve()
  private isClosed = false

  constructor(
    private readonly system: SystemDoor,
    private readonly keyring: Keyring,
    private readonly log: Log,
  ) {}

  /** To be told of every sealed body that was opened for somebody; costs nothing where it is under the current key. */
  noticed(messageId: string, sealed: string): void {
    if (this.isClosed || this.keyring.isCurrent(sealed) || this.waiting.size >= MOST_WAITING) return
    this.waiting.set(messageId, sealed)
    this.timer ??= setTimeout(() => this.begin(), GATHER_MS).unref()
  }

  /** Takes nothing more, and resolves when the batch under way is done. */
  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    this.waiting.clear()
    await this.working
  }

  private begin(): void {
    this.working = this.work().finally(() => {
      this.timer = undefined
      if (this.waiting.size > 0 && !this.isClosed) this.timer = setTimeout(() => this.begin(), GATHER_MS).unref()
    })
  }

  private async work(): Promise<void> {
    while (this.waiting.size > 0) {
      try {
        await reseal(MESSAGES, this.system, this.keyring, this.nextRows())
      } catch (error) {
        this.waiting.clear()
        this.log.error({ err: error }, 'messages read under an older key could not be sealed anew')
      }
    }
  }

  private nextRows(): SealedRow[] {
    const rows = [...this.waiting].slice(0, BATCH_ROWS).map(([id, sealed]) => ({ id, sealed }))
    for (const { id } of rows) this.waiting.delete(id)
    return rows
  }
}
