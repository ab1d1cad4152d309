import {
  getNamedType, isCompositeType, isInterfaceType, isObjectType, Kind,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType,
  type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode, type ValueNode,
} from 'graphql'
import { PAGE_DEFAULT, PAGE_MAX } from '../paging/page-args.js'
import { overLimit } from './document-gate.js'
import { LIMITS } from './limits.js'

/** What a variable in a page's size is worth. */
type SizeOf = (variable: string) => number

/**
 * Refuses an operation that would cost too much with its variables: a field costs 1, a page its size times what is
 * selected of each row. What stays within the limit with every page at its largest needs no second look, so nearly
 * every document is priced once and not once per request.
 */
export class CostLimit {
  private readonly ceilings = new WeakMap<OperationDefinitionNode, number>()

  constructor(private readonly schema: GraphQLSchema) {}

  /** For a document that is valid. @throws DomainError QUERY_LIMIT */
  check(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown> = {}): void {
    let ceiling = this.ceilings.get(operation)
    if (ceiling === undefined) {
      ceiling = this.price(document, operation, () => PAGE_MAX)
      this.ceilings.set(operation, ceiling)
    }
    if (ceiling <= LIMITS.cost) return
    const cost = this.price(document, operation, (name) => size(variables[name] ?? defaultOf(operation, name)))
    if (cost > LIMITS.cost) throw overLimit(`cost ${cost}, at most ${LIMITS.cost}`)
  }

  private price(document: DocumentNode, operation: OperationDefinitionNode, sizeOf: SizeOf): number {
    const root = this.schema.getRootType(operation.operation)
    return root ? new Pricing(this.schema, document, sizeOf).of(operation.selectionSet, root) : 0
  }
}

/** One pricing of one document; each fragment is priced once, however often it is spread. */
class Pricing {
  private readonly fragments = new Map<string, FragmentDefinitionNode>()
  private readonly priced = new Map<string, number>()

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly sizeOf: SizeOf,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition)
    }
  }

  of(selections: SelectionSetNode, type: GraphQLNamedType): number {
    let total = 0
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) total += this.field(selection, type)
      else if (selection.kind === Kind.FRAGMENT_SPREAD) total += this.fragment(selection.name.value)
      else total += this.of(selection.selectionSet, this.narrowed(selection.typeCondition?.name.value, type))
    }
    return total
  }

  private field(node: FieldNode, parent: GraphQLNamedType): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    const type = field && getNamedType(field.type)
    const inner = node.selectionSet && type && isCompositeType(type) ? this.of(node.selectionSet, type) : 0
    return 1 + inner * (field ? this.rows(field, node) : 1)
  }

  private rows(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (!field.args.some((argument) => argument.name === 'first')) return 1
    const asked = node.arguments?.find((argument) => argument.name.value === 'first' || argument.name.value === 'last')
    return asked ? this.literal(asked.value) : PAGE_DEFAULT
  }

  private literal(value: ValueNode): number {
    if (value.kind === Kind.VARIABLE) return this.sizeOf(value.name.value)
    return size(value.kind === Kind.INT ? Number(value.value) : undefined)
  }

  private fragment(name: string): number {
    const known = this.priced.get(name)
    if (known !== undefined) return known
    const fragment = this.fragments.get(name)
    const cost = fragment ? this.of(fragment.selectionSet, this.narrowed(fragment.typeCondition.name.value, undefined)) : 0
    this.priced.set(name, cost)
    return cost
  }

  private narrowed(name: string | undefined, otherwise: GraphQLNamedType | undefined): GraphQLNamedType {
    return (name ? this.schema.getType(name) : undefined) ?? otherwise ?? this.schema.getQueryType()!
  }
}

/** A size outside 1 to 100 is refused when the page is read; here it only must not make the price nonsense. */
const size = (asked: unknown): number =>
  typeof asked === 'number' ? Math.min(Math.max(asked, 1), PAGE_MAX) : PAGE_DEFAULT

function defaultOf(operation: OperationDefinitionNode, variable: string): number | undefined {
  const definition = operation.variableDefinitions?.find((candidate) => candidate.variable.name.value === variable)
  return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined
}
