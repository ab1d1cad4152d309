import { isUtf8 } from 'node:buffer'
import type { InputFile } from '../input-file.js'

/** One line of a CSV file, or several when a quoted field goes over line ends. */
export interface CsvRecord {
  /** The line it begins on; the header is line 1. */
  line: number
  fields: string[]
  /** Why the record cannot be read; it then has no fields. */
  fault?: string
}

const LONGEST_RECORD = 1_048_576
const NOT_ASCII = /[^\x00-\x7f]/

/**
 * The records of a CSV file (RFC 4180), the header among them, in portions, each to be read to its end before the next is
 * asked for: records are made one by one, so that none outlives its use. Bytes are split before they are decoded, so that
 * one bad byte or quote costs one line: behind a quote that is never closed, reading goes on in the next line. (A general
 * parser either stops there or takes the rest of the file for one field.)
 */
export async function* csvRecords(file: InputFile, delimiter: string): AsyncGenerator<Iterable<CsvRecord>> {
  const splitter = new Splitter(delimiter)
  for await (const chunk of file.chunks()) yield splitter.take(chunk.toString('latin1'), false)
  yield splitter.take('', true)
}

class Splitter {
  /** Bytes as one character each, from the beginning of the first record that is not complete. */
  private text = ''
  private at = 0
  private line = 1
  private isSkipping = false

  constructor(private readonly delimiter: string) {}

  *take(chunk: string, isLast: boolean): Generator<CsvRecord> {
    this.text = this.text.slice(this.at) + chunk
    this.at = 0
    for (let record = this.next(isLast); record; record = this.next(isLast)) {
      if (record.fault !== undefined || record.fields.length > 1 || record.fields[0] !== '') yield record
    }
  }

  private next(isLast: boolean): CsvRecord | undefined {
    if (this.isSkipping && !this.skipLine()) return undefined
    if (this.at >= this.text.length) return undefined
    const { line } = this
    const lineEnd = this.text.indexOf('\n', this.at)
    const end = lineEnd === -1 && isLast ? this.text.length : lineEnd
    if (end === -1) return this.tooLong() ? this.skipFrom(line) : undefined
    const raw = this.text.slice(this.at, this.text[end - 1] === '\r' && end > this.at ? end - 1 : end)
    if (!raw.includes('"')) return this.accept(end, raw, raw.split(this.delimiter), line)
    const quoted = this.quotedFields(isLast)
    if (quoted === 'open' && !isLast && !this.tooLong()) return undefined
    if (typeof quoted === 'string') {
      this.moveBehind(end)
      return { line, fields: [], fault: quoted === 'open' ? 'a quote is never closed' : 'text follows a closing quote' }
    }
    return this.accept(quoted.end, this.text.slice(this.at, quoted.end), quoted.fields, line)
  }

  /** Fields from `at` on up to the end of the record, or what is wrong with its quotes. */
  private quotedFields(isLast: boolean): { fields: string[]; end: number } | 'open' | 'astray' {
    const { text, delimiter } = this
    const fields: string[] = []
    for (let at = this.at; ; at += 1) {
      const isQuoted = text[at] === '"'
      const close = isQuoted ? closingQuote(text, at) : -1
      if (isQuoted && close === -1) return 'open'
      const end = isQuoted ? close + 1 : fieldEnd(text, at, delimiter)
      fields.push(isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : withoutReturn(text, at, end))
      const behind = text[end] === '\r' && (text[end + 1] === '\n' || end + 1 === text.length) ? end + 1 : end
      // At the end of what has been read, the next byte may still be a second quote or a line feed.
      if (behind >= text.length && !isLast) return 'open'
      if (behind >= text.length || text[behind] === '\n') return { fields, end: behind }
      if (text[end] !== delimiter) return 'astray'
      at = end
    }
  }

  private accept(end: number, raw: string, fields: string[], line: number): CsvRecord {
    this.moveBehind(end)
    if (!NOT_ASCII.test(raw)) return { line, fields }
    if (!isUtf8(Buffer.from(raw, 'latin1'))) return { line, fields: [], fault: 'is not valid UTF-8' }
    return { line, fields: fields.map((field) => Buffer.from(field, 'latin1').toString()) }
  }

  private moveBehind(end: number): void {
    for (let at = this.text.indexOf('\n', this.at); at !== -1 && at <= end; at = this.text.indexOf('\n', at + 1)) this.line += 1
    this.at = end + 1
  }

  private tooLong = (): boolean => this.text.length - this.at > LONGEST_RECORD

  private skipFrom(line: number): CsvRecord {
    this.isSkipping = true
    return { line, fields: [], fault: 'is longer than 1 MB' }
  }

  /** Drops the rest of a line that is too long; false when its end has not been read yet. */
  private skipLine(): boolean {
    const end = this.text.indexOf('\n', this.at)
    this.isSkipping = end === -1
    if (this.isSkipping) this.at = this.text.length
    else this.moveBehind(end)
    return !this.isSkipping
  }
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  const ends = [text.indexOf(delimiter, from), text.indexOf('\n', from)].filter((at) => at !== -1)
  return ends.length > 0 ? Math.min(...ends) : text.length
}

const withoutReturn = (text: string, from: number, end: number): string =>
  text.slice(from, text[end - 1] === '\r' && (end === text.length || text[end] === '\n') && end > from ? end - 1 : end)
