import type { Readable } from 'node:stream'

/** Bytes `start` to `end`, both counted from 0 and both included, as in RFC 9110, section 14. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * Where files lie. A path is one the server made (`stored_files.path`); no store is ever given one from a client.
 * Every method throws `StoreFull` or `StoreUnavailable` when the store is at fault, and nothing half-written is ever read.
 */
export interface FileStore {
  readonly kind: 'disk' | 's3'
  /** Its size in bytes; undefined where no such file lies. */
  sizeOf(path: string): Promise<number | undefined>
  /** Its bytes, all or a range. @throws FileMissing */
  read(path: string, range?: ByteRange): Promise<Readable>
  /** Keeps these bytes under the path, all of them or none, in place of what lay there. Memory stays bounded. @throws FileTooLarge, or what the bytes throw, as they throw it */
  write(path: string, bytes: Readable, options: WriteOptions): Promise<void>
  /** Gives what lies there another path, in place of what lay under that; from then on it survives a power cut. @throws FileMissing */
  move(from: string, to: string): Promise<void>
  /** What does not lie there is as good as deleted. */
  delete(path: string): Promise<void>
  /** Clears away what was begun to be written and is not touched since; answers how much it was. */
  clearUnfinished(before: Date): Promise<number>
  /**
   * Makes a file of this machine its own under the path, in place of what lay there, and tells what its bytes are; it is
   * gone from where it was. Undefined, with nothing changed, where only a copy will do. @throws FileTooLarge, or what reading it throws
   */
  adopt?(file: string, path: string, maxBytes: number): Promise<StoredBytes | undefined>
  /** Where it lies on this machine, to be read by its name, if it does. */
  locate?(path: string): string
  /** Resolves when files can be read and written now. */
  check(): Promise<void>
  close(): Promise<void>
}

export interface StoredBytes {
  size: number
  sha256: Buffer
}

export interface WriteOptions {
  mediaType: string
  /** More bytes than this are refused with `FileTooLarge`, and nothing is kept. */
  maxBytes: number
  /** The bytes end by themselves at `maxBytes`, as a request's do at its Content-Length, and are moved before anybody relies on them. */
  isUpload?: boolean
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing'
}

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
}

/** No room is left, or the store may not be written. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
}

/** The store cannot be reached; another try may succeed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
