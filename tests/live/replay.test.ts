import { setTimeout as sleep } from 'node:timers/promises'
import type { LoggedEvent } from '../../src/live/event-log.js'
import { Follower } from '../../src/live/follower.js'
import { replay } from '../../src/live/replay.js'
import { Turns } from '../../src/live/turns.js'
import { upTo } from '../support/history.js'
import { until } from '../support/until.js'

const logged = (count: number): LoggedEvent[] => upTo(count).map((seq) => ({ channel: 'c', seq, kind: 'SENT', subjectId: null, actorId: null, at: '2026-01-01T00:00:00Z', data: {} }))

/** A reader with room for so many characters until it is let read, whose answers are each as long as `long` tells. */
function reader({ room, long }: { room: number; long: number }) {
  const given: number[] = []
  const asked: number[] = []
  let waiting = 0
  let reads = false
  const sink = {
    get isFull() {
      return waiting > room
    },
    write(payload: string, cursor: string) {
      waiting += reads ? 0 : payload.length
      given.push(Number(cursor))
    },
    together: (write: () => void) => write(),
    async drained() {
      while (waiting > 0 && !follower.hasLeft) await sleep(5)
    },
    fail: () => undefined,
  }
  const answer = async (events: readonly LoggedEvent[]) => {
    asked.push(events.length)
    await sleep(1)
    return events.map(({ seq }) => (seq % 7 === 0 ? undefined : { payload: 'x'.repeat(long), cursor: String(seq) }))
  }
  const follower = new Follower({ channel: 'c', after: null, sessionId: 's', userId: 'u', sink, shows: new Set(['SENT']), shape: '', isShared: true, answer, tell: () => Promise.reject(new Error('never told')), refusal: () => new Error('refused') })
  return { follower, given, asked, read: () => ((reads = true), (waiting = 0)) }
}

/** What a reader is given of so many events: all but those there is nothing to tell of. */
const told = (count: number): number[] => upTo(count).filter((seq) => seq % 7 !== 0)

test('nothing is answered for readers who take nothing, however many they are, and all of it once they do', async () => {
  const turns = new Turns(4)
  const readers = Array.from({ length: 50 }, () => reader({ room: 100, long: 50 }))
  const replays = readers.map(({ follower }) => replay(follower, logged(200), turns))
  await until('each to be full', () => readers.every(({ follower }) => follower.wants.sink.isFull))
  await sleep(50)
  // Ten is what is begun with.
  expect(readers.map(({ asked }) => asked)).toEqual(readers.map(() => [10]))
  readers.forEach(({ read }) => read())
  await Promise.all(replays)
  for (const { given, follower } of readers) expect([given, follower.position]).toEqual([told(200), 200])
})

test('readers of one connection look once more when it is their turn: it may be full by then', async () => {
  const { follower, asked, given, read } = reader({ room: 100, long: 50 })
  const turns = new Turns(1)
  const replays = Array.from({ length: 20 }, () => replay(new Follower(follower.wants), logged(10), turns))
  await until('it to be full', () => follower.wants.sink.isFull)
  await sleep(50)
  expect(asked).toEqual([10])
  read()
  await Promise.all(replays)
  expect(given).toHaveLength(20 * told(10).length)
})

test('long answers are made one at a time, short ones fifty', async () => {
  const [long, short] = [reader({ room: Infinity, long: 300_000 }), reader({ room: Infinity, long: 10 })]
  await Promise.all([long, short].map(({ follower }) => replay(follower, logged(120), new Turns(4))))
  expect(long.asked).toEqual([10, ...Array.from({ length: 110 }, () => 1)])
  expect(short.asked).toEqual([10, 50, 50, 10])
  expect([long.given, short.given]).toEqual([told(120), told(120)])
})

test('whoever leaves is answered nothing more', async () => {
  const { follower, asked, given } = reader({ room: 100, long: 50 })
  const over = replay(follower, logged(200), new Turns(1))
  await until('it to be full', () => follower.wants.sink.isFull)
  follower.hasLeft = true
  await over
  expect([asked, given]).toEqual([[10], told(10)])
})

test('what fails is answered from there again', async () => {
  const { follower, given } = reader({ room: Infinity, long: 10 })
  const { answer } = follower.wants
  let isBroken = true
  follower.wants.answer = (events) => (isBroken && events.some(({ seq }) => seq > 60) ? Promise.reject(new Error('no database')) : answer(events))
  await expect(replay(follower, logged(200), new Turns(1))).rejects.toThrow('no database')
  expect(follower.position).toBe(60)
  isBroken = false
  await replay(follower, logged(200).slice(60), new Turns(1))
  expect(given).toEqual(told(200))
})
