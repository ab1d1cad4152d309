import type { Api } from '../support/api.js'
import type { Person } from '../support/make.js'
import type { Reply } from '../support/client.js'

export interface UploadAnswer {
  file: { id: string; state: string }
  url: string
  method: string
  headers: { name: string; value: string }[]
  expiresAt: string
}

export interface FileAnswer {
  id: string
  name: string
  purpose: string
  mediaType: string
  sizeBytes: number
  sha256: string | null
  state: string
  durationMs: number | null
  sampleRate: number | null
  channelCount: number | null
  width: number | null
  height: number | null
  url: string | null
  urlExpiresAt: string | null
}

export const FILE = 'id name purpose mediaType sizeBytes sha256 state durationMs sampleRate channelCount codec width height url urlExpiresAt createdAt completedAt'

export interface Announced {
  purpose?: 'AUDIO' | 'AVATAR' | 'POST_IMAGE' | 'DATA_EXPORT'
  name?: string
  mediaType?: string
  sizeBytes?: number
  sha256?: string
  projectId?: string
}

export const announce = (api: Pick<Api, 'as'>, person: Person, { purpose = 'AUDIO', name = 'a.wav', mediaType = 'audio/wav', sizeBytes = 16_044, ...rest }: Announced = {}): Promise<Reply<{ createUpload: UploadAnswer }>> =>
  api.as(person).run<{ createUpload: UploadAnswer }, object>(
    'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { file { id state } url method headers { name value } expiresAt } }',
    { input: { purpose, name, mediaType, sizeBytes, ...rest } })

/** Sends the bytes as the upload says. */
export const put = ({ url, headers }: Pick<UploadAnswer, 'url' | 'headers'>, bytes: Uint8Array<ArrayBufferLike>): Promise<Response> =>
  fetch(url, { method: 'PUT', headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])), body: bytes as Uint8Array<ArrayBuffer> })

export const complete = (api: Pick<Api, 'as'>, person: Person, fileId: string): Promise<Reply<{ completeUpload: FileAnswer }>> =>
  api.as(person).run<{ completeUpload: FileAnswer }, object>(`mutation ($input: CompleteUploadInput!) { completeUpload(input: $input) { ${FILE} } }`, { input: { fileId } })

/** These bytes announced, sent and completed, however that ends. */
export async function upload(api: Pick<Api, 'as'>, person: Person, bytes: Uint8Array, announced: Announced = {}): Promise<Reply<{ completeUpload: FileAnswer }> & { fileId: string }> {
  const reply = await announce(api, person, { sizeBytes: bytes.length, ...announced })
  if (!reply.data) throw new Error(JSON.stringify(reply.errors))
  const sent = await put(reply.data.createUpload, bytes)
  if (sent.status >= 300) throw new Error(`${sent.status} ${await sent.text()}`)
  const fileId = reply.data.createUpload.file.id
  return { ...(await complete(api, person, fileId)), fileId }
}

/** A file that is ready. */
export async function stored(api: Pick<Api, 'as'>, person: Person, bytes: Uint8Array, announced: Announced = {}): Promise<FileAnswer> {
  const reply = await upload(api, person, bytes, announced)
  if (!reply.data) throw new Error(JSON.stringify(reply.errors))
  return reply.data.completeUpload
}
