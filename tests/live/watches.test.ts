import { Watches } from '../../src/live/watches.js'
import { recordingLog } from '../support/recording-log.js'
import { startApi } from '../support/api.js'

const api = startApi()

test('a topic left and taken up again in one moment keeps nobody from being woken', async () => {
  const warned: unknown[] = []
  const log = Object.assign(recordingLog().log, { warn: (fault: unknown) => void warned.push(fault) })
  const watches = new Watches(api.database.system, { topics: [], has: () => true }, log)
  const topics = ['feed:first', 'feed:ana', 'feed:ana', 'feed:ben']
  await Promise.all(topics.map((topic) => watches.watch(topic)))
  watches.close()
  expect(warned).toEqual([])
  expect(await api.sql("select topic from live_watches where topic like 'feed:%' order by 1")).toEqual([{ topic: 'feed:ana' }, { topic: 'feed:ben' }, { topic: 'feed:first' }])
})
