import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { disposition } from './disposition.js'
import { URL_SECONDS, type Addressed, type FileUrls, type SignedUrl, type UploadUrl } from './file-urls.js'
import { uploadPath } from './upload-path.js'
import type { S3Store } from './s3-store.js'

/** Addresses at which an S3 store serves files itself; pictures for everybody stay ours, for their addresses never change. */
export class S3Urls implements FileUrls {
  constructor(
    private readonly store: S3Store,
    private readonly served: FileUrls,
  ) {}

  listensAt(url: string): void {
    this.served.listensAt(url)
  }

  async uploadUrl({ path, mediaType, sizeBytes }: Addressed & { sizeBytes: number }): Promise<UploadUrl> {
    const command = new PutObjectCommand({ Bucket: this.store.bucket, Key: uploadPath(path), ContentType: mediaType, ContentLength: sizeBytes })
    // Headers that are only part of the address could be left out: signed as headers, size and type have to be sent so.
    const fixed = new Set(['content-type', 'content-length'])
    const url = await getSignedUrl(this.store.client, command, { expiresIn: URL_SECONDS, signableHeaders: fixed, unhoistableHeaders: fixed })
    return { url, expiresAt: inAnHour(), headers: { 'content-type': mediaType, 'content-length': `${sizeBytes}` } }
  }

  async downloadUrl({ path, name, mediaType }: Addressed): Promise<SignedUrl> {
    const command = new GetObjectCommand({
      Bucket: this.store.bucket, Key: path, ResponseContentType: mediaType, ResponseContentDisposition: disposition(name, mediaType),
      ResponseCacheControl: `private, max-age=${URL_SECONDS}`,
    })
    return { url: await getSignedUrl(this.store.client, command, { expiresIn: URL_SECONDS }), expiresAt: inAnHour() }
  }

  publicUrl(id: string): string {
    return this.served.publicUrl(id)
  }
}

/** The signature counts from the second it is made in. */
const inAnHour = (): Date => new Date((Math.floor(Date.now() / 1000) + URL_SECONDS) * 1000)
