import { getOperationAST, isInterfaceType, isObjectType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { Operation } from '../../execution.js'

/** What an operation's answers depend on, apart from the event. */
export interface Shape {
  key: string
  /** Whether the answers are the same for everybody who may have them. */
  isShared: boolean
}

interface Analysed {
  id: number
  isShared: boolean
  /** The variable that holds the cursor to start after, when it is used for nothing else. */
  cursorVariable: string | undefined
}

/** Finds out which subscriptions can be answered together; what it found is kept as long as the document is. */
export class Shapes {
  private readonly analysed = new WeakMap<DocumentNode, Map<string, Analysed>>()
  private made = 0

  constructor(private readonly schema: GraphQLSchema) {}

  of({ document, operationName, variables }: Operation, userId: string): Shape {
    const { id, isShared, cursorVariable } = this.analyse(document, operationName ?? '')
    const others = Object.entries(variables ?? {}).filter(([name]) => name !== cursorVariable)
    return { key: `${id} ${isShared ? '' : userId} ${JSON.stringify(others.sort())}`, isShared }
  }

  private analyse(document: DocumentNode, operationName: string): Analysed {
    const known = this.analysed.get(document) ?? new Map<string, Analysed>()
    this.analysed.set(document, known)
    let analysed = known.get(operationName)
    if (!analysed) {
      analysed = { id: (this.made += 1), isShared: selectsSharedOnly(this.schema, document), cursorVariable: cursorVariableOf(document, operationName) }
      known.set(operationName, analysed)
    }
    return analysed
  }
}

/**
 * Whether every field the document selects is marked `shared`: the same for everybody who may see what it is of. What
 * is not marked is taken to depend on the viewer.
 */
function selectsSharedOnly(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let isShared = true
  visit(document, visitWithTypeInfo(types, {
    Field: ({ name }) => {
      const parent = types.getParentType()
      if (name.value === '__typename' || parent === schema.getSubscriptionType()) return
      const declared = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value]?.extensions.shared : undefined
      isShared &&= (declared ?? parent?.extensions.shared) === true
    },
  }))
  return isShared
}

/** The variable an operation's root field takes its `after` from, when it is used for nothing else. */
export function cursorVariableOf(document: DocumentNode, operationName?: string | null): string | undefined {
  const [root] = getOperationAST(document, operationName || undefined)?.selectionSet.selections ?? []
  const after = root?.kind === 'Field' ? root.arguments?.find(({ name }) => name.value === 'after')?.value : undefined
  if (after?.kind !== 'Variable') return undefined
  let uses = 0
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void (uses += Number(name.value === after.name.value)),
  })
  return uses === 1 ? after.name.value : undefined
}
