import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql'
import { hasCondition } from '../../paging/selection.js'

/** Whether a root field, itself or by a fragment it stands in, is left out or not by a directive. The document must be valid. */
export const isConditional = ({ selections }: SelectionSetNode, document: DocumentNode): boolean =>
  selections.some((selection) => hasCondition(selection) || (selection.kind !== Kind.FIELD && isConditional(inside(selection, document), document)))

function inside(selection: Exclude<SelectionNode, { kind: Kind.FIELD }>, { definitions }: DocumentNode): SelectionSetNode {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet
  const named = definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value)
  return (named as { selectionSet: SelectionSetNode }).selectionSet
}
