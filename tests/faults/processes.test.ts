import { setTimeout as sleep } from 'node:timers/promises'
import { startApi } from '../support/api.js'
import { TestClient } from '../support/client.js'
import { History, upTo } from '../support/history.js'
import { make } from '../support/make.js'
import { compile, startProcess, type ServerProcess } from '../operations/server-process.js'

const api = startApi()
beforeAll(compile)

const settings = () => ({
  DATABASE_URL: api.config.DATABASE_URL!, SECRET: api.config.secret, DATA_DIR: api.config.DATA_DIR, ROLE: 'api', LOG_LEVEL: 'info',
})

async function started(process: ServerProcess): Promise<string> {
  const said = await process.says('"ready"')
  return /"url":"(http:[^"]+)"/.exec(said)![1]!
}

test('a process killed with -9 in the midst of what it commits: whoever follows, there or elsewhere, is told all of it once', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  let process = startProcess(settings())
  let url = await started(process)
  const histories = [new History(() => url, ben, conversation.id), new History(() => api.url, ben, conversation.id)]
  await Promise.all(histories.map((history) => history.isFollowing))
  for (let round = 0; round < 3; round += 1) {
    const through = { ...api, as: (person: { accessToken: string }) => new TestClient(() => url, person.accessToken) }
    // Nobody knows how many of these are committed, only that what is committed is told of.
    const sending = Promise.allSettled(Array.from({ length: 40 }, () => make.message(through, ana, conversation)))
    await sleep(15 + round * 25)
    process.child.kill('SIGKILL')
    await Promise.all([sending, process.ended])
    process = startProcess(settings())
    url = await started(process)
  }
  const [{ count } = {}] = await api.sql('select count(*)::int as count from messages where conversation_id = $1', [conversation.id])
  expect(count).toBeGreaterThan(0)
  for (const history of histories) {
    await history.has(count as number)
    await sleep(50)
    expect(history.seqs).toEqual(upTo(count as number))
    await history.close()
  }
  process.child.kill('SIGTERM')
  await process.ended
}, 60_000)
