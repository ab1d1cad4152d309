import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROJECT_ROOT } from '../src/project-root.js'
import type { MeterQuestion, Usage } from './meter.js'

const READY_WITHIN_MS = 30_000
const COMPILED = path.join(PROJECT_ROOT, 'dist')
/** Preloaded into whatever is measured. */
export const METER = path.join(COMPILED, 'bench', 'meter.js')

export interface ChildOptions {
  /** Compiled file, below dist, or any file by its whole path. */
  script: string
  args?: string[]
  /** Options of Node.js itself. */
  flags?: string[]
  env?: Record<string, string>
  url: string
  /** Path that answers 200 once the server is ready. */
  readyPath: string
}

/** A server of its own process with a meter inside. */
export class ChildServer {
  private questions = 0

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    child.setMaxListeners(0)
  }

  static async start({ script, args = [], flags = [], env = {}, url, readyPath }: ChildOptions): Promise<ChildServer> {
    const child = fork(path.resolve(COMPILED, script), args, {
      execArgv: [...flags, '--import', METER],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const server = new ChildServer(child, url)
    try {
      await untilReady(child, url + readyPath)
    } catch (error) {
      await server.stop()
      throw error
    }
    return server
  }

  usage(): Promise<Usage> {
    return this.ask<Usage>({ ask: 'usage' })
  }

  collectGarbage(): Promise<void> {
    return this.ask({ ask: 'collectGarbage' })
  }

  startProfile(): Promise<void> {
    return this.ask({ ask: 'startProfile' })
  }

  stopProfile(file: string): Promise<void> {
    return this.ask({ ask: 'stopProfile', file })
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = once(this.child, 'exit')
    this.child.kill('SIGTERM')
    const impatient = setTimeout(() => this.child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(impatient)
  }

  private ask<Answer>(question: Omit<MeterQuestion, 'id'>): Promise<Answer> {
    const id = (this.questions += 1)
    return new Promise((resolve, reject) => {
      const settle = (): void => void this.child.off('message', onMessage).off('exit', onExit)
      const onMessage = (message: { id: number; answer: Answer }): void => {
        if (message.id !== id) return
        settle()
        resolve(message.answer)
      }
      const onExit = (): void => {
        settle()
        reject(new Error(`${this.url} has ended`))
      }
      this.child.on('message', onMessage).on('exit', onExit)
      this.child.send({ ...question, id })
    })
  }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server at ${url} ended with ${child.exitCode}`)
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    if (Date.now() > giveUpAt) throw new Error(`${url} did not get ready`)
    await sleep(50)
  }
}
