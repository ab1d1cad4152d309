import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { AiProvider } from '../../src/gateways/ai/ai-provider.js'
import { TransformationRunner } from '../../src/jobs/transformation-runner.js'
import type { Api } from '../support/api.js'
import { wav } from '../support/audio.js'
import { make, type Person } from '../support/make.js'
import { recordingLog } from '../support/recording-log.js'
import { until } from '../support/until.js'

export const FIELDS = 'id type state progress error outputVersion retryOf { id } project { id } track { id } file { id name sizeBytes } parameters { tempo prompt } liveCursor'

export interface Shown {
  id: string
  state: string
  progress: number
  error: string | null
  outputVersion: number | null
  retryOf: { id: string } | null
  file: { id: string; name: string; sizeBytes: number } | null
  liveCursor: string
}

/** Audio in the store, as an upload leaves it. */
export async function storedAudio(api: Api, { userId }: Pick<Person, 'userId'>, bytes = wav({ seconds: 0.1 })): Promise<string> {
  const id = randomUUID()
  const [row] = await api.sql("select stored_file_path('audio-files', $1, null, $2) as path", [userId, id])
  await api.app.serving.store.write(row!.path as string, Readable.from([bytes]), { mediaType: 'audio/wav', maxBytes: bytes.length })
  await api.sql(
    `insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, completed_at)
     values ($1, $2, 'audio-files', $3, 'song.wav', 'audio/wav', $4, sha256('x'), 'READY', now())`, [id, userId, row!.path, bytes.length])
  return id
}

/** A project of that person with audio. */
export async function project(api: Api, owner: Pick<Person, 'userId'>, options: { isPublic?: boolean; audio?: boolean; bytes?: Buffer } = {}): Promise<string> {
  const fileId = options.audio === false ? null : await storedAudio(api, owner, options.bytes)
  const [row] = await api.sql(
    "insert into projects (id, owner_id, title, audio_file_id, is_public) values (new_id(), $1, 'Song', $2, $3) returning id", [owner.userId, fileId, options.isPublic ?? false])
  return row!.id as string
}

export const collaborator = (api: Api, projectId: string, { userId }: Person, role: 'VIEWER' | 'EDITOR') =>
  api.sql('insert into project_collaborators (project_id, user_id, role, accepted_at) values ($1, $2, $3, now())', [projectId, userId, role])

export const request = (api: Api, person: Person, input: object) =>
  api.as(person).run<{ requestTransformation: Shown }, object>(
    `mutation ($input: RequestTransformationInput!) { requestTransformation(input: $input) { ${FIELDS} } }`,
    { input: { type: 'LOFI', clientTransformationId: randomUUID(), ...input } })

/** A transformation that waits. */
export async function queued(api: Api, person: Person, input: object): Promise<Shown> {
  const reply = await request(api, person, input)
  if (!reply.data) throw new Error(JSON.stringify(reply.errors))
  return reply.data.requestTransformation
}

export async function shownAs(api: Api, person: Person, id: string): Promise<Shown> {
  const { data, errors } = await api.as(person).run<{ transformation: Shown }, object>(`query ($id: ID!) { transformation(id: $id) { ${FIELDS} } }`, { id })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.transformation
}

export const ended = (api: Api, person: Person, id: string): Promise<Shown> =>
  until('its end', async () => {
    const shown = await shownAs(api, person, id)
    return ['COMPLETED', 'FAILED', 'CANCELLED'].includes(shown.state) && shown
  })

/** A runner as a worker has one; `crash` leaves everything as a killed process would. */
export function startRunner(api: Api, provider: AiProvider, options: { atOnce?: number; workerId?: string } = {}) {
  const workerId = options.workerId ?? `test-${randomUUID()}`
  const { store, files } = api.app.serving
  const runner = new TransformationRunner({ workerId, system: api.database.system, store, files, provider, atOnce: options.atOnce ?? 2, log: recordingLog().log })
  return { runner, workerId, stop: async () => {
    await runner.stop()
    await api.sql('select worker_left($1)', [workerId])
  } }
}

/** How often somebody has used what is counted. */
export const used = async (api: Api, { userId }: Pick<Person, 'userId'>): Promise<number> =>
  (await api.sql("select coalesce(sum(used), 0)::int as used from usage_tracking where user_id = $1 and action = 'TRANSFORMATION'", [userId]))[0]!.used as number

/** Lets a person ask for as many as a test needs. */
export const unlimited = (api: Api): Promise<unknown> => api.sql("update tier_limits set per_hour = 1000000 where action = 'TRANSFORMATION'")

/** The states a channel has told of, in order; how far it is in one of them may be told any number of times. */
export const told = async (api: Api, channel: string): Promise<string[]> =>
  (await api.sql("select data ->> 'state' as state from channel_events where channel_id = $1 and kind in ('TRANSFORMATION_CHANGED', 'PROJECT_EXPORT_CHANGED') order by seq", [channel])).map(({ state }) => state as string).filter((state, at, states) => state !== 'PROCESSING' || state !== states[at - 1])

export { make }
