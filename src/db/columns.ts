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

/**
 * The select list that reads an entity's stored columns under its property names (`t.owner_id as "ownerId"`): a row
 * comes back ready to be answered, with no hydration. `prefix` keeps a companion's columns apart (`"owner.handle"`).
 */
export function columns<Row>(entity: EntityClass<Row>, alias: string, prefix = ''): string {
  return propertiesOf(entity)
    .map((property) => {
      return `${alias}.${columnOf(property)}${CASTS[String(property.type)] ?? ''} as "${prefix}${property.name}"`
    })
    .join(', ')
}

/**
 * Turns the prefixed columns of a companion into an object of its own under that name: one statement brings the page
 * and what it nearly always needs, and no loader is asked for it.
 */
export function companion<Row extends object>(entity: EntityClass<Row>, name: string) {
  const pairs = () => propertiesOf(entity).map((property) => [property.name, `${name}.${property.name}`] as const)
  let cached: ReturnType<typeof pairs> | undefined
  return <Flat extends object>(flat: Flat): Flat => {
    const row = flat as Record<string, unknown>
    const own: Record<string, unknown> = {}
    for (const [property, column] of (cached ??= pairs())) own[property] = row[column]
    // Nothing joined: the companion is not there for this viewer.
    row[name] = own.id == null ? null : own
    return flat
  }
}
