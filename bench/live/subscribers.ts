import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { PROJECT_ROOT } from '../../src/project-root.js'
import type { Opening, Question } from './client-process.js'
import type { Received } from './received.js'

const WITHIN_MS = 120_000

type Unnumbered<Asked> = Asked extends Question ? Omit<Asked, 'id'> : never

/** One process of subscribers, as the bench steers it. */
class ClientProcess {
  private questions = 0
  private readonly child: ChildProcess = fork(path.join(PROJECT_ROOT, 'dist', 'bench', 'live', 'client-process.js'), { serialization: 'advanced' })

  ask<Answer = void>(question: Unnumbered<Question>): Promise<Answer> {
    const id = (this.questions += 1)
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error('a process of subscribers has ended'))
      const onMessage = (told: { id: number; answer: Answer; error?: string }): void => {
        if (told.id !== id) return
        this.child.off('message', onMessage).off('exit', onExit)
        if (told.error === undefined) resolve(told.answer)
        else reject(new Error(`subscribers: ${told.error}`))
      }
      this.child.on('message', onMessage).once('exit', onExit)
      this.child.send({ ...question, id })
    })
  }

  async stop(): Promise<void> {
    if (!this.child.connected) return
    const ended = once(this.child, 'exit')
    this.child.disconnect()
    await ended
  }
}

/** Subscribers with a socket each, in processes of their own. */
export class Subscribers {
  private readonly processes: ClientProcess[]

  constructor(processes = 1) {
    this.processes = Array.from({ length: processes }, () => new ClientProcess())
  }

  /** Resolves once all of them truly follow. */
  async open(opening: Opening): Promise<void> {
    const share = Math.ceil(opening.accessTokens.length / this.processes.length)
    await Promise.all(this.processes.map((each, index) =>
      each.ask({ ask: 'open', opening: { ...opening, accessTokens: opening.accessTokens.slice(index * share, (index + 1) * share) } })))
  }

  /** From now on this many events are to come to each. */
  async expect(events: number): Promise<void> {
    await Promise.all(this.processes.map((each) => each.ask({ ask: 'expect', events })))
  }

  /**
   * Waits until every subscriber has got every event.
   * @throws when one got an event twice, not at all or out of order: such a run measures nothing.
   */
  async received(): Promise<Received[]> {
    const all = await Promise.all(this.processes.map((each) => each.ask<Received>({ ask: 'received', withinMs: WITHIN_MS })))
    const faults = all.flatMap((each) => each.faults)
    if (faults.length > 0) throw new Error(`not every event came once and in order: ${faults.join('; ')}`)
    return all
  }

  /** The events as they came. */
  frames(): Promise<string[]> {
    return this.processes[0]!.ask<string[]>({ ask: 'frames' })
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.ask({ ask: 'close' })))
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.stop()))
  }
}
