import { open, type FileHandle } from 'node:fs/promises'

const WINDOW = 256 * 1024

/** A file's bytes wherever they are asked for, of which at most one window is held in memory. */
export class FileBytes {
  private window = Buffer.alloc(0)
  private windowStart = 0

  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  static async open(file: string): Promise<FileBytes> {
    const handle = await open(file, 'r')
    try {
      return new FileBytes(handle, (await handle.stat()).size)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** `length` bytes from `position`, fewer where the file ends; good until the next call. */
  async at(position: number, length: number): Promise<Buffer> {
    const end = Math.min(position + length, this.size)
    if (position >= end) return Buffer.alloc(0)
    if (position < this.windowStart || end > this.windowStart + this.window.length) await this.move(position, end - position)
    return this.window.subarray(position - this.windowStart, end - this.windowStart)
  }

  close(): Promise<void> {
    return this.handle.close()
  }

  private async move(position: number, length: number): Promise<void> {
    const buffer = Buffer.allocUnsafe(Math.max(WINDOW, length))
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await this.handle.read(buffer, filled, buffer.length - filled, position + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    this.window = buffer.subarray(0, filled)
    this.windowStart = position
  }
}
