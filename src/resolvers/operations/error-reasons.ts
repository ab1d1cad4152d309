import { Extensions, Query, Resolver } from 'type-graphql'
import { ErrorDescription } from '../../entities/operations/error-description.js'
import { REASONS, type ErrorReason } from '../../errors/reasons.js'

const DESCRIPTIONS: ErrorDescription[] = Object.entries(REASONS).map(([reason, [code, description]]) => ({
  reason: reason as ErrorReason, code, description,
}))

@Resolver()
export class ErrorReasonsResolver {
  @Extensions({ cacheSeconds: 3_600 })
  @Query(() => [ErrorDescription], { description: 'Every reason an operation can be refused for; a fixed list of fewer than 200.' })
  errorReasons(): ErrorDescription[] {
    return DESCRIPTIONS
  }
}
