import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode, type SelectionSetNode } from 'graphql'

/** What an operation selects below a field: each name with what is selected below it. */
export type Selection = ReadonlyMap<string, Selection>
type Growing = Map<string, Growing>

/** Which parts of a document are looked at. */
type Counts = (selection: SelectionNode) => boolean
const anything: Counts = () => true
const isSure: Counts = (selection) => !hasCondition(selection)

/** Whether it is the variables' to say if this is left out. */
export const hasCondition = ({ directives = [] }: SelectionNode): boolean => directives.some(({ name }) => name.value === 'skip' || name.value === 'include')

const NOTHING: Selection = new Map()
const ofRows = new WeakMap<FieldNode, Selection>()
const ofRowsForSure = new WeakMap<FieldNode, Selection>()

/**
 * What is selected of each row of the connection being resolved, by `nodes` and by `edges` together, through fragments
 * and regardless of `@skip` and `@include`: what a page has to read. Kept as long as the document is, so that a
 * document sent again is not looked through again.
 */
export const rowSelection = (info: GraphQLResolveInfo): Selection => selectionOfRows(info, ofRows, anything)

/** The same without what `@skip` or `@include` may leave out: what the client gets whatever its variables are. */
export const sureRowSelection = (info: GraphQLResolveInfo): Selection => selectionOfRows(info, ofRowsForSure, isSure)

function selectionOfRows({ fieldNodes, fragments }: GraphQLResolveInfo, kept: WeakMap<FieldNode, Selection>, counts: Counts): Selection {
  const known = fieldNodes.length === 1 ? kept.get(fieldNodes[0]!) : undefined
  if (known) return known
  const connection: Growing = new Map()
  for (const node of fieldNodes) collect(node.selectionSet, connection, fragments, counts)
  const row = merged(connection.get('nodes'), connection.get('edges')?.get('node'))
  if (fieldNodes.length === 1) kept.set(fieldNodes[0]!, row)
  return row
}

const ofObjects = new WeakMap<FieldNode, Selection>()

/** What is selected of the object being resolved, as `rowSelection` has it of rows. */
export function objectSelection({ fieldNodes, fragments }: GraphQLResolveInfo): Selection {
  const known = fieldNodes.length === 1 ? ofObjects.get(fieldNodes[0]!) : undefined
  if (known) return known
  const selected: Growing = new Map()
  for (const node of fieldNodes) collect(node.selectionSet, selected, fragments)
  if (fieldNodes.length === 1) ofObjects.set(fieldNodes[0]!, selected)
  return selected
}

/** Whether a field of the object being resolved is selected, through fragments and regardless of `@skip` and `@include`. */
export const isSelected = (info: GraphQLResolveInfo, name: string): boolean => objectSelection(info).has(name)

/** What is selected of each row of a connection that is selected under this name. */
export function rowsUnder(selection: Selection, name: string): Selection | undefined {
  const connection = selection.get(name)
  return connection && merged(connection.get('nodes'), connection.get('edges')?.get('node'))
}

function collect(selections: SelectionSetNode | undefined, into: Growing, fragments: GraphQLResolveInfo['fragments'], counts = anything): void {
  for (const selection of selections?.selections.filter(counts) ?? []) {
    if (selection.kind === Kind.FIELD) {
      const below: Growing = into.get(selection.name.value) ?? new Map()
      into.set(selection.name.value, below)
      collect(selection.selectionSet, below, fragments, counts)
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]
      collect(inner?.selectionSet, into, fragments, counts)
    }
  }
}

function merged(one: Selection = NOTHING, other: Selection = NOTHING): Selection {
  if (one.size === 0) return other
  if (other.size === 0) return one
  const names = new Set([...one.keys(), ...other.keys()])
  return new Map([...names].map((name) => [name, merged(one.get(name), other.get(name))]))
}
