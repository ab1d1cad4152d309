import { StartupError } from '../../errors/startup-error.js'
import type { InputFile } from '../input-file.js'
import { Refused } from '../refused.js'
import { csvRecords, type CsvRecord } from './records.js'

/** What was read of the row that begins on a line, or why it was refused. */
export type FoundRow<Row> = { place: number } & (Row | { refused: Refused })

/** Makes, of the columns' names, what reads a row's fields; that throws Refused for a row that is none. */
type RowReader<Row> = (columns: string[]) => (fields: string[]) => Row

/**
 * The rows of a CSV file behind the first line, which names the columns, in portions as `csvRecords` gives them.
 * @throws StartupError when there is no such line.
 */
export async function* csvRows<Row extends object>(file: InputFile, delimiter: string, reader: RowReader<Row>): AsyncGenerator<Iterable<FoundRow<Row>>> {
  let read: ((record: CsvRecord) => FoundRow<Row>) | undefined
  function* rows(records: Iterable<CsvRecord>): Generator<FoundRow<Row>> {
    for (const record of records) {
      if (read) yield read(record)
      else read = recordReader(file, reader, record)
    }
  }
  for await (const records of csvRecords(file, delimiter)) yield rows(records)
  if (!read) throw new StartupError(`${file.path} is empty: its first line has to name the columns.`)
}

function recordReader<Row extends object>(file: InputFile, reader: RowReader<Row>, header: CsvRecord): (record: CsvRecord) => FoundRow<Row> {
  if (header.fault !== undefined) throw new StartupError(`The first line of ${file.path} cannot be read: ${header.fault}.`)
  const columns = header.fields.map((name) => name.trim())
  const toRow = reader(columns)
  return (record) => {
    try {
      return { place: record.line, ...toRow(checkedFields(record, columns.length)) }
    } catch (error) {
      if (error instanceof Refused) return { place: record.line, refused: error }
      throw error
    }
  }
}

function checkedFields({ fields, fault }: CsvRecord, columns: number): string[] {
  if (fault !== undefined) throw new Refused('', fault)
  if (fields.length !== columns) throw new Refused('', `has ${fields.length} columns, and the first line ${columns}`, fields.join(','))
  return fields
}
