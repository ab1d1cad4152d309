import { StartupError } from '../../errors/startup-error.js'
import type { ImportedTrack } from '../imported-track.js'
import { InputFile } from '../input-file.js'
import { Refused } from '../refused.js'
import type { FoundTrack, TrackSource } from '../track-source.js'
import type { ColumnMap } from './column-map.js'
import { csvRecords, type CsvRecord } from './records.js'
import { trackReader } from './track-reader.js'

export async function csvSource(path: string, map: ColumnMap): Promise<TrackSource> {
  const file = new InputFile(path)
  return {
    source: map.source,
    name: file.name,
    fingerprint: await file.fingerprint(map),
    progress: file,
    place: 'line',
    found: () => found(file, map),
  }
}

async function* found(file: InputFile, map: ColumnMap): AsyncGenerator<FoundTrack[]> {
  let read: ((record: CsvRecord) => FoundTrack) | undefined
  for await (const records of csvRecords(file, map.delimiter)) {
    if (read === undefined && records.length > 0) read = rowReader(file, map, records.shift()!)
    if (read) yield records.map(read)
  }
  if (!read) throw new StartupError(`${file.path} is empty: its first line has to name the columns.`)
}

function rowReader(file: InputFile, map: ColumnMap, header: CsvRecord): (record: CsvRecord) => FoundTrack {
  if (header.fault !== undefined) throw new StartupError(`The first line of ${file.path} cannot be read: ${header.fault}.`)
  const columns = header.fields.map((name) => name.trim())
  const toTrack = trackReader(map, columns)
  return (record) => {
    try {
      return { place: record.line, track: trackOf(record, columns.length, toTrack) }
    } catch (error) {
      if (error instanceof Refused) return { place: record.line, refused: error }
      throw error
    }
  }
}

function trackOf({ fields, fault }: CsvRecord, columns: number, toTrack: (fields: string[]) => ImportedTrack): ImportedTrack {
  if (fault !== undefined) throw new Refused('', fault)
  if (fields.length !== columns) throw new Refused('', `has ${fields.length} columns, and the first line ${columns}`, fields.join(','))
  return toTrack(fields)
}
