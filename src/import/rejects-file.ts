import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '../errors/startup-error.js'
import type { Refused } from './refused.js'

const FLUSH_AT = 65_536
const EXAMPLES = 10

/**
 * The rows that were not imported, as CSV: where, which field, why, and the beginning of the value. Made with the first
 * of them, so an import without any leaves no file; begun anew by each run, a resumed one included, for it reads the input
 * from its beginning.
 */
export class RejectsFile {
  count = 0
  /** The first few, for whoever only tries. */
  readonly examples: string[] = []
  private file: number | undefined
  private waiting = ''

  /** `path` is undefined when nothing may be written. */
  constructor(
    readonly path: string | undefined,
    private readonly place: 'line' | 'file',
  ) {
    if (path !== undefined) rmSync(path, { force: true })
  }

  add(place: string | number, refused: Refused): void {
    this.count += 1
    if (this.examples.length < EXAMPLES) this.examples.push(`${this.place} ${place}: ${refused.field} ${refused.message}`.replace(':  ', ': '))
    if (this.path === undefined) return
    if (this.file === undefined) this.open(this.path)
    this.waiting += [String(place), refused.field, refused.message, refused.excerpt].map(quoted).join(',') + '\n'
    if (this.waiting.length > FLUSH_AT) this.flush()
  }

  close(): void {
    if (this.file === undefined) return
    this.flush()
    closeSync(this.file)
    this.file = undefined
  }

  private open(file: string): void {
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      this.file = openSync(file, 'w', 0o600)
    } catch (error) {
      throw new StartupError(`The file for refused rows, ${file}, cannot be written (${(error as NodeJS.ErrnoException).code}).`)
    }
    this.waiting = `${this.place},field,reason,value\n`
  }

  private flush(): void {
    writeSync(this.file!, this.waiting)
    this.waiting = ''
  }
}

/** Spreadsheets run what begins with these as a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/

const quoted = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n\0]/.test(safe) ? `"${safe.replaceAll('"', '""').replaceAll('\0', '\\0')}"` : safe
}
