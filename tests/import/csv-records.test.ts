import fc from 'fast-check'
import { csvRecords, type CsvRecord } from '../../src/import/csv/records.js'
import type { InputFile } from '../../src/import/input-file.js'
import { jsonItems, parsedItem } from '../../src/import/json/items.js'


/** An input that arrives in pieces of that many bytes. */
const inPieces = (text: string, size: number) =>
  ({
    path: 'pieces',
    async *chunks() {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }) as unknown as InputFile

async function all<Item>(portions: AsyncIterable<Iterable<Item>>): Promise<Item[]> {
  const items: Item[] = []
  for await (const portion of portions) items.push(...portion)
  return items
}

const field = fc.string({ unit: fc.constantFrom('a', 'é', '夜', '🔥', '"', ',', '\n', '\r', ' ', '') })
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

test('whatever was written as CSV is read back, however it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'), async (rows, size, end) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join(end)
      const records = await all<CsvRecord>(csvRecords(inPieces(text, size), ','))
      expect(records.map((record) => record.fields)).toEqual(rows)
    }),
  )
})

test('records know the line they begin on, and one bad line costs one line', async () => {
  const records = await all(csvRecords(inPieces('a;b\n\n"x\ny";2\n"open;1\n3;4\n"p"q;5\n6;7', 3), ';'))
  expect(records).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 3, fields: ['x\ny', '2'] },
    { line: 5, fields: [], fault: 'text follows a closing quote' },
    { line: 6, fields: ['3', '4'] },
    { line: 7, fields: [], fault: 'text follows a closing quote' },
    { line: 8, fields: ['6', '7'] },
  ])
})

test('a line without an end is refused, not kept in memory', async () => {
  const records = await all(csvRecords(inPieces(`a,b\n${'x'.repeat(3_000_000)}\n1,2\n`, 65_536), ','))
  expect(records.map(({ line, fault }) => [line, fault])).toEqual([[1, undefined], [2, 'is longer than 1 MB'], [3, undefined]])
})

test('whatever was written as JSON is read back item by item, however it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 2), async (values, size, indent) => {
      const items = await all(jsonItems(inPieces(JSON.stringify(values, null, indent), size)))
      expect(items.map(parsedItem)).toEqual(JSON.parse(JSON.stringify(values)))
      const lists = await all(jsonItems(inPieces(JSON.stringify({ first: 1, list: values }, null, indent), size)))
      expect(lists.map(({ list, key }) => [list, key])).toEqual([['', 'first'], ...values.map(() => ['list', ''])])
    }),
  )
})
