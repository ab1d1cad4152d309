import type { Context } from '../../context.js'
import type { Transformation } from '../../entities/studio/transformation.js'
import { DomainError } from '../../errors/domain-error.js'

/** Calls a rule that makes or changes a transformation, and answers with it as it now stands. */
export async function changedTransformation({ db, loaders }: Context, rule: string, input: object): Promise<Transformation> {
  const [changed] = await db.rule<{ id: string }>(rule, input, 'r.id')
  const transformation = changed && (await loaders.transformations.clear(changed.id).load(changed.id))
  if (!transformation) throw new DomainError('TRANSFORMATION_NOT_FOUND')
  return transformation
}
