import { MikroORM, type EntityMetadata, type EntityProperty } from '@mikro-orm/core'
import { ormOptions } from '../../mikro-orm.config.js'
import { sqlFiles } from '../../src/db/sql-files.js'
import { SecurityEventKind } from '../../src/entities/identity/security-event.js'
import { startApi } from '../support/api.js'

const api = startApi()

/** What a property may say its column is, by the database's name of the type. */
const TYPES: Record<string, string[]> = {
  _text: ['text[]'],
  uuid: ['uuid'],
  text: ['text'],
  int4: ['integer'],
  int2: ['smallint'],
  int8: ['BigIntType'],
  float4: ['float'],
  float8: ['double'],
  bool: ['boolean'],
  date: ['DateType'],
  inet: ['inet'],
  timestamptz: ['datetime'],
}

interface Column {
  table: string
  column: string
  type: string
  isNullable: boolean
  isPrimary: boolean
  labels: string[] | null
}

const COLUMNS = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as "isNullable",
    coalesce(a.attnum = any(k.conkey), false) as "isPrimary",
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as labels
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`

const entities = (): EntityMetadata[] => [...new MikroORM(ormOptions(api.database.urls.owner)).getMetadata().getAll().values()]

async function columnsByName(): Promise<Map<string, Column>> {
  const rows = (await api.sql(COLUMNS)) as unknown as Column[]
  return new Map(rows.map((row) => [`${row.table}.${row.column}`, row]))
}

/** What is wrong between one property and its column; empty when nothing is. */
function differences(property: EntityProperty, column: Column | undefined): string[] {
  if (!column) return ['has no column']
  return [
    typeDifference(property, column),
    Boolean(property.nullable) !== column.isNullable && (column.isNullable ? 'may be null in the database' : 'may not be null in the database'),
    Boolean(property.primary) !== column.isPrimary && 'differs in being the key',
  ].filter((difference) => difference !== false)
}

function typeDifference(property: EntityProperty, { type, labels }: Column): string | false {
  if (!property.items) return !TYPES[type]?.includes(String(property.type)) && `is ${property.type}, the database's ${type}`
  if (labels === null) return type !== 'text' && `is a list of words, the database's ${type}`
  const [stated, known] = [property.items.map(String).sort().join(), [...labels].sort().join()]
  return stated !== known && `lists ${stated}, the database ${known}`
}

test('every stored property has its column, of the same type, nullability and key', async () => {
  const columns = await columnsByName()
  const wrong = entities().flatMap((entity) =>
    entity.props
      .filter((property) => property.persist !== false)
      .flatMap((property) => {
        const name = `${entity.tableName}.${property.fieldNames[0]}`
        return differences(property, columns.get(name)).map((difference) => `${entity.className}.${property.name} (${name}) ${difference}`)
      }),
  )
  expect(wrong).toEqual([])
  expect(entities().length).toBeGreaterThan(0)
})

test('the rules write exactly the kinds of security events the schema knows', () => {
  const calls = sqlFiles().flatMap((file) => [...file.text.matchAll(/perform log_security_event\(([^,]+),/g)])
  const written = new Set(calls.flatMap((call) => [...call[1]!.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1]!)))
  expect([...written].sort()).toEqual(Object.values(SecurityEventKind).sort())
})
