import { add, chainsOf, misplaced, movedBy, orderOf, type Chains } from './history-order.js'

/** What lies on an account, by the account's name. */
export type Balances = ReadonlyMap<string, number>
/** How much an operation moves on each account of a person or a sponsored post. */
export type Effect = Record<string, number>

export interface Entry { account: string; seq: number; amount: number; balance: number }
/** One transaction of the ledger. */
export interface Movement { id: string; kind: string; subject: string | null; actor: string | null; entries: Entry[] }

/** Transactions of the ledger that an operation must have made: those of this kind, and of what else is given. */
export interface Claim { kind: string; id?: string; subject?: string; actor?: string; account?: string; isOptional?: boolean }

/** What somebody asked for, when, and what they were answered. */
export interface Operation {
  what: string
  begun: number
  ended: number
  /** Accepted: what it booked, by plain arithmetic on what lies there at its place, and what it was told lies there after it. */
  books?: { claims: Claim[]; effect: (balances: Balances) => Effect; told?: Record<string, number> }
  /** Accepted: what nobody else can have decided, and what had to be decided before. */
  decides?: string[]
  needs?: string
  /** Refused: because one of these accounts had less, or one of these was decided, or this was not. */
  refused?: { lacks?: Record<string, number>; decided?: string[]; undecided?: string }
  /** Read: what was said to lie on these accounts at one moment. */
  read?: Record<string, number>
}

export interface History {
  operations: Operation[]
  movements: Movement[]
  /** Accounts that never go below zero. */
  isLimited: (account: string) => boolean
  /** What is wrong with the balances at any moment, if something is. */
  broken: (balances: Balances, booked: Balances) => string | undefined
}

/** An accepted operation with what it has booked. */
export interface Placed extends Operation { movements: Movement[] }

/** Everything that no order of the accepted operations, one after the other, explains. */
export function anomaliesOf(history: History): string[] {
  const { placed, found } = placedOf(history)
  const chains = chainsOf(placed)
  const order = orderOf(placed, chains)
  return [
    ...found, ...brokenChains(history.movements), ...decidedTwice(placed),
    ...(order ? replay(order, history) : ['the accepted operations have no order']),
    ...history.operations.flatMap((operation) => unseen(operation, placed, chains)),
  ]
}

/** Each accepted operation is in the ledger, and whatever is there is somebody's. */
function placedOf({ operations, movements }: History): { placed: Placed[]; found: string[] } {
  const left = new Set(movements)
  const found: string[] = []
  const placed = operations.filter(({ books, decides }) => books ?? decides).map((operation) => {
    const own = (operation.books?.claims ?? []).flatMap((claim) => {
      const some = [...left].filter((movement) => isClaimed(movement, claim))
      if (some.length === 0 && !claim.isOptional) found.push(`${operation.what} is not in the ledger`)
      if (some.length > 1) found.push(`${operation.what} is in the ledger ${some.length} times`)
      some.forEach((movement) => left.delete(movement))
      return some
    })
    return { ...operation, movements: own }
  })
  return { placed, found: [...found, ...[...left].map(({ kind, id }) => `${kind} ${id} is in the ledger and nobody was told`)] }
}

const isClaimed = (movement: Movement, { kind, id = movement.id, subject, actor, account }: Claim): boolean =>
  movement.kind === kind && movement.id === id && (subject === undefined || movement.subject === subject) && (actor === undefined || movement.actor === actor)
  && (account === undefined || movement.entries.some((entry) => entry.account === account))

/** Each entry goes on from the one before it: an update that was lost shows here. */
function brokenChains(movements: Movement[]): string[] {
  const sums = movements.filter(({ entries }) => entries.reduce((sum, { amount }) => sum + amount, 0) !== 0).map(({ id }) => `${id} does not sum to zero`)
  const byAccount = Map.groupBy(movements.flatMap(({ entries }) => entries), ({ account }) => account)
  return [...byAccount].reduce<string[]>((found, [account, entries]) => {
    const sorted = entries.toSorted((one, other) => one.seq - other.seq)
    const wrong = sorted.slice(1).filter((entry, index) => entry.seq !== sorted[index]!.seq + 1 || entry.balance !== sorted[index]!.balance + entry.amount)
    return [...found, ...wrong.map(({ seq }) => `entry ${seq} of ${account} does not follow the one before it`)]
  }, sums)
}

const decidedTwice = (placed: Placed[]): string[] =>
  [...Map.groupBy(placed.flatMap(({ decides = [] }) => decides), (key) => key)].filter(([, keys]) => keys.length > 1).map(([key]) => `${key} was decided twice`)

/** Every operation was legal at its place, booked what arithmetic says, and was told what lay there; nothing is broken in between. */
function replay(order: Placed[], { isLimited, broken }: History): string[] {
  const [balances, booked] = [new Map<string, number>(), new Map<string, number>()]
  return order.flatMap((one, index) => {
    const { what, books, movements, needs } = one
    const found: string[] = []
    if (needs !== undefined && !order.slice(0, index).some(({ decides }) => decides?.includes(needs))) found.push(`${what} came before ${needs}`)
    for (const { kind, entries } of movements) add(booked, kind, entries.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0))
    for (const { account, is, was } of misplaced(one, balances)) found.push(`${what} booked ${is} instead of ${was} on ${account}`)
    for (const [account, amount] of movedBy(one)) {
      add(balances, account, amount)
      if (isLimited(account) && balances.get(account)! < 0) found.push(`${what} took more than there was from ${account}`)
    }
    for (const [account, told] of Object.entries(books?.told ?? {})) {
      if (balances.get(account) !== told) found.push(`${what} was told ${told} of ${account}, where there was ${balances.get(account)}`)
    }
    const wrong = broken(balances, booked)
    return wrong === undefined ? found : [...found, `after ${what}: ${wrong}`]
  })
}

/** The versions of an account that may have been its last at some moment between a question and its answer: how many operations had been booked. */
function possible(account: string, { begun, ended }: Operation, chains: Chains): { count: number; balance: number }[] {
  const { first, versions } = chains.get(account) ?? { first: 0, versions: [] }
  return [first, ...versions.map(({ balance }) => balance)].map((balance, count) => ({ count, balance })).filter(({ count }) =>
    versions.slice(0, count).every(({ by }) => by.begun <= ended) && versions.slice(count).every(({ by }) => by.ended >= begun))
}

/** A refusal that was right at no moment, or a read of what never lay there at once. */
function unseen(operation: Operation, placed: Placed[], chains: Chains): string[] {
  const { what, refused, read, begun, ended } = operation
  const isRight = !refused
    || (refused.decided ?? []).some((key) => placed.some(({ decides, ...by }) => decides?.includes(key) && by.begun <= ended))
    || refused.undecided !== undefined && !placed.some(({ decides, ...by }) => decides?.includes(refused.undecided!) && by.ended < begun)
    || Object.entries(refused.lacks ?? {}).some(([account, amount]) => possible(account, operation, chains).some(({ balance }) => balance < amount))
  const isThere = !read || wasAtOnce(Object.keys(read), read, operation, chains)
  return [...(isRight ? [] : [`${what} was refused, and fitted all the time`]), ...(isThere ? [] : [`${what} read ${JSON.stringify(read)}, which never was`])]
}

/** Whether accounts had these balances at one moment: what moves money between two of them is seen on both, or on none. */
function wasAtOnce(accounts: string[], read: Record<string, number>, operation: Operation, chains: Chains): boolean {
  const cuts = accounts.reduce<{ account: string; count: number }[][]>((all, account) => {
    const counts = possible(account, operation, chains).filter(({ balance }) => balance === read[account])
    return all.flatMap((cut) => counts.map(({ count }) => [...cut, { account, count }]))
  }, [[]])
  return cuts.some((cut) => {
    const sides = cut.map(({ account, count }) => (chains.get(account)?.versions ?? []).map(({ by }, index) => ({ by, isIn: index < count }))).flat()
    const [seen, missed] = [sides.filter(({ isIn }) => isIn), sides.filter(({ isIn }) => !isIn)].map((some) => some.map(({ by }) => by)) as [Placed[], Placed[]]
    return !missed.some((one) => seen.includes(one) || seen.some((other) => one.ended < other.begun))
  })
}
