import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'

/** In development nothing leaves this machine: what would have is a line of a file of the data folder. */
export class Outbox {
  private readonly file: string

  constructor(dataDir: string, name: string) {
    this.file = path.join(dataDir, 'outbox', name)
  }

  async write(line: object): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true })
    await appendFile(this.file, `${JSON.stringify({ at: new Date(), ...line })}\n`, { mode: 0o600 })
  }
}
