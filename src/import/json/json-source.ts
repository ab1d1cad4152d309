import { InputFile } from '../input-file.js'
import type { ImportedTrack } from '../imported-track.js'
import { Refused } from '../refused.js'
import type { FoundTrack, TrackSource } from '../track-source.js'
import { jsonItems, type JsonItem } from './items.js'

interface JsonFormat {
  source: string
  path: string
  /** What besides the file decides what its tracks become. */
  how?: unknown
  /** Made anew for each reading. `undefined` for an item that is no track. */
  reader: () => (item: JsonItem) => ImportedTrack | undefined
}

export async function jsonSource({ source, path, how, reader }: JsonFormat): Promise<TrackSource> {
  const file = new InputFile(path)
  return {
    source,
    name: file.name,
    fingerprint: await file.fingerprint([source, how ?? null]),
    progress: file,
    place: 'line',
    found: () => found(file, reader()),
  }
}

async function* found(file: InputFile, read: (item: JsonItem) => ImportedTrack | undefined): AsyncGenerator<FoundTrack[]> {
  for await (const items of jsonItems(file)) {
    yield items.map((item) => foundIn(item, read)).filter((one) => one !== undefined)
  }
}

function foundIn(item: JsonItem, read: (item: JsonItem) => ImportedTrack | undefined): FoundTrack | undefined {
  try {
    const track = read(item)
    return track && { place: item.line, track }
  } catch (error) {
    if (error instanceof Refused) return { place: item.line, refused: error }
    throw error
  }
}
