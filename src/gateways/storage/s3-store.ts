import type { Readable } from 'node:stream'
import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { bounded } from './bounded.js'
import { FileMissing, FileTooLarge, StoreFull, StoreUnavailable, type ByteRange, type FileStore, type WriteOptions } from './file-store.js'

export interface S3Settings {
  bucket: string
  region: string
  /** Of another store than Amazon's. */
  endpoint?: string | undefined
  /** Whether the bucket is part of the path and not of the host's name. */
  forcePathStyle: boolean
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined
}

/** A path no file ever has. */
const NOTHING = 'nothing'

/** Files in a bucket of a store that speaks S3. */
export class S3Store implements FileStore {
  readonly kind = 's3'
  readonly bucket: string
  readonly client: S3Client

  constructor({ bucket, region, endpoint, forcePathStyle, credentials }: S3Settings) {
    this.bucket = bucket
    this.client = new S3Client({
      region, forcePathStyle, ...(endpoint && { endpoint }), ...(credentials && { credentials }),
      // Not every store knows the newer checksums; TLS and our own SHA-256 tell of damage.
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  async sizeOf(path: string): Promise<number | undefined> {
    try {
      return (await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: path }))).ContentLength
    } catch (error) {
      if (isMissing(error)) return undefined
      throw asStoreFault(error)
    }
  }

  async read(path: string, range?: ByteRange): Promise<Readable> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: path, ...(range && { Range: `bytes=${range.start}-${range.end}` }) }))
      return Body as Readable
    } catch (error) {
      throw isMissing(error) ? new FileMissing(path) : asStoreFault(error)
    }
  }

  async write(path: string, bytes: Readable, { mediaType, maxBytes }: WriteOptions): Promise<void> {
    const limited = bounded(maxBytes)
    bytes.once('error', (error) => limited.destroy(error))
    bytes.once('close', () => bytes.readableEnded || limited.destroy(new Error('The source has ended early')))
    const upload = new Upload({ client: this.client, params: { Bucket: this.bucket, Key: path, Body: bytes.pipe(limited), ContentType: mediaType } })
    try {
      await upload.done()
    } catch (error) {
      // Nothing but they themselves has made them fail so far.
      const fault = bytes.errored
      bytes.destroy()
      throw fault ?? asStoreFault(error)
    }
  }

  async move(from: string, to: string): Promise<void> {
    try {
      await this.client.send(new CopyObjectCommand({ Bucket: this.bucket, Key: to, CopySource: `${this.bucket}/${from}` }))
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: from }))
    } catch (error) {
      throw isMissing(error) ? new FileMissing(from) : asStoreFault(error)
    }
  }

  async delete(path: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: path })).catch((error: unknown) => {
      if (!isMissing(error)) throw asStoreFault(error)
    })
  }

  /** Parts of what was never finished are cleared away by a lifecycle rule of the bucket; what only fails is by the write itself. */
  async clearUnfinished(): Promise<number> {
    return 0
  }

  async check(): Promise<void> {
    // That it is not there is said only by a bucket that is, to somebody who may read it.
    await this.read(NOTHING).then((bytes) => bytes.destroy(), (error: unknown) => {
      if (!(error instanceof FileMissing)) throw error
    })
  }

  async close(): Promise<void> {
    this.client.destroy()
  }
}

interface S3Fault {
  name?: string
  code?: string
  message?: string
  $metadata?: { httpStatusCode?: number }
}

const nameOf = (error: unknown): string => (error as S3Fault).name ?? ''
const isMissing = (error: unknown): boolean => ['NoSuchKey', 'NotFound'].includes(nameOf(error))

const UNREACHABLE = /\bE(CONN|PIPE|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH)|socket hang up|Timeout|NetworkingError|NoSuchBucket|Credentials|Signature|InvalidAccessKey/

/** What the store says, by what can be done about it. */
function asStoreFault(error: unknown): unknown {
  if (error instanceof FileTooLarge) return error
  const { name = '', code = '', message = '', $metadata } = error as S3Fault
  if (/Access ?Denied|Quota|StorageFull|InsufficientStorage|AllAccessDisabled/i.test(name) || $metadata?.httpStatusCode === 507) return new StoreFull(message, { cause: error })
  const isServers = ($metadata?.httpStatusCode ?? 0) >= 500 || $metadata?.httpStatusCode === 429
  if (isServers || UNREACHABLE.test(`${name} ${code} ${message}`)) return new StoreUnavailable(message, { cause: error })
  return error
}
