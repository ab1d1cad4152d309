import { startProcess, type ServerProcess } from '../operations/server-process.js'
import type { Api } from './api.js'

const ATTEMPTS = 5

/** For a test that kills dozens of processes, one after another. */
export const MANY_PROCESSES_MS = 900_000

export interface Server extends ServerProcess {
  url: string
  /** Ends it as an operator does. */
  stop(): Promise<void>
  /** Ends it as nobody can refuse. */
  kill(): Promise<void>
}

export type StartServer = (settings?: Record<string, string>, mostKb?: number) => Promise<Server>

/** Starts servers as processes of their own over the database and the files of this API; none outlives the tests of this file. */
export function serversOf(api: Api): StartServer {
  const started: Server[] = []
  afterAll(() => Promise.all(started.map(({ kill }) => kill())))
  return async (settings = {}, mostKb) => {
    const server = await start(api, settings, mostKb)
    started.push(server)
    return server
  }
}

/** As a supervisor does: again, when on a busy machine the database did not answer in time. */
async function start(api: Api, settings: Record<string, string>, mostKb?: number): Promise<Server> {
  const given = { DATABASE_URL: api.config.DATABASE_URL!, SECRET: api.config.secret, DATA_DIR: api.config.DATA_DIR, LOG_LEVEL: 'info', ...settings }
  for (let attempt = 1; ; attempt += 1) {
    const process = startProcess(given, 'main.js', mostKb)
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      process.child.kill(signal)
      await process.ended
    }
    try {
      // A process that only works says so in other words.
      const url = /"url":"(http:[^"]+)"/.exec(await process.says('ready"'))![1]!
      return { ...process, url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}
