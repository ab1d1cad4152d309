import type { Balances, Placed } from './history-checker.js'

/** One version of an account: after which operation, and what lay there. */
interface Version { by: Placed; balance: number }
export type Chains = Map<string, { first: number; versions: Version[] }>

export function chainsOf(placed: Placed[]): Chains {
  const all = placed.flatMap((by) => by.movements.flatMap(({ entries }) => entries.map((entry) => ({ ...entry, by }))))
  return new Map([...Map.groupBy(all, ({ account }) => account)].map(([account, entries]) => {
    const sorted = entries.toSorted((one, other) => one.seq - other.seq)
    const versions = sorted.filter(({ by }, index) => by !== sorted[index + 1]?.by)
    return [account, { first: sorted[0]!.balance - sorted[0]!.amount, versions }]
  }))
}

/** Tried places, before the search for an order gives up. */
const MOST_STEPS = 20_000

/**
 * All accepted operations in an order that no account and no clock contradicts, one that explains what each has booked
 * if there is such a one; undefined when there is none at all.
 */
export function orderOf(placed: Placed[], chains: Chains): Placed[] | undefined {
  const before = new Map(placed.map((one) => [one, new Set(placed.filter(({ ended, decides }) => ended < one.begun || (one.needs !== undefined && decides?.includes(one.needs))))]))
  for (const { versions } of chains.values()) versions.slice(1).forEach(({ by }, index) => before.get(by)!.add(versions[index]!.by))
  return ordered(placed, before, fits) ?? ordered(placed, before, () => true)
}

/** What is booked by what lay on an account it did not touch has no place of its own there: places are tried, such operations' first. */
function ordered(placed: Placed[], before: Map<Placed, Set<Placed>>, isRight: typeof fits): Placed[] | undefined {
  const [order, rest, balances] = [[] as Placed[], new Set(placed), new Map<string, number>()]
  let steps = 0
  const goOn = (): boolean => {
    if (rest.size === 0) return true
    if ((steps += 1) > MOST_STEPS) return false
    const free = [...rest].filter((one) => [...before.get(one)!].every((other) => other !== one && !rest.has(other)) && isRight(one, balances))
    return free.toSorted((one, other) => Number(isFree(other)) - Number(isFree(one))).some((one) => {
      const moved = movedBy(one)
      rest.delete(one)
      order.push(one)
      moved.forEach((amount, account) => add(balances, account, amount))
      if (goOn()) return true
      moved.forEach((amount, account) => add(balances, account, -amount))
      order.pop()
      rest.add(one)
      return false
    })
  }
  return goOn() ? order : undefined
}

const isFree = ({ books }: Placed): boolean => books?.claims.some(({ isOptional }) => isOptional) ?? false

export const add = (to: Map<string, number>, name: string, amount: number): void => void to.set(name, (to.get(name) ?? 0) + amount)

/** What an operation has booked on the accounts of people and sponsored posts. */
export function movedBy({ movements }: Placed): Map<string, number> {
  const moved = new Map<string, number>()
  for (const { account, amount } of movements.flatMap(({ entries }) => entries)) if (!account.startsWith('SERVER')) add(moved, account, amount)
  return moved
}

/** Where what it has booked is not what arithmetic says it books here. */
export function misplaced(one: Placed, balances: Balances): { account: string; is: number; was: number }[] {
  const [moved, wanted] = [movedBy(one), new Map(Object.entries(one.books?.effect(balances) ?? {}))]
  const accounts = [...new Set([...wanted.keys(), ...moved.keys()])]
  return accounts.map((account) => ({ account, is: moved.get(account) ?? 0, was: wanted.get(account) ?? 0 })).filter(({ is, was }) => is !== was)
}

const fits = (one: Placed, balances: Balances): boolean => misplaced(one, balances).length === 0
