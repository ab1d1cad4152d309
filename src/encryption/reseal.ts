import { DomainError } from '../errors/domain-error.js'
import type { SystemDoor } from '../db/system-door.js'
import type { Keyring } from './keyring.js'

/** A row's id and its text as it was read: sealed, and bound to that id unless it says to what else. */
export interface SealedRow {
  id: string
  sealed: string
  bound_to?: string
}

/** What is sealed: what it is called, and the rules that count it by key, read it and replace it. */
export interface SealedKind {
  name: string
  /** How many there are under each key, in the column `counted`. */
  keys: string
  counted: string
  underKey: string
  reseal: string
}

export const MESSAGES: SealedKind = { name: 'messages', keys: 'message_keys', counted: 'messages', underKey: 'messages_under_key', reseal: 'reseal_messages' }
export const WITHDRAWAL_DETAILS: SealedKind = {
  name: 'withdrawal details', keys: 'withdrawal_detail_keys', counted: 'details', underKey: 'withdrawal_details_under_key', reseal: 'reseal_withdrawal_details',
}

export interface Resealed {
  /** Rows that are under the current key now. */
  done: number
  /** Rows that cannot be opened and were left as they are. */
  unreadable: SealedRow[]
  /** Rows somebody has changed since, or is changing: they were left alone. */
  busy: number
}

/** Seals these rows anew under the current key, wherever they still hold what was read. */
export async function reseal(kind: SealedKind, system: SystemDoor, keyring: Keyring, rows: SealedRow[]): Promise<Resealed> {
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
    renewed.push(keyring.seal(text, row.bound_to ?? row.id))
  }
  const [answer] = ids.length === 0 ? [] : await system.rule<{ r: number }>(kind.reseal, { ids, old, new: renewed })
  const done = answer?.r ?? 0
  return { done, unreadable, busy: ids.length - done }
}

function opened(keyring: Keyring, { id, sealed, bound_to: boundTo = id }: SealedRow): string | undefined {
  try {
    return keyring.open(sealed, boundTo)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
