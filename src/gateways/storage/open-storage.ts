import path from 'node:path'
import type { Config } from '../../config.js'
import { StartupError } from '../../errors/startup-error.js'
import { DiskStore } from './disk-store.js'
import type { FileStore } from './file-store.js'
import type { FileUrls } from './file-urls.js'
import { ServedUrls } from './served-urls.js'
import { UrlSignatures } from './url-signatures.js'

export type StorageSettings = Pick<Config, 'DATA_DIR' | 'STORAGE_URL' | 'STORAGE_ACCESS_KEY' | 'STORAGE_SECRET_KEY'>

/**
 * The store of this configuration: a bucket where STORAGE_URL names one, else a folder of DATA_DIR.
 * @throws StartupError when a setting is refused.
 */
export async function openStorage({ DATA_DIR, STORAGE_URL, STORAGE_ACCESS_KEY, STORAGE_SECRET_KEY }: StorageSettings): Promise<FileStore> {
  if (!STORAGE_URL) return new DiskStore(path.resolve(DATA_DIR, 'files'))
  if (Boolean(STORAGE_ACCESS_KEY) !== Boolean(STORAGE_SECRET_KEY)) throw new StartupError('Settings STORAGE_ACCESS_KEY and STORAGE_SECRET_KEY go together: one of them is missing.')
  const { hostname: bucket, searchParams } = new URL(STORAGE_URL)
  const { S3Store } = await import('./s3-store.js')
  return new S3Store({
    bucket,
    region: searchParams.get('region') ?? 'us-east-1',
    endpoint: searchParams.get('endpoint') ?? undefined,
    forcePathStyle: searchParams.get('forcePathStyle') === 'true',
    credentials: STORAGE_ACCESS_KEY ? { accessKeyId: STORAGE_ACCESS_KEY, secretAccessKey: STORAGE_SECRET_KEY! } : undefined,
  })
}

/** How clients reach files: `served` are the addresses this server answers itself. */
export async function openFileUrls({ secret, PUBLIC_URL, PORT }: Pick<Config, 'secret' | 'PUBLIC_URL' | 'PORT'>, store: FileStore): Promise<{ files: FileUrls; served: ServedUrls }> {
  const served = new ServedUrls(new UrlSignatures(secret), PUBLIC_URL ?? `http://localhost:${PORT}`, PUBLIC_URL !== undefined)
  if (store.kind === 'disk') return { files: served, served }
  const [{ S3Urls }, { S3Store }] = await Promise.all([import('./s3-urls.js'), import('./s3-store.js')])
  return { files: store instanceof S3Store ? new S3Urls(store, served) : served, served }
}
