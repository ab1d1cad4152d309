/**
 * Uploads an audio file, makes a project of it, asks for a transformation, and downloads the result:
 * `npm run studio -- song.mp3 LOFI`. Another terminal watches any of them: `npm run studio -- watch <id>`.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { print } from 'graphql'
import { Api, run } from '../client.js'
import type { StudioWatchSubscription } from '../graphql/graphql.js'
import { COMPLETE_UPLOAD, CREATE_PROJECT, CREATE_UPLOAD, REQUEST_TRANSFORMATION, WATCH } from './operations.js'

const TYPES: Record<string, string> = { '.wav': 'audio/wav', '.mp3': 'audio/mpeg', '.flac': 'audio/flac', '.ogg': 'audio/ogg' }
/** Where npm was called, which runs this in the folder of the project. */
const CALLED_IN = process.env.INIT_CWD ?? '.'
const ENDS = new Set(['COMPLETED', 'FAILED', 'CANCELLED'])

type Changed = Extract<StudioWatchSubscription['transformationEvents'], { state: unknown }>

const hasChanged = (event: object): event is Changed => 'state' in event

/** Announces the file, sends its bytes where it is told to, and has them looked at. */
async function upload(api: Api, file: string): Promise<string> {
  const mediaType = TYPES[path.extname(file).toLowerCase()]
  if (!mediaType) throw new Error(`${file} is none of ${Object.keys(TYPES).join(', ')}.`)
  const bytes = await openAsBlob(file)
  const sha256 = createHash('sha256').update(await readFile(file)).digest('hex')
  const { createUpload } = await api.send(CREATE_UPLOAD, { input: { purpose: 'AUDIO', name: path.basename(file), mediaType, sizeBytes: bytes.size, sha256 } })
  const headers = Object.fromEntries(createUpload.headers.map(({ name, value }) => [name, value]))
  const sent = await fetch(createUpload.url, { method: 'PUT', headers, body: bytes })
  if (!sent.ok) throw new Error(`The upload was answered with ${sent.status}: ${await sent.text()}`)
  const { completeUpload } = await api.send(COMPLETE_UPLOAD, { fileId: createUpload.file.id })
  console.info(`Uploaded: ${completeUpload.mediaType}, ${((completeUpload.durationMs ?? 0) / 1000).toFixed(1)} s.`)
  return completeUpload.id
}

/** Every state of a transformation, in order, however often the connection is lost; the last is how it ended. */
async function watch(api: Api, id: string, after: string | null): Promise<Changed> {
  const client = api.live()
  for await (const { data, errors } of client.iterate<StudioWatchSubscription>({ query: print(WATCH), variables: { id, after } })) {
    if (!data) throw new Error(errors?.[0]?.message)
    const event = data.transformationEvents
    if (!hasChanged(event)) continue
    console.info(`  ${event.state} ${event.progress} %`)
    if (ENDS.has(event.state)) return client.dispose(), event
  }
  throw new Error('The stream has ended.')
}

async function transform(api: Api, file: string, type: string): Promise<void> {
  const audioFileId = await upload(api, file)
  const { createProject } = await api.send(CREATE_PROJECT, { input: { title: path.parse(file).name, audioFileId } })
  const { requestTransformation } = await api.send(REQUEST_TRANSFORMATION, { input: { projectId: createProject.id, type, clientTransformationId: randomUUID() } })
  console.info(`Transformation ${requestTransformation.id} of project ${createProject.id}:`)
  const { transformation } = await watch(api, requestTransformation.id, requestTransformation.liveCursor)
  if (!transformation?.file?.url) throw new Error(`It has not been completed: ${transformation?.error}`)
  const target = `${path.parse(file).name}-${type.toLowerCase()}${path.extname(transformation.file.name)}`
  await pipeline(Readable.fromWeb((await fetch(transformation.file.url)).body as never), createWriteStream(path.resolve(CALLED_IN, target)))
  console.info(`Version ${transformation.outputVersion} of the project; its audio is in ${target} (${transformation.file.sizeBytes} bytes).`)
}

await run(async () => {
  const [first, second] = process.argv.slice(2)
  if (!first) throw new Error('Name an audio file and a type, or `watch` and the id of a transformation.')
  const api = await Api.signIn()
  if (first === 'watch') await watch(api, second!, null)
  else await transform(api, path.resolve(CALLED_IN, first), second ?? 'LOFI')
})
