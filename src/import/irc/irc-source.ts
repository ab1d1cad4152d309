import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '../../errors/startup-error.js'
import { InputFile, nameOf } from '../input-file.js'
import type { FoundMessage, ImportedMessage, MessageSource } from '../messages/imported-message.js'
import { checkedBody } from '../messages/message-rules.js'
import { Refused } from '../refused.js'
import { lineText, textLines, type TextLine } from '../text-lines.js'
import { LogClock, utteranceIn } from './log-line.js'

export const IRC = 'irc'
const LOG = /^(\d{4}-\d{2}-\d{2})(?!\d).*\.raw\.txt$/
const LONGEST_NAME = 100

interface Log {
  file: InputFile
  /** The file's name without its ending: what the conversation is called. */
  title: string
  /** Its first day, at midnight UTC. */
  day: number
}

/** Chat logs, one file or all of a folder: each is a conversation of everybody who says something in it. */
export async function ircSource(input: string): Promise<MessageSource> {
  const logs = logsAt(input)
  const hash = createHash('sha256')
  for (const { file, title } of logs) hash.update(`${title}\0${await file.fingerprint(IRC)}\0`)
  return {
    source: IRC,
    name: nameOf(input),
    fingerprint: hash.digest('hex'),
    progress: {
      size: logs.reduce((sum, { file }) => sum + file.size, 0),
      get position() {
        return logs.reduce((sum, { file }) => sum + file.position, 0)
      },
    },
    found: () => foundIn(logs),
  }
}

/** In the order of their names, which begin with their dates. Links are left alone. */
function logsAt(input: string): Log[] {
  const stat = statSync(input, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return [logAt(input)]
  const names = readdirSync(input, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.raw.txt')).map(({ name }) => name)
  if (names.length === 0) throw new StartupError(`${input} holds no file *.raw.txt.`)
  return names.sort().map((name) => logAt(path.join(input, name)))
}

function logAt(input: string): Log {
  const file = new InputFile(input)
  const date = LOG.exec(file.name)?.[1] ?? ''
  const day = Date.parse(date)
  if (Number.isNaN(day)) throw new StartupError(`${input} is not named after its day, such as 2004-11-15_03.raw.txt.`)
  return { file, title: file.name.slice(0, -'.raw.txt'.length).slice(0, LONGEST_NAME), day }
}

async function* foundIn(logs: Log[]): AsyncGenerator<FoundMessage[]> {
  for (const log of logs) {
    const clock = new LogClock(log.day)
    for await (const lines of textLines(log.file)) yield lines.map((line) => foundAt(line, log, clock)).filter((found) => found !== undefined)
  }
}

function foundAt(line: TextLine, log: Log, clock: LogClock): FoundMessage | undefined {
  const place = `${log.title}:${line.line}`
  try {
    const message = messageAt(line, place, log, clock)
    return message && { place, message }
  } catch (error) {
    if (error instanceof Refused) return { place, refused: error }
    throw error
  }
}

function messageAt(line: TextLine, place: string, { title }: Log, clock: LogClock): ImportedMessage | undefined {
  const said = utteranceIn(lineText(line))
  if (!said) return undefined
  const sentAt = clock.at(said.minute)
  return { sourceRef: place, group: { key: title, title }, from: said.nick, others: [], body: checkedBody(said.text), sentAt, readAt: null }
}
