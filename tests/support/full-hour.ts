import { setTimeout as sleep } from 'node:timers/promises'

const HOUR_MS = 3_600_000
const ROOM_MS = 60_000

/** What is counted by the hour, or shown by the day, is asked for within one: nothing begins just before the next. */
async function roomInTheHour(): Promise<void> {
  const left = HOUR_MS - (Date.now() % HOUR_MS)
  if (left < ROOM_MS) await sleep(left + 10)
}

beforeAll(roomInTheHour)
beforeEach(roomInTheHour)
