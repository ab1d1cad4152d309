import { anomaliesOf, type History, type Movement, type Operation } from './history-checker.js'

const [CREDITS, POST] = ['SPONSOR_CREDITS:ana', 'SPONSORED_POST:one']
const SERVER = 'SERVER ADJUSTMENTS'

/** A movement between an account and the server, or to another account; each entry as `[account, seq, amount, balance]`. */
const movement = (id: string, ...entries: [string, number, number, number][]): Movement =>
  ({ id, kind: 'MOVED', subject: null, actor: null, entries: entries.map(([account, seq, amount, balance]) => ({ account, seq, amount, balance })) })

/** An accepted operation that says what it moved. */
const moved = (id: string, begun: number, ended: number, effect: Record<string, number>, more: Partial<Operation> = {}): Operation =>
  ({ what: id, begun, ended, books: { claims: [{ kind: 'MOVED', id }], effect: () => effect }, ...more })

const history = (operations: Operation[], movements: Movement[]): string[] =>
  anomaliesOf({ operations, movements, isLimited: (account) => account === CREDITS || account === POST, broken })

/** All there is was put there. */
const broken: History['broken'] = (balances) => ((balances.get(CREDITS) ?? 0) + (balances.get(POST) ?? 0) > 100 ? 'there is more than was put in' : undefined)

const added = moved('add', 0, 1, { [CREDITS]: 100 })
const ADDED = movement('add', [CREDITS, 1, 100, 100], [SERVER, 1, -100, -100])

test('what happened one after the other, or at once in some order, is no anomaly', () => {
  expect(history(
    [added, moved('take', 2, 9, { [CREDITS]: -30 }), moved('fund', 3, 8, { [CREDITS]: -70, [POST]: 70 }),
      { what: 'refused', begun: 4, ended: 5, refused: { lacks: { [CREDITS]: 50 } } }, { what: 'read', begun: 4, ended: 5, read: { [CREDITS]: 30, [POST]: 70 } },
      { what: 'read it all', begun: 4, ended: 5, read: { [CREDITS]: 100, [POST]: 0 } }],
    [ADDED, movement('fund', [CREDITS, 2, -70, 30], [POST, 1, 70, 70]), movement('take', [CREDITS, 3, -30, 0], [SERVER, 2, 30, -70])],
  )).toEqual([])
})

test('what found an account empty, and so did not touch it, has its place where that was empty; where it never was it is an anomaly', () => {
  const owe: Operation = {
    what: 'owe', begun: 2, ended: 9,
    books: { claims: [{ kind: 'MOVED', id: 'owe', isOptional: true }], effect: (balances) => ({ [CREDITS]: -Math.min(balances.get(CREDITS) ?? 0, 10), debt: Math.min(balances.get(CREDITS) ?? 0, 10) - 10 }) },
  }
  const [take, back] = [moved('take', 2, 9, { [CREDITS]: -100 }), moved('back', 2, 9, { [CREDITS]: 100 })]
  const OWED = movement('owe', ['debt', 1, -10, -10], ['SERVER PAYMENTS', 1, 10, 10])
  const movements = [ADDED, OWED, movement('take', [CREDITS, 2, -100, 0], [SERVER, 2, 100, 0]), movement('back', [CREDITS, 3, 100, 100], [SERVER, 3, -100, -100])]
  expect(history([owe, added, back, take], movements)).toEqual([])
  expect(history([owe, added], [ADDED, OWED])).toEqual([`owe booked 0 instead of -10 on ${CREDITS}`, 'owe booked -10 instead of 0 on debt'])
})

test('a lost update is found: two have gone on from the same balance', () => {
  expect(history(
    [added, moved('one', 2, 4, { [CREDITS]: -10 }), moved('two', 2, 4, { [CREDITS]: -20 })],
    [ADDED, movement('one', [CREDITS, 2, -10, 90], [SERVER, 2, 10, -90]), movement('two', [CREDITS, 3, -20, 80], [SERVER, 3, 20, -70])],
  )).toEqual([`entry 3 of ${CREDITS} does not follow the one before it`])
})

test('a lost update is found: what was answered is not in the ledger, or is there twice, or nobody asked for it', () => {
  const twice = { ...ADDED, id: 'again', entries: [{ account: CREDITS, seq: 2, amount: 100, balance: 200 }, { account: SERVER, seq: 2, amount: -100, balance: -200 }] }
  expect(history([added], [])).toEqual(['add is not in the ledger', `add booked 0 instead of 100 on ${CREDITS}`])
  expect(history([], [ADDED])).toEqual(['MOVED add is in the ledger and nobody was told'])
  expect(history([{ ...added, books: { ...added.books!, claims: [{ kind: 'MOVED' }] } }], [ADDED, twice]))
    .toEqual(['add is in the ledger 2 times', `add booked 200 instead of 100 on ${CREDITS}`, 'after add: there is more than was put in'])
})

test('write skew is found: two have each looked at what the other then changed', () => {
  // Each is legal by itself: of 100 in all one takes 60 here and the other 60 there.
  const both: History = {
    operations: [moved('in', 0, 1, { x: 50, y: 50 }), moved('one', 2, 4, { x: -60 }), moved('two', 2, 4, { y: -60 })],
    movements: [movement('in', ['x', 1, 50, 50], ['y', 1, 50, 50], [SERVER, 1, -100, -100]), movement('one', ['x', 2, -60, -10], [SERVER, 2, 60, -40]), movement('two', ['y', 2, -60, -10], [SERVER, 3, 60, 20])],
    isLimited: () => false,
    broken: (balances) => ((balances.get('x') ?? 0) + (balances.get('y') ?? 0) < 0 ? 'less than nothing in all' : undefined),
  }
  expect(anomaliesOf(both)).toEqual(['after two: less than nothing in all'])
})

test('write skew is found: each of two is before the other, or both have decided the same', () => {
  expect(history(
    [moved('in', 0, 1, { [CREDITS]: 50, [POST]: 50 }), moved('one', 2, 4, { [CREDITS]: -10, [POST]: 10 }), moved('two', 2, 4, { [CREDITS]: -10, [POST]: 10 })],
    [movement('in', [CREDITS, 1, 50, 50], [POST, 1, 50, 50], [SERVER, 1, -100, -100]),
      movement('one', [CREDITS, 2, -10, 40], [POST, 3, 10, 70]), movement('two', [CREDITS, 3, -10, 30], [POST, 2, 10, 60])],
  )).toEqual(['the accepted operations have no order'])
  const decides = ['the end']
  expect(history([{ what: 'pay', begun: 0, ended: 3, decides }, { what: 'cancel', begun: 0, ended: 3, decides }], [])).toEqual(['the end was decided twice'])
  expect(history([{ what: 'pay', begun: 0, ended: 1, decides, needs: 'approval' }], [])).toEqual(['pay came before approval'])
})

test('more taken than there was is found, also where the sums are right', () => {
  expect(history([added, moved('take', 2, 3, { [CREDITS]: -101 })], [ADDED, movement('take', [CREDITS, 2, -101, -1], [SERVER, 2, 101, 1])])).toEqual([`take took more than there was from ${CREDITS}`])
})

test('what is answered before it is asked is found: a later one stands before an earlier one', () => {
  expect(history(
    [added, moved('first', 2, 3, { [CREDITS]: -10 }), moved('second', 4, 5, { [CREDITS]: -20 })],
    [ADDED, movement('second', [CREDITS, 2, -20, 80], [SERVER, 2, 20, -80]), movement('first', [CREDITS, 3, -10, 70], [SERVER, 3, 10, -70])],
  )).toEqual(['the accepted operations have no order'])
})

test('a stale read is found, and one of two moments', () => {
  const fund = moved('fund', 2, 3, { [CREDITS]: -40, [POST]: 40 })
  const FUND = movement('fund', [CREDITS, 2, -40, 60], [POST, 1, 40, 40])
  const reading = (begun: number, ended: number, read: Record<string, number>) => history([added, fund, { what: 'read', begun, ended, read }], [ADDED, FUND])
  expect(reading(4, 5, { [CREDITS]: 100 })).toEqual([`read read {"${CREDITS}":100}, which never was`])
  expect(reading(1.5, 1.7, { [CREDITS]: 60 })).toEqual([`read read {"${CREDITS}":60}, which never was`])
  expect(reading(2, 5, { [CREDITS]: 100 })).toEqual([])
  expect(reading(2, 5, { [CREDITS]: 100, [POST]: 40 })).toEqual([`read read {"${CREDITS}":100,"${POST}":40}, which never was`])
  expect(reading(2, 5, { [CREDITS]: 60, [POST]: 40 })).toEqual([])
})

test('a refusal of what fitted all the time is found, and an answer that is not what lay there', () => {
  const refused = (begun: number, ended: number, amount: number) => history(
    [added, moved('take', 4, 6, { [CREDITS]: -60 }), { what: 'refused', begun, ended, refused: { lacks: { [CREDITS]: amount } } }],
    [ADDED, movement('take', [CREDITS, 2, -60, 40], [SERVER, 2, 60, -40])])
  expect(refused(2, 3, 50)).toEqual(['refused was refused, and fitted all the time'])
  expect(refused(2, 5, 50)).toEqual([])
  expect(refused(7, 8, 40)).toEqual(['refused was refused, and fitted all the time'])
  const told = moved('add', 0, 1, {}, { books: { claims: [{ kind: 'MOVED', id: 'add' }], effect: () => ({ [CREDITS]: 100 }), told: { [CREDITS]: 90 } } })
  expect(history([told], [ADDED])).toEqual([`add was told 90 of ${CREDITS}, where there was 100`])
})
