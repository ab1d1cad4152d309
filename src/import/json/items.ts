import { isUtf8 } from 'node:buffer'
import { StartupError } from '../../errors/startup-error.js'
import type { InputFile } from '../input-file.js'
import { Refused } from '../refused.js'

/** One element of an array, or one member of the object at the top. */
export interface JsonItem {
  line: number
  /** The array it stands in when that is a member of the object at the top, and '' otherwise. */
  list: string
  /** The name of a member that is not an array, and '' for elements. */
  key: string
  /** Its JSON, whose bytes are still one character each. */
  raw: string
}

const LONGEST_ITEM = 16_777_216
const SCALAR_END = /[\s,\]}]/

/**
 * The elements of a JSON array, the members of a JSON object, and the elements of members that are arrays, in portions
 * and with their lines: a file of any size passes through. What stands inside an item is not looked at.
 * @throws StartupError when the file is not JSON of that shape or ends too early.
 */
export async function* jsonItems(file: InputFile): AsyncGenerator<JsonItem[]> {
  const scanner = new Scanner(file.path)
  for await (const chunk of file.chunks()) yield scanner.take(chunk.toString('latin1'))
  yield scanner.end()
}

/** @throws Refused when the item is not JSON. */
export function parsedItem({ raw }: JsonItem): unknown {
  const bytes = Buffer.from(raw, 'latin1')
  if (!isUtf8(bytes)) throw new Refused('', 'is not valid UTF-8')
  try {
    return JSON.parse(bytes.toString())
  } catch {
    throw new Refused('', 'is not valid JSON', bytes.toString())
  }
}

class Scanner {
  private text = ''
  private at = 0
  private line = 1
  /** The brackets we are inside of, outermost first: at most the top's and one list's. */
  private readonly open: string[] = []
  private isDone = false
  private list = ''
  private key: string | undefined
  /** Where the value being read begins, or -1; how deep inside of it we are; whether in a string. */
  private start = -1
  private startLine = 1
  private depth = 0
  private isInString = false
  private items: JsonItem[] = []

  constructor(private readonly path: string) {}

  take(chunk: string): JsonItem[] {
    const keep = this.start === -1 ? this.at : this.start
    this.text = this.text.slice(keep) + chunk
    this.at -= keep
    if (this.start !== -1) this.start = 0
    if (this.text.length - chunk.length > LONGEST_ITEM) throw this.fault('has a value longer than 16 MB')
    this.items = []
    while (this.at < this.text.length) {
      const char = this.text[this.at]!
      if (char === '\n') this.line += 1
      if (this.start === -1) this.between(char)
      else this.inside(char)
      this.at += 1
    }
    return this.items
  }

  end(): JsonItem[] {
    if (!this.isDone) throw this.fault('ends too early')
    return []
  }

  private between(char: string): void {
    if (/[\s,:]/.test(char)) return
    if (this.isDone) throw this.fault('goes on after its end')
    const top = this.open.at(-1)
    if (top === undefined) return this.enter(char)
    if (char === (top === '[' ? ']' : '}')) return this.leave()
    if (char === ']' || char === '}') throw this.fault(`has a misplaced ${char}`)
    if (char === '[' && top === '{' && this.key !== undefined) {
      this.list = this.key
      this.open.push('[')
      return
    }
    this.begin(char)
  }

  private enter(char: string): void {
    if (char !== '[' && char !== '{') throw this.fault('is neither a JSON array nor an object')
    this.open.push(char)
  }

  private leave(): void {
    this.open.pop()
    this.list = ''
    this.key = undefined
    this.isDone = this.open.length === 0
  }

  private begin(char: string): void {
    this.start = this.at
    this.startLine = this.line
    this.isInString = char === '"'
    this.depth = char === '{' || char === '[' ? 1 : 0
  }

  private inside(char: string): void {
    if (this.isInString) return this.insideString(char)
    if (char === '"') this.isInString = true
    else if (char === '{' || char === '[') this.depth += 1
    else if (this.depth === 0 && SCALAR_END.test(char)) {
      if (char === '\n') this.line -= 1
      this.finish(this.at)
      this.at -= 1
    } else if (char === '}' || char === ']') {
      this.depth -= 1
      if (this.depth === 0) this.finish(this.at + 1)
    }
  }

  private insideString(char: string): void {
    if (char === '\\') this.at += 1
    if (char !== '"') return
    this.isInString = false
    if (this.depth === 0) this.finish(this.at + 1)
  }

  private finish(end: number): void {
    const raw = this.text.slice(this.start, end)
    this.start = -1
    if (this.open.at(-1) === '{' && this.key === undefined) this.key = this.keyFrom(raw)
    else {
      this.items.push({ line: this.startLine, list: this.list, key: this.list === '' ? (this.key ?? '') : '', raw })
      if (this.open.at(-1) === '{') this.key = undefined
    }
  }

  private keyFrom(raw: string): string {
    try {
      return String(JSON.parse(Buffer.from(raw, 'latin1').toString()))
    } catch {
      throw this.fault('has a name that is not a string')
    }
  }

  private fault = (what: string): StartupError => new StartupError(`${this.path} is not readable as JSON: line ${this.line} ${what}.`)
}
