import { randomUUID } from 'node:crypto'
import type { TransformationRequest } from '../../src/gateways/ai/ai-provider.js'
import { Replicate, type ReplicateSettings } from '../../src/gateways/ai/replicate.js'
import { REPLICATE_SECRET, REPLICATE_TOKEN, REPLICATE_VERSION, ReplicateService, type Trouble } from '../support/replicate-service.js'

export const INPUT_URL = 'https://polyphony.example/files/a.wav?signature=s'
export const WEBHOOK_URL = 'https://polyphony.example/webhooks/replicate'

/** A version 7 id of now, as the database makes them. */
export function idOfNow(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

export const requestFor = (): TransformationRequest => ({ id: idOfNow(), type: 'LOFI', parameters: { tempo: 0.9, prompt: 'rain on {type}' } })

/** Impatient where nothing will come. */
export const waitingFor = (trouble: Trouble): Partial<ReplicateSettings> => (trouble === 'HANG' ? { answerMs: 500 } : {})

/** A Replicate of each test's own in this file, and a gateway to it. */
export function startReplicate() {
  const started = {} as { service: ReplicateService }
  const open = (given: Partial<ReplicateSettings> = {}): Replicate =>
    Replicate.open({ token: REPLICATE_TOKEN, modelVersion: REPLICATE_VERSION, webhookSecret: REPLICATE_SECRET, webhookUrl: WEBHOOK_URL, baseUrl: started.service.url, ...given })
  const submit = (replicate = open(), request = requestFor()): Promise<{ jobId: string }> =>
    replicate.submit(request, { inputUrl: INPUT_URL, webhookUrl: undefined })
  beforeEach(async () => void (started.service = await ReplicateService.start()))
  afterEach(() => started.service.close())
  return { started, open, submit }
}
