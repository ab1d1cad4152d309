import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { isId } from '../../db/door.js'
import { DomainError } from '../../errors/domain-error.js'
import { uploadPath } from '../../gateways/storage/upload-path.js'
import { refuse } from '../refuse.js'
import { badRequest, httpError } from '../request-shape.js'
import type { FileServing } from './serve-files.js'
import { asAnswer } from './store-faults.js'

interface UploadAddress {
  Params: { id: string }
  Querystring: Partial<Record<'expires' | 'size' | 'type' | 'signature', unknown>>
}

/** A client that sends nothing for so long is gone. */
const IDLE_MS = 60_000

const TARGET = `select path from stored_files where id = $1 and state = 'PENDING' and coalesce(checking_until, '-infinity') < now()`

/** PUT /files/uploads/<id>: the bytes an upload announced, so many and of this type, as its address has them signed. */
export function serveUploads(files: FastifyInstance, serving: FileServing): void {
  files.put<UploadAddress>('/files/uploads/:id', async (request, reply) => {
    // A request that is read no further is taken off its socket.
    const { socket } = request.raw
    try {
      await take(request, serving)
      return reply.code(204).send()
    } catch (error) {
      // What is still to come is not read, so the connection cannot be used for anything else.
      return socket.destroyed ? reply.hijack() : refuse(reply.header('connection', 'close'), asAnswer(error), serving.report)
    }
  })
}

async function take(request: FastifyRequest<UploadAddress>, { store, served, system }: FileServing): Promise<void> {
  const { id } = request.params
  const { expires, size, type, signature } = request.query
  const query = { expires: Number(expires), size: Number(size), type: String(type) }
  if (!isId(id) || !served.isUpload(id, query, String(signature))) throw new DomainError('FILE_URL_INVALID')
  checkHeaders(request, query)
  const path = await targetOf(system, id)
  if (path === undefined) throw new DomainError('FILE_URL_INVALID')
  request.raw.setTimeout(IDLE_MS, () => request.raw.destroy())
  await store.write(uploadPath(path), request.raw, { mediaType: query.type, maxBytes: query.size, isUpload: true })
  request.raw.setTimeout(0)
  // Meanwhile it may have been swept: what nobody will look for is not left behind.
  if ((await targetOf(system, id)) === undefined) await store.delete(uploadPath(path))
}

async function targetOf(system: Pool, id: string): Promise<string | undefined> {
  return (await system.query<{ path: string }>({ name: 'upload_target', text: TARGET, values: [id] })).rows[0]?.path
}

function checkHeaders({ headers }: FastifyRequest, { size, type }: { size: number; type: string }): void {
  const length = headers['content-length']
  if (length === undefined) throw badRequest(`Send Content-Length: ${size}, as was announced.`, 411)
  if (Number(length) > size) throw httpError(`This address takes ${size} bytes, as was announced.`, 'PAYLOAD_TOO_LARGE', 413)
  if (Number(length) !== size) throw badRequest(`This address takes ${size} bytes, as was announced, and not ${Number(length)}.`)
  if (headers['content-type'] !== type) throw badRequest(`Send Content-Type: ${type}, as was announced.`)
  if (headers['content-encoding'] !== undefined) throw badRequest('Send the bytes as they are, without Content-Encoding.')
}
