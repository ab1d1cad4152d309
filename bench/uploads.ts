import type { Arena } from './arena.js'
import type { Target } from './transfers.js'
import { upload } from './transfers.js'
import { HEAD_BYTES, wavHeader } from './wav-header.js'

/** Of a mutation more than this is refused. */
const PER_REQUEST = 10
const RATE = 96_000
/** One sample of both channels. */
const BLOCK = 6

interface SignedTarget extends Target {
  fileId: string
}

/** Uploads signed and completed as any client has them. */
export class Uploads {
  constructor(private readonly arena: Arena) {}

  /** As many places for files of this size as asked for. */
  async targets(count: number, size: number): Promise<SignedTarget[]> {
    const signed: SignedTarget[] = []
    while (signed.length < count) signed.push(...(await this.some(Math.min(PER_REQUEST, count - signed.length), size)))
    return signed
  }

  /** Where a file of this size can be fetched from. */
  async stored(size: number): Promise<Target> {
    const [target] = await this.targets(1, size)
    await upload(this.arena.api([]).server, [target!], wavHead(size), size)
    return this.complete(target!)
  }

  /** Where it can be fetched from, once it is found to be what was announced. */
  async complete(target: Target): Promise<Target> {
    const { fileId } = target as SignedTarget
    const { completeUpload } = await this.ask<{ completeUpload: { url: string } }>('mutation($id: ID!) { completeUpload(input: { fileId: $id }) { url } }', { id: fileId })
    return { url: completeUpload.url }
  }

  private async some(count: number, sizeBytes: number): Promise<SignedTarget[]> {
    const one = (index: number): string => `u${index}: createUpload(input: $input) { file { id } url headers { name value } }`
    const document = `mutation($input: CreateUploadInput!) { ${Array.from({ length: count }, (_, index) => one(index)).join(' ')} }`
    const input = { purpose: 'AUDIO', name: 'bench.wav', mediaType: 'audio/wav', sizeBytes }
    const answer = await this.ask<Record<string, { file: { id: string }; url: string; headers: { name: string; value: string }[] }>>(document, { input })
    return Object.values(answer).map(({ file, url, headers }) => ({ fileId: file.id, url, headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])) }))
  }

  private async ask<Data>(query: string, variables: object): Promise<Data> {
    const { server, headers } = this.arena.api([])
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
}

/** The size nearest below of a WAV file of whole samples. */
export const wholeWav = (size: number): number => HEAD_BYTES + Math.floor((size - HEAD_BYTES) / BLOCK) * BLOCK

/** The header of a WAV file of this many bytes: 96 kHz, 24 bit, stereo. */
export const wavHead = (size: number): Buffer => wavHeader({ rate: RATE, channels: 2, bits: 24, bytes: size - HEAD_BYTES })
