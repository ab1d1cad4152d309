import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const ATTEMPTS = 5
const ROOT = path.join(import.meta.dirname, '..', '..')

/** Compiles the server as `npm start` does. */
export const compile = (): void => void execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'build.mjs')])

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface ServerProcess {
  child: ChildProcess
  /** Resolves with everything said so far once it has said this. */
  says(text: string): Promise<string>
  ended: Promise<Ended>
}

/** Starts a server, or a command, as a process of its own with these settings and no others; with `mostKb` the system lets it write no file larger than that. */
export function startProcess(settings: Record<string, string>, script = 'main.js', mostKb?: number): ServerProcess {
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', ...settings }
  const command = [process.execPath, path.join(ROOT, 'dist', 'src', script)]
  // The shell becomes the process, and counts in blocks of 512 bytes.
  const [file, ...args] = mostKb === undefined ? command : ['/bin/sh', '-c', `ulimit -f ${mostKb * 2} && exec "$0" "$@"`, ...command]
  const child = spawn(file!, args, { env, cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      said[stream] += chunk.toString()
      listeners.forEach((listener) => listener())
    })
  }
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...said })))
  const says = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => said.stdout.includes(text) && resolve(said.stdout)
      listeners.add(look)
      look()
      void ended.then(() => reject(new Error(`it ended without saying "${text}":\n${said.stdout}${said.stderr}`)))
    })
  return { child, says, ended }
}

/** As a supervisor starts it: again, when on a busy machine the database did not answer in time. Resolves with what it has said once it has said this. */
export async function startUntil(text: string, ...given: Parameters<typeof startProcess>): Promise<{ process: ServerProcess; said: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const process = startProcess(...given)
    try {
      return { process, said: await process.says(text) }
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}
