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

const countIn = async (id: string): Promise<number> =>
  (await api.sql('select count(*)::int as count from messages where conversation_id = $1', [id]))[0]!.count as number

const ATTEMPTS = 5

/** Starts it as a supervisor does: again, when on a busy machine the database did not answer in time. */
async function start(): Promise<{ process: ServerProcess; url: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const process = startProcess(settings())
    try {
      const said = await process.says('"ready"')
      return { process, url: /"url":"(http:[^"]+)"/.exec(said)![1]! }
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}

test('a process killed with -9 in the midst of what it commits: whoever follows, there or elsewhere, is told all of it once', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  let { process, url } = await start()
  const histories = [new History(() => url, ben, conversation.id), new History(() => api.url, ben, conversation.id)]
  await Promise.all(histories.map((history) => history.isFollowing))
  for (let round = 0; round < 3; round += 1) {
    const through = { ...api, as: (person: { accessToken: string }) => new TestClient(() => url, person.accessToken) }
    // Nobody knows how many of these are committed, only that what is committed is told of.
    const before = await countIn(conversation.id)
    const sending = Promise.allSettled(Array.from({ length: 40 }, () => make.message(through, ana, conversation)))
    while ((await countIn(conversation.id)) === before) await sleep(2)
    process.child.kill('SIGKILL')
    await Promise.all([sending, process.ended])
    ;({ process, url } = await start())
  }
  const count = await countIn(conversation.id)
  expect(count).toBeGreaterThanOrEqual(3)
  for (const history of histories) {
    await history.has(count)
    await sleep(50)
    expect(history.seqs).toEqual(upTo(count))
    await history.close()
  }
  process.child.kill('SIGTERM')
  await process.ended
})
