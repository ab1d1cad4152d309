import { DomainError } from '../errors/domain-error.js'
import type { SystemDoor } from '../db/system-door.js'
import type { Keyring } from './keyring.js'

/** A row's id and its text as it was read: sealed. */
export interface SealedRow {
  id: string
  sealed: string
}

export interface Resealed {
  /** Rows that are under the current key now. */
  done: number
  /** Rows that cannot be opened and were left as they are. */
  unreadable: SealedRow[]
  /** Rows somebody has changed since, or is changing: they were left alone. */
  busy: number
}

/** Seals these messages anew under the current key, wherever they still hold what was read. */
export async function resealMessages(system: SystemDoor, keyring: Keyring, rows: SealedRow[]): Promise<Resealed> {
  const unreadable: SealedRow[] = []
  const [ids, old, renewed]: [string[], string[], string[]] = [[], [], []]
  for (const row of rows) {
    const text = opened(keyring, row)
    if (text === undefined) {
      unreadable.push(row)
      continue
    }
    ids.push(row.id)
    old.push(row.sealed)
    renewed.push(keyring.seal(text, row.id))
  }
  const [answer] = ids.length === 0 ? [] : await system.rule<{ r: number }>('reseal_messages', { ids, old, new: renewed })
  const done = answer?.r ?? 0
  return { done, unreadable, busy: ids.length - done }
}

function opened(keyring: Keyring, { id, sealed }: SealedRow): string | undefined {
  try {
    return keyring.open(sealed, id)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
