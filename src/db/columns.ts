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

/**
 * The select list that reads an entity's stored columns under its property names (`t.owner_id as "ownerId"`): a row
 * comes back ready to be answered, with no hydration. `prefix` keeps a companion's columns apart (`"owner.handle"`).
 */
export function columns<Row>(entity: EntityClass<Row>, alias: string, prefix = ''): string {
  return propertiesOf(entity)
    .map((property) => {
      const column = property.fieldNames?.[0] ?? naming.propertyToColumnName(property.name)
      return `${alias}.${column}${CASTS[String(property.type)] ?? ''} as "${prefix}${property.name}"`
    })
    .join(', ')
}
