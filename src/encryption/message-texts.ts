import { LRUCache } from 'lru-cache'
import type { Keyring } from './keyring.js'
import type { Resealer } from './resealer.js'

const REMEMBERED_MS = 60_000
/** Of texts and of what they were sealed as, together. */
const MOST_CHARACTERS = 2 ** 22

interface Opened {
  id: string
  text: string
}

/**
 * Opens the bodies of messages. The newest of a conversation are read by everybody in it, one soon after the other, and
 * opening a text takes ten times as long as finding it: the last few thousand are remembered for a minute, and gone from
 * memory within another.
 */
export class MessageTexts {
  private readonly opened = new LRUCache<string, Opened>({
    ttl: REMEMBERED_MS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ text }, sealed) => text.length + sealed.length,
  })

  private sweep: NodeJS.Timeout | undefined

  /** `resealer` is told of each body that is opened, and seals those under an older key anew. */
  constructor(
    private readonly keyring: Keyring,
    private readonly resealer: Pick<Resealer, 'noticed'>,
  ) {}

  /** The body of the message with this id, for somebody who may read it. @throws DomainError TEXT_UNREADABLE */
  open(id: string, sealed: string): string {
    const known = this.opened.get(sealed)
    // No two texts are sealed alike; in another message's row it is not that message's, and does not open.
    if (known?.id === id) return known.text
    const text = this.keyring.open(sealed, id)
    this.opened.set(sealed, { id, text })
    this.sweep ??= setTimeout(() => this.forget(), REMEMBERED_MS).unref()
    this.resealer.noticed(id, sealed)
    return text
  }

  private forget(): void {
    this.opened.purgeStale()
    this.sweep = this.opened.size > 0 ? setTimeout(() => this.forget(), REMEMBERED_MS).unref() : undefined
  }
}
