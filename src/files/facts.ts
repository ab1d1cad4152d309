/** What a file is found to be, as it is kept. */
export interface FileFacts {
  mediaType: string
  sizeBytes: number
  /** 64 hexadecimal digits. */
  sha256: string
  durationMs?: number
  sampleRate?: number
  channelCount?: number
  codec?: string
  width?: number
  height?: number
}

/** An upload as it was announced. */
export interface Announced {
  id: string
  purpose: string
  path: string
  mediaType: string
  sizeBytes: number
  sha256?: string | null
}
