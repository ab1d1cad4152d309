import type { Readable } from 'node:stream'

/** What a provider is asked for. */
export interface TransformationRequest {
  /** The transformation's id: a provider asked twice under one id does the work, and bills it, once. */
  id: string
  /** One of the configured types, such as `LOFI`. */
  type: string
  /** As `TransformationParametersInput` has them; what is left out is the type's own choice. */
  parameters: TransformationParameters
}

/** Settings of a transformation, whichever provider does it. */
export interface TransformationParameters {
  /** Speed as a factor, 0.5 to 2. */
  tempo?: number
  /** Semitones up or down, -12 to 12. */
  pitch?: number
  /** How much of the type is heard, 0 to 1. */
  intensity?: number
  /** Share of the sound that comes back from the room, 0 to 1. */
  reverb?: number
  /** What it is to sound like, in words; at most 2,000 characters. */
  prompt?: string
}

/** Renders in this process; nothing of it outlives the process, and doing it again costs nothing. */
export interface LocalProvider {
  readonly name: string
  readonly where: 'here'
  /**
   * The whole input as a new file. @throws Refused when the input cannot be made into anything @throws RetryLater
   * @returns where the output lies on this machine; whoever asked deletes it.
   */
  render(request: TransformationRequest, run: LocalRun): Promise<RenderedFile>
}

export interface LocalRun {
  /** The input, as a file of this machine. */
  inputFile: string
  /** A folder to write in. */
  folder: string
  signal: AbortSignal
  /** Told of whole percents, 0 to 100, never going back. */
  onProgress(percent: number): void
}

export interface RenderedFile {
  file: string
  mediaType: string
}

/** Works elsewhere, for money: submitted once, watched until it ends. */
export interface RemoteProvider {
  readonly name: string
  readonly where: 'elsewhere'
  /** @throws RetryLater when it surely was not taken, with the provider's own delay @throws Refused when it never will be @throws NoAnswer when nobody knows: `find` it before asking again */
  submit(request: TransformationRequest, job: RemoteJob): Promise<{ jobId: string }>
  /** The job submitted under this transformation's id, if the provider has one. @throws RetryLater */
  find(transformationId: string): Promise<{ jobId: string } | undefined>
  /** @throws RetryLater when it cannot be asked now */
  status(jobId: string): Promise<ProviderStatus>
  /** What has ended already stays as it ended. @throws RetryLater */
  cancel(jobId: string): Promise<void>
  /** The output's bytes. @throws RetryLater @throws Refused when it is there no more */
  fetchOutput(url: string, signal: AbortSignal): Promise<{ bytes: Readable; mediaType: string | null }>
  /** What a webhook says, where its signature holds; undefined where it does not. */
  readWebhook(delivery: WebhookDelivery): Promise<{ jobId: string; status: ProviderStatus } | undefined>
  /** Whether it answers. */
  check(): Promise<boolean>
}

export interface RemoteJob {
  /** Where the provider fetches the input from, for an hour. */
  inputUrl: string
  /** Where it tells of news; without one it is only asked. */
  webhookUrl: string | undefined
}

export interface WebhookDelivery {
  headers: Record<string, string | undefined>
  /** As it arrived: the signature is over these bytes. */
  body: string
}

export type ProviderStatus =
  | { state: 'PENDING' }
  | { state: 'PROCESSING'; progress: number | undefined }
  | { state: 'COMPLETED'; outputUrl: string }
  | { state: 'FAILED'; message: string }
  | { state: 'CANCELLED' }

export type AiProvider = LocalProvider | RemoteProvider
