import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'
import { LIMITS } from './limits.js'

/** How large an operation is once every fragment is written out. */
interface Shape {
  depth: number
  fields: number
  aliases: number
  directives: number
}

const EMPTY: Shape = { depth: 0, fields: 0, aliases: 0, directives: 0 }

/**
 * Measures documents before they are validated, for validation itself takes time exponential in a hostile document.
 * Each fragment is measured once however often it is spread, so this takes time linear in the document's size.
 */
class Measure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>()
  private readonly measured = new Map<string, Shape | 'open'>()

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition)
    }
  }

  of(selections: SelectionSetNode | undefined): Shape {
    const total = { ...EMPTY }
    for (const selection of selections?.selections ?? []) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragment(selection.name.value) : this.of(selection.selectionSet)
      const isField = selection.kind === Kind.FIELD
      const hidden = isField && selection.name.value.startsWith('__')
      total.depth = Math.max(total.depth, hidden ? 0 : inner.depth + (isField ? 1 : 0))
      total.fields += inner.fields + (isField ? 1 : 0)
      total.aliases += inner.aliases + (isField && selection.alias ? 1 : 0)
      total.directives += inner.directives + (selection.directives?.length ?? 0)
    }
    return total
  }

  private fragment(name: string): Shape {
    const known = this.measured.get(name)
    // A fragment inside itself is refused by validation; here it only must not loop.
    if (known === 'open') return EMPTY
    if (known) return known
    this.measured.set(name, 'open')
    const shape = this.of(this.fragments.get(name)?.selectionSet)
    this.measured.set(name, shape)
    return shape
  }
}

/** The first limit a document is over, as words for its author, or undefined. */
export function limitExceeded(document: DocumentNode): string | undefined {
  const measure = new Measure(document)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const shape = measure.of(definition.selectionSet)
    shape.directives += definition.directives?.length ?? 0
    for (const name of ['depth', 'fields', 'aliases', 'directives'] as const) {
      if (shape[name] > LIMITS[name]) return `${name} ${shape[name]}, at most ${LIMITS[name]}`
    }
    const name = definition.name?.value ?? ''
    if (name.length > LIMITS.operationName) return `an operation's name of ${name.length} characters, at most ${LIMITS.operationName}`
    const roots = definition.selectionSet.selections.length
    if (definition.operation === 'mutation' && roots > LIMITS.mutations) return `${roots} mutations, at most ${LIMITS.mutations}`
  }
  return undefined
}
