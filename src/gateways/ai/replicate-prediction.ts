import { parseProgressFromLogs } from 'replicate'
import { z } from 'zod'
import type { ProviderStatus } from './ai-provider.js'

/** Bar after bar, logs grow; the last one counts. */
const LOGS_READ = 4_096
const LONGEST_MESSAGE = 500

/** What is read of a prediction. https://replicate.com/docs/reference/http#predictions.get */
export const prediction = z.object({
  // It becomes part of a path.
  id: z.string().regex(/^[a-z0-9]{1,64}$/i),
  status: z.enum(['starting', 'processing', 'succeeded', 'failed', 'canceled', 'aborted']),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  logs: z.string().nullish().catch(null),
  created_at: z.string().nullish(),
  input: z.unknown().optional(),
  webhook: z.string().nullish().catch(null),
})
export type Prediction = z.infer<typeof prediction>

export function statusOf({ status, output, error, logs }: Prediction): ProviderStatus {
  if (status === 'starting') return { state: 'PENDING' }
  if (status === 'processing') return { state: 'PROCESSING', progress: progressOf(logs ?? '') }
  if (status === 'canceled') return { state: 'CANCELLED' }
  if (status !== 'succeeded') return failed(typeof error === 'string' && error !== '' ? error : `Replicate: ${status}`)
  const outputUrl = firstUrl(output)
  return outputUrl === undefined ? failed('Replicate: it succeeded and there is no file') : { state: 'COMPLETED', outputUrl }
}

const failed = (message: string): ProviderStatus => ({ state: 'FAILED', message: message.replaceAll('\0', '').slice(0, LONGEST_MESSAGE) })

/** Whole percents, as tqdm and its kind draw them: they go back to the start of the line for each. */
function progressOf(logs: string): number | undefined {
  const share = parseProgressFromLogs(logs.slice(-LOGS_READ).replaceAll('\r', '\n'))?.percentage
  return share === undefined ? undefined : Math.min(100, Math.round(share * 100))
}

/** A model's output is a file, a list of files, or an object that names them. */
function firstUrl(output: unknown): string | undefined {
  const candidates = typeof output === 'object' && output !== null ? Object.values(output) : [output]
  return candidates.find((value): value is string => typeof value === 'string' && /^https?:\/\//.test(value))
}

/** How the audio's URL names whose it is: a fragment stays with the prediction's input and is never sent to a server. */
export const markedInput = (url: string, transformationId: string): string => `${url}#transformation=${transformationId}`

export const markedWebhook = (url: string, transformationId: string): string => {
  const marked = new URL(url)
  marked.searchParams.set('transformation', transformationId)
  return marked.href
}

/** Whether a prediction was made for this transformation: Replicate forgets the input an hour after its end, not the webhook. */
export const isOf = ({ input, webhook }: Prediction, transformationId: string): boolean =>
  JSON.stringify(input ?? null).includes(`#transformation=${transformationId}`) || URL.parse(webhook ?? '')?.searchParams.get('transformation') === transformationId
