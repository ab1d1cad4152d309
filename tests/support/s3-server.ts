import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

interface S3Process {
  run(): Promise<AddressInfo>
  close(): Promise<void>
}

export interface S3Server {
  endpoint: string
  /** Settings of an API that keeps its files there. */
  settings: { STORAGE_URL: string; STORAGE_ACCESS_KEY: string; STORAGE_SECRET_KEY: string }
  close(): Promise<void>
}

/** The one account this server knows. */
const KEY = 'S3RVER'
export const BUCKET = 'polyphony'

/** A server on this machine that speaks S3, signatures and all, over a folder of its own. */
export async function startS3(port = 0): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), 'polyphony-s3-'))
  const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => S3Process
  const server = new S3rver({ address: '127.0.0.1', port, silent: true, directory, vhostBuckets: false, configureBuckets: [{ name: BUCKET, configs: [] }] })
  const { port: taken } = await server.run()
  const endpoint = `http://127.0.0.1:${taken}`
  return {
    endpoint,
    settings: { STORAGE_URL: `s3://${BUCKET}?region=us-east-1&endpoint=${encodeURIComponent(endpoint)}&forcePathStyle=true`, STORAGE_ACCESS_KEY: KEY, STORAGE_SECRET_KEY: KEY },
    close: async () => {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
