import type { EntityProperty } from '@mikro-orm/core'
import { propertiesOf, sqlOf, type EntityClass } from './columns.js'

/** Properties and what is wanted below each, in the order of the answer. */
export type Wanted = ReadonlyMap<string, Wanted>

/** A piece of a row's JSON: as it stands here, or what SQL gives, which is never null. */
type Piece = { text: string } | { sql: string }

/**
 * How a property is written: SQL of any type; pieces that together are its JSON; or, of what holds properties itself,
 * SQL of the JSON's text made of what is wanted of them, if all of it can be written.
 */
export type WrittenColumns = Record<string, string | Piece[] | ((below: Wanted) => string | undefined)>

/** What PostgreSQL writes as JSON does, such as a whole number; never null. */
export const asItIs = (sql: string): Piece[] => [{ sql }]
/** What only wants quotation marks, for nothing in it would have to be escaped; never null. */
export const quoted = (sql: string): Piece[] => [{ text: '"' }, { sql }, { text: '"' }]
/** A truth value; never null. */
export const truth = (sql: string): Piece[] => [{ sql: `(${sql})::text` }]

/** A moment as clients read it. */
export const asMoment = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const orNull = (text: string): Piece[] => [{ sql: `coalesce(${text}, 'null')` }]

/** By to_json, which looks up the type of each value anew. */
const ofAnyType = (sql: string): Piece[] => orNull(`to_json(${sql})::text`)

const WHOLE_NUMBERS = new Set(['integer', 'smallint', 'bigint'])

function piecesOf(property: EntityProperty, alias: string): Piece[] {
  const type = String(property.type)
  const sql = type === 'datetime' ? asMoment(sqlOf(property, alias)) : sqlOf(property, alias)
  if (type === 'uuid' || type === 'datetime' || property.nativeEnumName) return property.nullable ? orNull(`'"' || ${sql} || '"'`) : quoted(sql)
  if (WHOLE_NUMBERS.has(type)) return property.nullable ? orNull(`(${sql})::text`) : asItIs(sql)
  if (type === 'boolean' && !property.nullable) return truth(sql)
  return property.nullable ? ofAnyType(sql) : asItIs(`to_json(${sql})`)
}

/** Every stored property as its JSON has to be in an answer, and the name of its type. */
export const writtenColumns = <Row>(entity: EntityClass<Row>, alias: string): WrittenColumns =>
  Object.fromEntries([
    ['__typename', typename(entity)],
    ...propertiesOf(entity).map((property) => [property.name, piecesOf(property, alias)]),
  ])

export const typename = ({ name }: { name: string }): Piece[] => [{ text: `"${name}"` }]

/** Stands for a text only the server can write. No text of the database holds a NUL, so no other value looks like it. */
const HOLE = '"\\u0000"'
/** A hole where there is something to write, null where there is nothing. */
export const hole = (sql: string): Piece[] => asItIs(`case when ${sql} is not null then '${HOLE}' else 'null' end`)
/** A written row with its one hole filled. */
export const filled = (written: string, text: string): string => written.replace(HOLE, () => JSON.stringify(text))

/** What a property's JSON is made of; undefined when it cannot be written. */
function valueOf(column: WrittenColumns[string] | undefined, below: Wanted): Piece[] | undefined {
  if (typeof column === 'string') return ofAnyType(column)
  if (typeof column !== 'function') return column
  const object = column(below)
  return object === undefined ? undefined : orNull(object)
}

/**
 * SQL of the text of one JSON object with the wanted properties in their order and no others; undefined when one of them
 * cannot be written. Put together by concat, which looks up no type of what stands as it is, where row_to_json does of every value.
 */
export function writtenObject(columns: WrittenColumns, wanted: Wanted): string | undefined {
  const pieces: Piece[] = []
  for (const [name, below] of wanted) {
    const value = valueOf(columns[name], below)
    if (!value) return undefined
    pieces.push({ text: `${pieces.length > 0 ? ',' : '{'}"${name}":` }, ...value)
  }
  return concatenated([...pieces, { text: pieces.length > 0 ? '}' : '{}' }])
}

function concatenated(pieces: Piece[]): string {
  const parts: string[] = []
  let text = ''
  const literal = (): string[] => (text ? [`'${text}'`] : [])
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text
    else {
      parts.push(...literal(), piece.sql)
      text = ''
    }
  }
  parts.push(...literal())
  return `concat(${parts.join(', ')})`
}

/** The object of a joined row, null when nothing was joined. */
export function writtenCompanion<Row>(entity: EntityClass<Row>, alias: string): (below: Wanted) => string | undefined {
  const columns = writtenColumns(entity, alias)
  const id = sqlOf(propertiesOf(entity).find(({ name }) => name === 'id')!, alias)
  return (below) => {
    const object = writtenObject(columns, below)
    return object && `case when ${id} is not null then ${object} end`
  }
}
