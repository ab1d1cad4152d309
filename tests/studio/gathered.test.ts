import { setTimeout as sleep } from 'node:timers/promises'
import { Gathered } from '../../src/jobs/gathered.js'

function gathered(most: number, patienceMs: () => number, enough = most) {
  const batches: number[][] = []
  return { batches, into: new Gathered<number>(async (items) => void batches.push(items), most, patienceMs, enough) }
}

test('what comes while the first waits is written with it', async () => {
  const { batches, into } = gathered(100, () => 3_000)
  const first = into.add(1)
  await sleep(10)
  await Promise.all([first, into.add(2)])
  expect(batches).toEqual([[1, 2]])
})

test('as soon as a batch is full nobody waits', async () => {
  const { batches, into } = gathered(2, () => 60_000)
  const first = into.add(1)
  await sleep(10)
  await Promise.all([first, into.add(2)])
  await Promise.all([into.add(3), into.add(4)])
  expect(batches).toEqual([[1, 2], [3, 4]])
})

test('with enough nobody waits, and whoever is there beyond that goes with them, up to what a batch holds', async () => {
  const { batches, into } = gathered(4, () => 60_000, 2)
  await Promise.all([1, 2, 3].map((item) => into.add(item)))
  await Promise.all([4, 5, 6, 7, 8, 9].map((item) => into.add(item)))
  expect(batches).toEqual([[1, 2, 3], [4, 5, 6, 7], [8, 9]])
})

test('without patience the first goes alone', async () => {
  const { batches, into } = gathered(100, () => 0)
  await into.add(1)
  await into.add(2)
  expect(batches).toEqual([[1], [2]])
})
