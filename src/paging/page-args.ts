import { ArgsType, Field, Int } from 'type-graphql'
import { DomainError } from '../errors/domain-error.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'

export const PAGE_DEFAULT = 20
export const PAGE_MAX = 100

/** The two arguments of a list that is only read from its start, such as a search. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many to give from the start, 1 to 100; 20 when no size is given.' })
  first?: number | null

  @Field(() => CursorScalar, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null
}

/** Relay's four arguments, the same on every other list. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many to give from the end, 1 to 100; not together with `first`.' })
  last?: number | null

  @Field(() => CursorScalar, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null
}

/** What a list reads: how many rows, in which direction, starting where. */
export interface Page {
  size: number
  backward: boolean
  cursor: string | null
}

/** @throws DomainError INVALID_PAGE when a size is outside 1 to 100 or both directions are asked for. */
export function pageOf({ first, after, last, before }: ForwardPageArgs & Partial<PageArgs>): Page {
  const backward = last != null || (before != null && first == null)
  if ((first != null && last != null) || (backward ? after != null : before != null)) throw new DomainError('INVALID_PAGE')
  const size = first ?? last ?? PAGE_DEFAULT
  if (size < 1 || size > PAGE_MAX) {
    throw new DomainError('INVALID_PAGE', { fields: [{ path: last != null ? 'last' : 'first', message: 'Must be 1 to 100.' }] })
  }
  return { size, backward, cursor: (backward ? before : after) ?? null }
}
