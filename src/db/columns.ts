import { MetadataStorage, UnderscoreNamingStrategy, type EntityProperty } from '@mikro-orm/core'

const naming = new UnderscoreNamingStrategy()
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any constructor is an entity class here
export type EntityClass<Row> = abstract new (...args: any[]) => Row

/** int8 leaves PostgreSQL as text; counts stay exact as doubles up to 2^53. */
const CASTS: Record<string, string> = { bigint: '::float8' }

/** Stored, or made of what is stored by a formula. */
const isRead = (property: EntityProperty): boolean => property.persist !== false || property.formula !== undefined

/** The properties of an entity that are read from the database. */
export const propertiesOf = <Row>(entity: EntityClass<Row>): EntityProperty[] => {
  const metadata = (entity as unknown as Record<symbol, { properties: Record<string, EntityProperty> }>)[MetadataStorage.META_SYMBOL]
  if (!metadata) throw new Error(`${entity.name} is not an entity`)
  return Object.values(metadata.properties).filter(isRead)
}

/** The decorator's own name for the column, where it states one. */
const columnOf = (property: EntityProperty): string =>
  (property as { fieldName?: string }).fieldName ?? naming.propertyToColumnName(property.name)

/** Where such a property is read from, of a row under this alias. */
export const sqlOf = (property: EntityProperty, alias: string): string =>
  property.formula ? String(property.formula({}, { alias, name: alias, qualifiedName: alias, toString: () => alias })) : `${alias}.${columnOf(property)}${CASTS[String(property.type)] ?? ''}`

export interface ColumnChoice {
  /** SQL in the place of a column, by property: for what is shown in another form than it is stored in. */
  overrides?: Record<string, string>
  /** The properties somebody will read; all of them when left out. The id and the owner's id are always among them. */
  wanted?: { has(property: string): boolean }
}

const ALWAYS = new Set(['id', 'ownerId'])

function expressions<Row>(entity: EntityClass<Row>, alias: string, { overrides = {}, wanted }: ColumnChoice): [property: string, sql: string][] {
  return propertiesOf(entity)
    .filter(({ name }) => !wanted || ALWAYS.has(name) || wanted.has(name))
    .map((property) => [property.name, overrides[property.name] ?? sqlOf(property, alias)])
}

/**
 * The select list that reads an entity's stored columns under its property names (`t.owner_id as "ownerId"`): a row
 * comes back ready to be answered, with no hydration.
 */
export const columns = <Row>(entity: EntityClass<Row>, alias: string, choice: ColumnChoice = {}): string =>
  expressions(entity, alias, choice).map(([property, sql]) => `${sql} as "${property}"`).join(', ')

/**
 * A joined row as one JSON value under `name`, null when nothing was joined: a page brings what it nearly always needs
 * in its own statement, and no loader is asked for it.
 */
export function companion<Row>(entity: EntityClass<Row>, alias: string, name: string, choice: ColumnChoice = {}): string {
  const read = expressions(entity, alias, choice)
  const pairs = read.map(([property, sql]) => `'${property}', ${sql}`)
  const [, id] = read.find(([property]) => property === 'id')!
  return `case when ${id} is null then null else json_build_object(${pairs.join(', ')}) end as "${name}"`
}
