import type { Pool } from 'pg'
import type { AiProvider } from '../gateways/ai/ai-provider.js'
import type { FileUrls } from '../gateways/storage/file-urls.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import type { Log } from '../log.js'
import { haveDoneElsewhere } from './have-done-elsewhere.js'
import { renderHere, type Attending } from './render-here.js'
import { Slots } from './slots.js'
import { canPass, outcomeOfFault } from './transformation-faults.js'
import { TransformationRules, type Claimed, type Outcome } from './transformation-rules.js'

/** What is begun without being told of: what others left, and what is asked after again. */
const LOOK_MS = 2_000
/** How often progress is told, and looked whether somebody has cancelled. */
const TELL_MS = 1_000
/** Of a provider elsewhere: so many calls at once from here, and so many transformations with it altogether, for the others wait here in a fair line. */
const CALLS_AT_ONCE = 20
const MOST_ELSEWHERE = 50
/** What is done in so little time is taken together. */
const AHEAD_MS = 250
const MOST_CLAIMED = 200
/** So many that are rendered already may be on their way into the store while others are rendered. */
const MOST_STORED = 16
/** An end waits so long for others that are about to come. */
const GATHER_MS = 25

export interface TransformationRunnerOptions {
  workerId: string
  system: Pool
  store: FileStore
  files: FileUrls
  provider: AiProvider
  /** How many are rendered at once on this machine. */
  atOnce: number
  log: Log
}

interface Held {
  claimed: Claimed
  abort: AbortController
  percent: number
}

/** Sees to transformations beside the jobs of a worker, so that hours of rendering keep no other job waiting. */
export class TransformationRunner {
  private readonly rules: TransformationRules
  private readonly held = new Map<string, Held>()
  private readonly waiting: Held[] = []
  private readonly timers: NodeJS.Timeout[]
  private readonly running = new Set<Promise<void>>()
  private readonly slots: Slots
  private looking: Promise<void> | undefined
  private lookAgain = false
  private stopped = false

  constructor(private readonly options: TransformationRunnerOptions) {
    this.slots = new Slots(this.isHere ? options.atOnce : CALLS_AT_ONCE, () => this.next())
    this.rules = new TransformationRules(options.system, options.workerId, () => this.patienceMs)
    this.timers = [setInterval(() => this.look(), LOOK_MS), setInterval(() => void this.tell(), TELL_MS)]
    for (const timer of this.timers) timer.unref()
    this.look()
  }

  /** Takes what there is to do, as far as there is room. */
  look(): void {
    this.lookAgain = true
    this.looking ??= this.take().finally(() => (this.looking = undefined))
  }

  /** Takes no more, stops what is being rendered, which others take up, and resolves when nothing runs. */
  async stop(): Promise<void> {
    this.stopped = true
    for (const timer of this.timers) clearInterval(timer)
    for (const { abort } of this.held.values()) abort.abort()
    await this.looking
    await Promise.all(this.running)
  }

  private get isHere(): boolean {
    return this.options.provider.where === 'here'
  }

  /** How many more to claim: what is free, or what will be done in no time; 0 where it is not worth a transaction yet. */
  private get room(): number {
    const soon = Math.floor((AHEAD_MS / this.slots.usualMs) * this.slots.count)
    const most = Math.min(Math.max(this.slots.count, soon), MOST_CLAIMED)
    const room = most - this.held.size
    return room >= (most > this.slots.count ? most / 2 : 1) ? room : 0
  }

  private get patienceMs(): number {
    return this.slots.usualMs < GATHER_MS && this.running.size > 1 ? GATHER_MS : 0
  }

  private async take(): Promise<void> {
    while (this.lookAgain && !this.stopped) {
      this.lookAgain = false
      const limit = this.room
      if (limit === 0) return
      const taken = await this.claim(limit)
      for (const claimed of taken) this.hold(claimed)
      // There may be more than was asked for.
      if (taken.length === limit) this.lookAgain = true
    }
  }

  private async claim(limit: number): Promise<Claimed[]> {
    const { provider, log } = this.options
    try {
      return await this.rules.claim({ provider: provider.name, isElsewhere: !this.isHere, limit, mostOpen: this.isHere ? 2 ** 31 - 1 : MOST_ELSEWHERE, held: [...this.held.keys()] })
    } catch (error) {
      log.warn({ err: error }, 'transformations: the line cannot be read now')
      return []
    }
  }

  private hold(claimed: Claimed): void {
    const held = { claimed, abort: new AbortController(), percent: 0 }
    this.held.set(claimed.id, held)
    this.waiting.push(held)
    this.next()
  }

  private next(): void {
    const held = this.stopped || this.slots.isFull ? undefined : this.waiting.shift()
    if (!held) return
    const run = this.see(held, this.slots.take()).finally(() => this.running.delete(run))
    this.running.add(run)
  }

  /** Its slot is free when it is rendered, as long as the store keeps up; until its end is written it is held. */
  private async see(held: Held, free: () => void): Promise<void> {
    const onRendered = (): void => void (this.running.size - this.slots.busy < MOST_STORED && free())
    const outcome = await this.attend(held, onRendered)
    free()
    const noted = this.note(held.claimed.id, outcome)
    if (this.stopped) await noted
    else void noted
  }

  private async note(id: string, outcome: Outcome): Promise<void> {
    try {
      await this.rules.note(id, outcome)
    } catch (error) {
      // Not held any more it is claimed anew, and done again.
      this.options.log.warn({ err: error, transformationId: id }, 'transformations: an outcome was not written')
    }
    this.held.delete(id)
    if (!this.stopped && this.room > 0) this.look()
  }

  private async attend({ claimed, abort, ...held }: Held, onRendered: () => void): Promise<Outcome> {
    const { provider, store, files } = this.options
    const attending: Attending = { store, signal: abort.signal, onRendered, onProgress: (percent) => void this.progressed(claimed.id, percent) }
    if (abort.signal.aborted) return { kind: 'dropped' }
    try {
      return await (provider.where === 'here' ? renderHere(provider, claimed, attending) : haveDoneElsewhere(provider, claimed, attending, files))
    } catch (error) {
      if (abort.signal.aborted) return { kind: 'dropped' }
      const outcome = outcomeOfFault(error, claimed, this.isHere)
      this.options.log[canPass(error) ? 'warn' : 'error']({ err: error, transformationId: claimed.id, outcome, percent: held.percent }, 'transformations: one met a fault')
      return outcome
    }
  }

  private progressed(id: string, percent: number): void {
    const held = this.held.get(id)
    // All of it is only there once its output is.
    if (held) held.percent = Math.max(held.percent, Math.min(Math.floor(percent), 99))
  }

  private async tell(): Promise<void> {
    if (this.held.size === 0) return
    const told = [...this.held.values()]
    try {
      const ended = await this.rules.progress(told.map(({ claimed }) => claimed.id), told.map(({ percent }) => percent))
      for (const id of ended) this.held.get(id)?.abort.abort()
    } catch (error) {
      this.options.log.warn({ err: error }, 'transformations: progress not told')
    }
  }
}
