import { URL_SECONDS, type Addressed, type FileUrls, type SignedUrl, type UploadUrl } from './file-urls.js'
import type { UrlSignatures } from './url-signatures.js'

/** What of an upload's address has to be as it was given out. */
export interface UploadQuery {
  expires: number
  size: number
  type: string
}

const isPast = (seconds: number): boolean => !Number.isSafeInteger(seconds) || seconds * 1000 <= Date.now()

/** Addresses this server serves itself. */
export class ServedUrls implements FileUrls {
  constructor(
    private readonly signatures: UrlSignatures,
    /** How clients reach this server; never what a request says in its Host header. */
    private base: string,
    /** Whether it was configured: then it is so wherever the server listens. */
    private readonly isFixed: boolean,
  ) {}

  listensAt(url: string): void {
    if (!this.isFixed) this.base = url
  }

  async uploadUrl({ id, mediaType, sizeBytes }: Addressed & { sizeBytes: number }): Promise<UploadUrl> {
    const expires = inAnHour()
    const signature = this.signatures.sign('PUT', id, expires, sizeBytes, mediaType)
    const query = new URLSearchParams({ expires: `${expires}`, size: `${sizeBytes}`, type: mediaType, signature })
    return { url: this.at(`uploads/${id}?${query.toString()}`), expiresAt: new Date(expires * 1000), headers: { 'content-type': mediaType, 'content-length': `${sizeBytes}` } }
  }

  async downloadUrl({ id }: Addressed): Promise<SignedUrl> {
    const expires = inAnHour()
    return { url: this.at(`${id}?expires=${expires}&signature=${this.signatures.sign('GET', id, expires)}`), expiresAt: new Date(expires * 1000) }
  }

  publicUrl(id: string): string {
    return this.at(`public/${id}`)
  }

  /** Whether we gave this address out for this upload, and it still holds. */
  isUpload(id: string, { expires, size, type }: UploadQuery, signature: string): boolean {
    return this.signatures.verify(signature, 'PUT', id, expires, size, type) && !isPast(expires)
  }

  /** Whether we gave this address out for this file, and it still holds. */
  isDownload(id: string, expires: number, signature: string): boolean {
    return this.signatures.verify(signature, 'GET', id, expires) && !isPast(expires)
  }

  private at(place: string): string {
    return `${this.base.replace(/\/+$/, '')}/files/${place}`
  }
}

const inAnHour = (): number => Math.floor(Date.now() / 1000) + URL_SECONDS
