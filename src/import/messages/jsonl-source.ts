import { StartupError } from '../../errors/startup-error.js'
import { InputFile } from '../input-file.js'
import { Refused } from '../refused.js'
import { textLines, type TextLine } from '../text-lines.js'
import type { FoundMessage, ImportedMessage, MessageSource } from './imported-message.js'
import { RandomLines } from './random-lines.js'
import { messageIn } from './read-message.js'
import { TimeIndex } from './time-index.js'

const PORTION = 500

type Read = (line: TextLine) => ImportedMessage

/**
 * A file of one JSON object a line, read twice: once to check each line and note its time, then in the order of the times,
 * so that a file of any size and order needs no more memory than these notes.
 */
export async function jsonlSource(path: string, { source, passphrase }: { source: string; passphrase?: string | undefined }): Promise<MessageSource> {
  const file = new InputFile(path)
  const passes = { imported: 0 }
  return {
    source,
    name: file.name,
    fingerprint: await file.fingerprint(`messages ${source}`),
    progress: {
      size: file.size * 2,
      get position() {
        return file.position + passes.imported
      },
    },
    found: () => found(file, (line) => messageIn(line, passphrase), passes),
  }
}

async function* found(file: InputFile, read: Read, passes: { imported: number }): AsyncGenerator<FoundMessage[]> {
  const index = new TimeIndex()
  for await (const lines of textLines(file)) yield refusals(lines, read, index)
  yield* inOrder(file, read, index, passes)
}

/** What is refused of these lines; the others are noted. */
function refusals(lines: TextLine[], read: Read, index: TimeIndex): FoundMessage[] {
  const refused: FoundMessage[] = []
  for (const line of lines) {
    try {
      index.add(read(line).sentAt.getTime(), line)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({ place: line.line, refused: error })
    }
  }
  return refused
}

function* inOrder(file: InputFile, read: Read, index: TimeIndex, passes: { imported: number }): Generator<FoundMessage[]> {
  const lines = new RandomLines(file.path)
  try {
    let portion: FoundMessage[] = []
    for (const place of index.inOrderOfTime()) {
      portion.push({ place: place.line, message: again(file, read, lines.at(place)) })
      passes.imported += place.length + 1
      if (portion.length < PORTION) continue
      yield portion
      portion = []
    }
    yield portion
  } finally {
    lines.close()
  }
}

function again(file: InputFile, read: Read, line: TextLine): ImportedMessage {
  try {
    return read(line)
  } catch (error) {
    if (error instanceof Refused) throw new StartupError(`${file.path} was changed while it was read.`)
    throw error
  }
}
