import { readFileSync } from 'node:fs'
import {
  getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, isSpecifiedScalarType,
  type GraphQLField, type GraphQLNamedType, type GraphQLOutputType,
} from 'graphql'
import { SCHEMA_FILE, schemaText } from '../../src/commands/emit-schema.js'
import { PERMISSIONS } from '../../src/permissions/permissions.js'
import { describedSchema } from '../../src/schema.js'
import { sourceFiles } from '../support/source-files.js'

const schema = describedSchema()
const ROOTS = ['Query', 'Mutation', 'Subscription']
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !(isScalarType(type) && isSpecifiedScalarType(type)))

interface Described {
  name: string
  description?: string | null
}

/** Everything in the schema that a reader meets, with its place as its name. */
function* everything(): Generator<Described> {
  for (const type of types) {
    if (!ROOTS.includes(type.name)) yield type
    for (const part of partsOf(type)) {
      const place = `${type.name}.${part.name}`
      yield { name: place, description: part.description }
      for (const argument of part.args ?? []) yield { name: `${place}(${argument.name})`, description: argument.description }
    }
  }
}

function partsOf(type: GraphQLNamedType): (Described & { args?: readonly Described[] })[] {
  if (isEnumType(type)) return [...type.getValues()]
  return isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
}

const fields = (): { place: string; type: string; field: GraphQLField<unknown, unknown> }[] =>
  types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, type: type.name, field })))

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type))

test('every type, field, argument, input field and enum value is described in whole sentences', () => {
  const undescribed = [...everything()].filter(({ description }) => !/^[^a-z\s][\s\S]*[.]$/.test(description ?? ''))
  expect(undescribed.map(({ name, description }) => `${name}: ${description ?? ''}`)).toEqual([])
})

test('every root field has a line in the permission map, and no line is for a field that is gone', () => {
  const inSchema = fields().filter(({ type }) => ROOTS.includes(type)).map(({ place }) => place)
  const inMap = Object.entries(PERMISSIONS as Record<string, object>).flatMap(([type, rules]) => Object.keys(rules).map((field) => `${type}.${field}`))
  expect(inMap.filter((place) => ROOTS.includes(place.split('.')[0]!)).sort()).toEqual(inSchema.sort())
  expect(inMap.filter((place) => !fields().some((field) => field.place === place))).toEqual([])
})

test('every list has a bound: it is a page, or its description states how many it holds at most', () => {
  const pages = new Set(fields().filter(({ field }) => field.args.some((argument) => argument.name === 'first')).map(({ field }) => getNamedType(field.type).name))
  const unbounded = fields().filter(({ type, field }) => isList(field.type) && !pages.has(type) && !/at most [\d,]+|fewer than [\d,]+/.test(field.description ?? ''))
  expect(unbounded.map(({ place }) => place)).toEqual([])
})

test('every page states its size, and a connection is never given without one', () => {
  const connections = fields().filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
  expect(connections.filter(({ field }) => !['first', 'after'].every((name) => field.args.some((argument) => argument.name === name))).map(({ place }) => place)).toEqual([])
  const sizes = fields().flatMap(({ field }) => field.args.filter(({ name }) => name === 'first' || name === 'last'))
  expect(sizes.filter(({ description }) => !description?.includes('1 to 100'))).toEqual([])
  expect(connections.length).toBeGreaterThan(0)
})

test('every mutation takes one input of its own name, or nothing', () => {
  const mutations = Object.values(schema.getMutationType()!.getFields())
  const odd = mutations.filter(({ name, args }) => args.length > 0 && (args.length > 1 || args[0]!.name !== 'input' || getNamedType(args[0]!.type).name.toLowerCase() !== `${name}input`.toLowerCase()))
  expect(odd.map(({ name }) => name)).toEqual([])
})

test('every scalar of ours says where it is specified', () => {
  expect(types.filter(isScalarType).filter((scalar) => !scalar.specifiedByURL).map(({ name }) => name)).toEqual([])
})

test('no row of a list is null', () => {
  const holes = fields().filter(({ field }) => {
    const list = getNullableType(field.type)
    return isListType(list) && !isNonNullType(list.ofType)
  })
  expect(holes.map(({ place }) => place)).toEqual([])
})

test('schema.graphql is the schema of the code: run `npm run schema:emit`', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText())
})

test('an id in an input has to be a UUID: nothing else is asked of the database', () => {
  const unchecked: string[] = []
  for (const { path, text } of sourceFiles('.ts').filter((file) => file.path.startsWith('src/'))) {
    for (const [body] of text.matchAll(/@InputType\([\s\S]*?\n}/g)) {
      const lines = body.split('\n')
      lines.forEach((line, index) => {
        if (/@Field\(\(\) => \[?ID/.test(line) && !/@IsUUID/.test(lines[index - 1]!)) unchecked.push(`${path}: ${lines[index + 1]!.trim()}`)
      })
    }
  }
  expect(unchecked).toEqual([])
})
