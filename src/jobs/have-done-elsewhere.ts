import type { ProviderStatus, RemoteProvider } from '../gateways/ai/ai-provider.js'
import type { FileUrls } from '../gateways/storage/file-urls.js'
import type { Attending } from './render-here.js'
import { storeOutput } from './store-output.js'
import type { Claimed, Outcome } from './transformation-rules.js'

const SOONEST_SECONDS = 2
const LATEST_SECONDS = 60

/** One step of a transformation a provider does: it is submitted, or asked after, or its output fetched. */
export async function haveDoneElsewhere(provider: RemoteProvider, claimed: Claimed, attending: Attending, files: FileUrls): Promise<Outcome> {
  if (claimed.provider_job_id === null) return submit(provider, claimed, files)
  const status = await provider.status(claimed.provider_job_id)
  if (status.state === 'COMPLETED') return fetchOutput(provider, claimed, status.outputUrl, attending)
  return outcomeOf(status, claimed)
}

/** The claim has noted that it is being asked for: whoever finds that note looks for the job before asking again. */
async function submit(provider: RemoteProvider, claimed: Claimed, files: FileUrls): Promise<Outcome> {
  const { id, type, parameters, input_file_id, input_path, input_name, input_media_type } = claimed
  const found = claimed.is_begun ? undefined : await provider.find(id)
  if (found) return { kind: 'submitted', jobId: found.jobId }
  if (input_path === null) return { kind: 'failed', reason: 'INPUT_GONE' }
  const { url } = await files.downloadUrl({ id: input_file_id!, path: input_path, name: input_name!, mediaType: input_media_type! })
  const { jobId } = await provider.submit({ id, type, parameters }, { inputUrl: url, webhookUrl: undefined })
  return { kind: 'submitted', jobId }
}

function outcomeOf(status: Exclude<ProviderStatus, { state: 'COMPLETED' }>, { is_overdue, age_seconds }: Claimed): Outcome {
  if (status.state === 'FAILED') return { kind: 'failed', reason: 'PROVIDER_FAILED' }
  if (status.state === 'CANCELLED') return { kind: 'failed', reason: 'PROVIDER_CANCELLED' }
  if (is_overdue) return { kind: 'failed', reason: 'PROVIDER_TIMED_OUT' }
  // The longer it takes the less often it is asked; a webhook comes sooner.
  const seconds = Math.min(Math.max(age_seconds / 4, SOONEST_SECONDS), LATEST_SECONDS)
  return { kind: 'later', seconds, isOutage: false, progress: status.state === 'PROCESSING' ? status.progress : undefined }
}

async function fetchOutput(provider: RemoteProvider, { output_path, input_name, type }: Claimed, url: string, { store, signal }: Attending): Promise<Outcome> {
  const { bytes, mediaType } = await provider.fetchOutput(url, signal)
  const output = await storeOutput(store, bytes, { path: output_path, madeOf: input_name, as: type, mediaType: mediaType ?? 'audio/wav' })
  return { kind: 'completed', output }
}
