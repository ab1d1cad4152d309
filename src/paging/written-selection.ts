import {
  getNamedType, isEnumType, isLeafType, isListType, isObjectType, isScalarType, Kind, getNullableType,
  type FieldNode, type GraphQLField, type GraphQLLeafType, type GraphQLObjectType, type GraphQLResolveInfo, type SelectionNode, type SelectionSetNode,
} from 'graphql'
import type { Selection } from './selection.js'

/** An extension of a field with a resolver: pages that write their rows write this one just as it resolves. */
export const WRITTEN = { isWritten: true } as const

type Growing = Map<string, Growing>

/** Scalars whose JSON in PostgreSQL is what their `serialize` gives; of DateTime once it is brought into its form. */
const ALIKE = new Set(['ID', 'String', 'Int', 'Float', 'Boolean', 'SafeInt', 'DateTime', 'URL', 'PartialDate'])
const selections = new WeakMap<FieldNode, Selection | false>()

/**
 * What is selected of the rows of the root connection being resolved, in the order of the answer, if nothing of them is
 * left for GraphQL to do: fields of `nodes` alone that no resolver, argument, alias, directive or type condition touches.
 */
export function writtenSelection(info: GraphQLResolveInfo): Selection | undefined {
  const [field, another] = info.fieldNodes
  if (another || info.parentType !== info.schema.getQueryType()) return undefined
  let known = selections.get(field!)
  if (known === undefined) selections.set(field!, (known = selectionOf(field!, info) ?? false))
  return known || undefined
}

const inObjects = new WeakMap<FieldNode, Map<string, Selection | false>>()

/** The same of a connection this root object has under a name, where the document names it once. */
export function writtenSelectionUnder(info: GraphQLResolveInfo, name: string): Selection | undefined {
  const [object, another] = info.fieldNodes
  if (another || info.parentType !== info.schema.getQueryType()) return undefined
  let known = inObjects.get(object!)
  if (!known) inObjects.set(object!, (known = new Map()))
  if (!known.has(name)) known.set(name, selectionUnder(object!, info, name) ?? false)
  return known.get(name) || undefined
}

function selectionUnder({ selectionSet }: FieldNode, { returnType, fragments }: GraphQLResolveInfo, name: string): Selection | undefined {
  const [field, another] = fieldsNamed(name, selectionSet!, fragments)
  const type = (getNamedType(returnType) as GraphQLObjectType).getFields()[name]!.type
  return field && !another ? selectionOf(field, { returnType: type, fragments }) : undefined
}

const fieldsNamed = (name: string, { selections }: SelectionSetNode, fragments: GraphQLResolveInfo['fragments']): FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : []
    return fieldsNamed(name, (selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]!).selectionSet, fragments)
  })

function selectionOf({ selectionSet }: FieldNode, { returnType, fragments }: Pick<GraphQLResolveInfo, 'returnType' | 'fragments'>): Selection | undefined {
  const connection = getNamedType(returnType) as GraphQLObjectType
  const nodes = selectionSet?.selections.filter((selection) => selection.kind !== Kind.FIELD || selection.name.value === 'nodes' || selection.name.value === 'edges') ?? []
  const [rows] = nodes
  if (nodes.length !== 1 || rows?.kind !== Kind.FIELD || rows.name.value !== 'nodes' || isTouched(rows)) return undefined
  const selected: Growing = new Map()
  return isPlain(rows.selectionSet!, getNamedType(connection.getFields().nodes!.type) as GraphQLObjectType, fragments, selected) ? selected : undefined
}

/** Collects into `selected` what is plain, and says whether everything is. */
function isPlain(selectionSet: SelectionSetNode, type: GraphQLObjectType, fragments: GraphQLResolveInfo['fragments'], selected: Growing): boolean {
  return selectionSet.selections.every((selection) => {
    if (isTouched(selection)) return false
    if (selection.kind === Kind.FIELD) return isPlainField(selection, type.getFields()[selection.name.value], fragments, selected)
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]!
    return (inner.typeCondition?.name.value ?? type.name) === type.name && !inner.directives?.length && isPlain(inner.selectionSet, type, fragments, selected)
  })
}

function isPlainField(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, fragments: GraphQLResolveInfo['fragments'], selected: Growing): boolean {
  if (node.name.value === '__typename') return Boolean(selected.set('__typename', new Map()))
  if (!field || (field.resolve && !field.extensions.isWritten)) return false
  const below: Growing = selected.get(field.name) ?? new Map()
  selected.set(field.name, below)
  const type = getNullableType(field.type)
  if (isObjectType(type)) return isPlain(node.selectionSet!, type, fragments, below)
  const leaf = isListType(type) ? getNullableType(type.ofType) : type
  return isLeafType(leaf) && isAlike(leaf)
}

const isAlike = (type: GraphQLLeafType): boolean =>
  isEnumType(type) ? type.getValues().every(({ name, value }) => name === value) : isScalarType(type) && ALIKE.has(type.name)

const isTouched = (selection: SelectionNode): boolean =>
  Boolean(selection.directives?.length) || (selection.kind === Kind.FIELD && Boolean(selection.alias ?? selection.arguments?.length))
