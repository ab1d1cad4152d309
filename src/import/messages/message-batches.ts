import { Gathering, type Batch, type Reading } from '../batches.js'
import { Refused } from '../refused.js'
import { SeenRefs } from '../seen-refs.js'
import type { Conversations, PlacedMessage } from './conversations.js'
import type { FoundMessage, ImportedMessage, MessageSource } from './imported-message.js'

/**
 * The messages that are not imported yet, in batches. A row's number is its place among those the file alone lets pass, so
 * that it is the same in every run, whoever has an account by then.
 */
export async function* messageBatches(source: MessageSource, conversations: Conversations, reading: Reading): AsyncGenerator<Batch<PlacedMessage[]>> {
  const gathered = new Gathering<PlacedMessage>()
  const placing = { seen: new SeenRefs(), conversations, reading }
  let row = -1
  for await (const portion of source.found()) {
    if (reading.signal.aborted) return
    const messages = readable(portion, reading)
    await conversations.prepare(messages.map(({ message }) => message))
    for (const found of messages) {
      row += 1
      const placed = placedMessage(found, placing)
      if (!placed) gathered.skip(row)
      const full = placed && !reading.done.has(row) ? gathered.add(row, placed) : undefined
      if (full) yield { range: full.range, content: full.items }
    }
  }
  const rest = gathered.take()
  if (rest) yield { range: rest.range, content: rest.items }
}

type FoundReadable = { place: string | number; message: ImportedMessage }

/** Those the file lets pass; the others are noted. */
function readable(portion: FoundMessage[], reading: Reading): FoundReadable[] {
  reading.tally.read += portion.length
  return portion.filter((found): found is FoundReadable => {
    if ('message' in found) return true
    refuse(found.place, found.refused, reading)
    return false
  })
}

interface Placing {
  seen: SeenRefs
  conversations: Conversations
  reading: Reading
}

function placedMessage({ place, message }: FoundReadable, { seen, conversations, reading }: Placing): PlacedMessage | undefined {
  if (seen.has(message.sourceRef)) {
    reading.tally.duplicates += 1
    return undefined
  }
  try {
    const placed = conversations.place(message)
    seen.add(message.sourceRef)
    reading.tally.valid += 1
    return placed
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    refuse(place, error, reading)
    return undefined
  }
}

function refuse(place: string | number, refused: Refused, { tally, rejects }: Reading): void {
  tally.rejected += 1
  rejects.add(place, refused)
}
