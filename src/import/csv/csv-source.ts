import { InputFile } from '../input-file.js'
import type { TrackSource } from '../track-source.js'
import type { ColumnMap } from './column-map.js'
import { csvRows } from './csv-rows.js'
import { trackReader } from './track-reader.js'

export async function csvSource(path: string, map: ColumnMap): Promise<TrackSource> {
  const file = new InputFile(path)
  return {
    source: map.source,
    name: file.name,
    fingerprint: await file.fingerprint(map),
    progress: file,
    place: 'line',
    found: () =>
      csvRows(file, map.delimiter, (columns) => {
        const toTrack = trackReader(map, columns)
        return (fields) => ({ track: toTrack(fields) })
      }),
  }
}
