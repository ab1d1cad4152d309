import type { LookupFunction } from 'node:net'
import { z } from 'zod'
import { StartupError } from '../../errors/startup-error.js'
import { Refused, RetryLater } from '../delivery-faults.js'
import type { ProviderStatus, RemoteJob, RemoteProvider, TransformationRequest, WebhookDelivery } from './ai-provider.js'
import { download, type Download } from './output-download.js'
import { NotThere, ReplicateCalls } from './replicate-calls.js'
import { ReplicateInput } from './replicate-input.js'
import { isOf, markedInput, markedWebhook, prediction, statusOf, type Prediction } from './replicate-prediction.js'
import { isSigned, webhookKey } from './webhook-signature.js'

const SUBMIT_MS = 30_000
const ANSWER_MS = 10_000
const CHECK_MS = 2_000
/** Pages of a hundred that are looked through for a lost prediction, the newest first. */
const MOST_PAGES = 100
/** Clocks differ. */
const SKEW_MS = 10 * 60 * 1000

export interface ReplicateSettings {
  token: string
  /** A version's id, `owner/name:version` or `owner/name`. */
  modelVersion: string
  /** JSON of the model's input with places in it. */
  input?: string | undefined
  /** `whsec_…`; without one no webhook is asked for. */
  webhookSecret?: string | undefined
  /** Where this server takes webhooks, where Replicate can reach it. */
  webhookUrl?: string | undefined
  baseUrl: string
  /** Instead of the usual patience with every call. */
  answerMs?: number
  lookup?: LookupFunction
}

const page = z.object({ results: z.array(z.unknown()), next: z.string().nullish() })

/** Replicate's HTTP API. https://replicate.com/docs/reference/http */
export class Replicate implements RemoteProvider {
  readonly name = 'replicate'
  readonly where = 'elsewhere'
  private readonly calls: ReplicateCalls

  private constructor(
    private readonly settings: ReplicateSettings,
    private readonly model: { version: string } | { model: string },
    private readonly input: ReplicateInput,
    private readonly key: Buffer | undefined,
  ) {
    this.calls = new ReplicateCalls(settings)
  }

  /** @throws StartupError when a setting is refused. */
  static open(settings: ReplicateSettings): Replicate {
    const [, model, version] = /^(?:([\w.-]+\/[\w.-]+)(?::(?=.)|$))?([0-9a-f]{64})?$/.exec(settings.modelVersion) ?? []
    if (!model && !version) throw new StartupError('Setting REPLICATE_MODEL_VERSION is refused: it must be a version\'s id, owner/name:version or owner/name.')
    const key = settings.webhookSecret === undefined ? undefined : webhookKey(settings.webhookSecret)
    if (settings.webhookSecret !== undefined && !key) throw new StartupError('Setting REPLICATE_WEBHOOK_SECRET is refused: it must be whsec_ and base64, as Replicate shows it.')
    return new Replicate(settings, version ? { version } : { model: model! }, ReplicateInput.open(settings.input), key)
  }

  async submit(request: TransformationRequest, { inputUrl, webhookUrl = this.settings.webhookUrl }: RemoteJob): Promise<{ jobId: string }> {
    const input = this.input.for(request, markedInput(inputUrl, request.id))
    const hook = this.key && webhookUrl ? { webhook: markedWebhook(webhookUrl, request.id), webhook_events_filter: ['start', 'completed'] as ('start' | 'completed')[] } : {}
    const sending = { kind: 'submit' as const, timeoutMs: this.patience(SUBMIT_MS), headers: { 'Idempotency-Key': request.id } }
    const { id } = await this.calls.run(sending, async (client) => prediction.parse(await client.predictions.create({ ...this.model, input, ...hook })))
    return { jobId: id }
  }

  /** Looks as far back as the transformation is old: Replicate has no question for one's own key. */
  async find(transformationId: string): Promise<{ jobId: string } | undefined> {
    const since = madeAt(transformationId) - SKEW_MS
    let cursor: string | undefined
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const { found, next, oldest } = await this.page(cursor, transformationId)
      if (found) return { jobId: found.id }
      if (next === undefined || oldest < since) return undefined
      cursor = next
    }
    return undefined
  }

  async status(jobId: string): Promise<ProviderStatus> {
    try {
      return statusOf(await this.ask(async (client) => prediction.parse(await client.predictions.get(jobIdOf(jobId)))))
    } catch (error) {
      if (error instanceof NotThere) return { state: 'FAILED', message: error.message }
      throw asLater(error)
    }
  }

  async cancel(jobId: string): Promise<void> {
    await this.ask((client) => client.predictions.cancel(jobIdOf(jobId))).catch((error: unknown) => {
      // It has ended, or was never there.
      if (!(error instanceof Refused)) throw error
    })
  }

  fetchOutput(url: string, signal: AbortSignal): Promise<Download> {
    const { baseUrl, answerMs, lookup } = this.settings
    return download(url, signal, { trusted: new URL(baseUrl).origin, ...(answerMs && { silenceMs: answerMs }), ...(lookup && { lookup }) })
  }

  async readWebhook(delivery: WebhookDelivery): Promise<{ jobId: string; status: ProviderStatus } | undefined> {
    if (!this.key || !isSigned(delivery, this.key)) return undefined
    const { data } = prediction.safeParse(jsonOf(delivery.body))
    return data && { jobId: data.id, status: statusOf(data) }
  }

  async check(): Promise<boolean> {
    return this.calls.ask({ timeoutMs: this.patience(CHECK_MS) }, (client) => client.accounts.current()).then(() => true, () => false)
  }

  private patience(ms: number): number {
    return this.settings.answerMs ?? ms
  }

  private ask<Result>(call: Parameters<typeof this.calls.ask<Result>>[1]): Promise<Result> {
    return this.calls.ask({ timeoutMs: this.patience(ANSWER_MS) }, call)
  }

  /** Of the address of the next page only the cursor is taken: it may lead past a proxy. */
  private async page(cursor: string | undefined, transformationId: string): Promise<{ found: Prediction | undefined; next: string | undefined; oldest: number }> {
    const params = cursor === undefined ? {} : { cursor }
    const { results, next } = await this.ask(async (client) => page.parse(await (await client.request('/predictions', { params })).json())).catch((error: unknown) => {
      throw asLater(error)
    })
    const known = results.flatMap((each) => prediction.safeParse(each).data ?? [])
    return {
      found: known.find((each) => isOf(each, transformationId)),
      next: URL.parse(next ?? '')?.searchParams.get('cursor') ?? undefined,
      oldest: Math.min(...known.map((each) => Date.parse(each.created_at ?? '')).filter(Number.isFinite)),
    }
  }
}

/** Refused is how it was asked, and not what was asked about: that may change. */
const asLater = (error: unknown): unknown => (error instanceof Refused ? new RetryLater(error.message) : error)

/** @throws NotThere for what none of Replicate's ids is: it becomes part of a path. */
function jobIdOf(jobId: string): string {
  if (!prediction.shape.id.safeParse(jobId).success) throw new NotThere('Replicate: not a prediction\'s id')
  return jobId
}

/** When a UUID of version 7 was made (RFC 9562, 5.7); another one may be of any time. */
const madeAt = (id: string): number => (id[14] === '7' ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : -Infinity)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
