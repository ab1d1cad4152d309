import { MetadataStorage, UnderscoreNamingStrategy, type EntityProperty } from '@mikro-orm/core'

const naming = new UnderscoreNamingStrategy()
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any constructor is an entity class here
export type EntityClass<Row> = abstract new (...args: any[]) => Row

/** int8 leaves PostgreSQL as text; counts stay exact as doubles up to 2^53. */
const CASTS: Record<string, string> = { bigint: '::float8' }

const persistent = (property: EntityProperty): boolean => property.persist !== false

const propertiesOf = <Row>(entity: EntityClass<Row>): EntityProperty[] => {
  const metadata = (entity as unknown as Record<symbol, { properties: Record<string, EntityProperty> }>)[MetadataStorage.META_SYMBOL]
  if (!metadata) throw new Error(`${entity.name} is not an entity`)
  return Object.values(metadata.properties).filter(persistent)
}

/** The decorator's own name for the column, where it states one. */
const columnOf = (property: EntityProperty): string =>
  (property as { fieldName?: string }).fieldName ?? naming.propertyToColumnName(property.name)

/** SQL in the place of a column, by property: for what is shown in another form than it is stored in. */
export type Overrides = Record<string, string>

const expressions = <Row>(entity: EntityClass<Row>, alias: string, overrides: Overrides = {}): [property: string, sql: string][] =>
  propertiesOf(entity).map((property) => [
    property.name,
    overrides[property.name] ?? `${alias}.${columnOf(property)}${CASTS[String(property.type)] ?? ''}`,
  ])

/**
 * The select list that reads an entity's stored columns under its property names (`t.owner_id as "ownerId"`): a row
 * comes back ready to be answered, with no hydration.
 */
export const columns = <Row>(entity: EntityClass<Row>, alias: string, overrides?: Overrides): string =>
  expressions(entity, alias, overrides).map(([property, sql]) => `${sql} as "${property}"`).join(', ')

/**
 * A joined row as one JSON value under `name`, null when nothing was joined: a page brings what it nearly always needs
 * in its own statement, and no loader is asked for it.
 */
export function companion<Row>(entity: EntityClass<Row>, alias: string, name: string): string {
  const pairs = expressions(entity, alias).map(([property, sql]) => `'${property}', ${sql}`)
  const [, id] = expressions(entity, alias).find(([property]) => property === 'id')!
  return `case when ${id} is null then null else json_build_object(${pairs.join(', ')}) end as "${name}"`
}
