import { Readable } from 'node:stream'
import type { ProviderStatus, RemoteProvider } from '../../src/gateways/ai/ai-provider.js'
import { wav } from '../support/audio.js'

type Call = 'submit' | 'find' | 'status' | 'cancel' | 'fetchOutput'

/** A provider elsewhere that does as a test says, and remembers what it was asked for. */
export class ScriptedProvider implements RemoteProvider {
  readonly name = 'scripted'
  readonly where = 'elsewhere'
  /** What it does work for, and bills: by transformation. */
  readonly jobs = new Map<string, string>()
  readonly cancelled: string[] = []
  readonly calls: Call[] = []
  /** What it says of a job; how often it was asked is known. */
  answer: (asked: number) => ProviderStatus = () => ({ state: 'COMPLETED', outputUrl: 'output' })
  /** Happens on each call, before it has any effect, and after. */
  before: (call: Call) => unknown = () => undefined
  after: (call: Call) => unknown = () => undefined
  private asked = 0

  submit = ({ id }: { id: string }) => this.do('submit', () => {
    if (this.jobs.has(id)) throw new Error('submitted twice')
    this.jobs.set(id, `job of ${id}`)
    return { jobId: `job of ${id}` }
  })

  find = (id: string) => this.do('find', () => (this.jobs.has(id) ? { jobId: this.jobs.get(id)! } : undefined))
  status = () => this.do('status', () => this.answer((this.asked += 1)))
  cancel = (jobId: string) => this.do('cancel', () => void this.cancelled.push(jobId))
  fetchOutput = () => this.do('fetchOutput', () => ({ bytes: Readable.from([wav({ seconds: 0.2 })]), mediaType: 'audio/wav' }))
  readWebhook = () => Promise.resolve(undefined)
  check = () => Promise.resolve(true)

  private async do<Result>(call: Call, effect: () => Result): Promise<Result> {
    this.calls.push(call)
    await this.before(call)
    const result = effect()
    await this.after(call)
    return result
  }
}
