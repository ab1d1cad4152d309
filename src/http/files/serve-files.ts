import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { ReportError } from '../../errors/format-error.js'
import type { FileStore } from '../../gateways/storage/file-store.js'
import type { ServedUrls } from '../../gateways/storage/served-urls.js'
import { serveDownloads } from './downloads.js'
import { serveUploads } from './uploads.js'

export interface FileServing {
  store: FileStore
  served: ServedUrls
  /** As `polyphony_system`: a signed address tells by itself what may be done with it. */
  system: Pool
  report: ReportError
}

/** Serves /files: bytes written and read at signed addresses, pictures at addresses for everybody. */
export function serveFiles(http: FastifyInstance, serving: FileServing): void {
  void http.register(async (files) => {
    // Bytes go from the socket to the store as they come: nothing parses, gathers or bounds them before.
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('*', (_request, _payload, done) => done(null))
    if (serving.store.kind === 'disk') serveUploads(files, serving)
    serveDownloads(files, serving)
  })
}
