import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isId } from '../../db/door.js'
import { DomainError } from '../../errors/domain-error.js'
import { disposition } from '../../gateways/storage/disposition.js'
import { URL_SECONDS } from '../../gateways/storage/file-urls.js'
import { refuse } from '../refuse.js'
import { httpError } from '../request-shape.js'
import { rangeOf } from './range.js'
import { sendBytes } from './send-bytes.js'
import type { FileServing } from './serve-files.js'
import { asAnswer } from './store-faults.js'

interface FileAddress {
  Params: { id: string }
  Querystring: Partial<Record<'expires' | 'signature', unknown>>
}

interface ServedFile {
  path: string
  name: string
  mediaType: string
  size: number
  hash: string
  completedAt: number
}

const FILE = `select path, name, media_type as "mediaType", size_bytes::float8 as size, encode(sha256, 'hex') as hash,
  floor(extract(epoch from completed_at))::float8 * 1000 as "completedAt" from stored_files where id = $1 and state = 'READY'`
const FOR_EVERYBODY = `${FILE} and bucket in ('user-avatars', 'public-assets')`

const PRIVATE = `private, max-age=${URL_SECONDS}`
/** Bytes under an id never change. */
const PUBLIC = 'public, max-age=31536000, immutable'

/** GET and HEAD /files/<id> with a signature, and /files/public/<id> without: the bytes, all or one range. */
export function serveDownloads(files: FastifyInstance, serving: FileServing): void {
  const method = ['GET', 'HEAD']
  files.route<FileAddress>({
    method, url: '/files/:id', exposeHeadRoute: false,
    handler: (request, reply) => answered(reply, serving, async () => {
      const { id } = request.params
      const { expires, signature } = request.query
      if (!isId(id) || !serving.served.isDownload(id, Number(expires), String(signature))) throw new DomainError('FILE_URL_INVALID')
      return send(request, reply.header('cache-control', PRIVATE), await found(serving, FILE, id), serving)
    }),
  })
  files.route<FileAddress>({
    method, url: '/files/public/:id', exposeHeadRoute: false,
    handler: (request, reply) => answered(reply, serving, async () =>
      send(request, reply.header('cache-control', PUBLIC), await found(serving, FOR_EVERYBODY, request.params.id), serving)),
  })
}

async function answered(reply: FastifyReply, { report }: FileServing, answer: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await answer()
  } catch (error) {
    for (const name of ['content-length', 'content-disposition', 'etag', 'last-modified']) reply.removeHeader(name)
    return refuse(reply, asAnswer(error), report)
  }
}

async function found({ system }: FileServing, text: string, id: string): Promise<ServedFile> {
  const file = isId(id) ? (await system.query<ServedFile>({ name: text === FILE ? 'file_served' : 'file_served_to_all', text, values: [id] })).rows[0] : undefined
  if (!file) throw new DomainError('FILE_NOT_FOUND')
  return file
}

async function send(request: FastifyRequest, reply: FastifyReply, file: ServedFile, { store, report }: FileServing): Promise<FastifyReply> {
  const etag = `"${file.hash}"`
  const modified = new Date(file.completedAt).toUTCString()
  reply.headers({ etag, 'last-modified': modified, 'accept-ranges': 'bytes', 'content-security-policy': "sandbox; default-src 'none'" })
  if (isUnchanged(request, etag, file.completedAt)) return reply.code(304).send()
  const range = isStillSo(request.headers['if-range'], etag, modified) ? rangeOf(request.headers.range, file.size) : undefined
  if (range === 'unsatisfiable') throw refusedRange(reply, file.size)
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  const length = range ? range.end - range.start + 1 : file.size
  reply.headers({ 'content-type': file.mediaType, 'content-length': length, 'content-disposition': disposition(file.name, file.mediaType) })
  return request.method === 'HEAD' ? reply.send('') : sendBytes(reply, await store.read(file.path, range), report)
}

/** If-None-Match goes before If-Modified-Since (RFC 9110, section 13.2.2). */
function isUnchanged({ headers }: FastifyRequest, etag: string, completedAt: number): boolean {
  const known = headers['if-none-match']
  if (known !== undefined) return known.trim() === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
  return Date.parse(headers['if-modified-since'] ?? '') >= completedAt
}

/** A range is of the file the client has the rest of (RFC 9110, section 13.1.5). */
const isStillSo = (validator: string | string[] | undefined, etag: string, modified: string): boolean =>
  validator === undefined || validator === etag || validator === modified

function refusedRange(reply: FastifyReply, size: number): unknown {
  reply.header('content-range', `bytes */${size}`)
  return httpError(`The file has ${size} bytes.`, 'BAD_REQUEST', 416)
}
