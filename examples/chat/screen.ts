import { clearLine, createInterface, cursorTo, moveCursor, type Interface } from 'node:readline'

export interface Line {
  sentAt: string
  body?: string | null | undefined
  sender?: { handle: string; displayName: string } | null | undefined
}

/** What another person's text may not do to our terminal: move the cursor, clear it, ring. */
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** Messages above, the line being typed below. */
export class Screen {
  private readonly input: Interface
  private isOnline = false
  private waiting = 0

  constructor(private readonly onLine: (text: string) => void) {
    this.input = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY })
    this.input.on('line', (text) => this.typed(text))
    this.input.on('SIGINT', () => this.input.close())
  }

  /** Resolves when nothing more will be typed. */
  closed = (): Promise<void> => new Promise((resolve) => this.input.once('close', resolve))

  show({ sentAt, sender, body }: Line): void {
    const time = new Date(sentAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    this.note(`${time} ${sender?.handle ?? 'somebody'}: ${(body ?? '(no text)').replace(CONTROLS, ' ')}`)
  }

  note(text: string): void {
    if (process.stdin.isTTY) {
      cursorTo(process.stdout, 0)
      clearLine(process.stdout, 0)
    }
    process.stdout.write(`${text}\n`)
    this.prompt()
  }

  state({ isOnline = this.isOnline, waiting = this.waiting }: { isOnline?: boolean; waiting?: number }): void {
    Object.assign(this, { isOnline, waiting })
    this.prompt()
  }

  private typed(text: string): void {
    // It comes back as a message once the server has it.
    if (process.stdin.isTTY) {
      moveCursor(process.stdout, 0, -1)
      clearLine(process.stdout, 0)
    }
    if (text.trim() !== '') this.onLine(text)
    this.prompt()
  }

  private prompt(): void {
    if (!process.stdin.isTTY) return
    const unsent = this.waiting > 0 ? ` ${this.waiting} unsent` : ''
    this.input.setPrompt(`[${this.isOnline ? 'live' : 'connecting'}${unsent}] `)
    this.input.prompt(true)
  }
}
