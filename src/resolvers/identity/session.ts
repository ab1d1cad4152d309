import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Session } from '../../entities/identity/session.js'

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is the one this request is part of.' })
  isCurrent(@Root() { id }: Session, @Ctx() { viewer }: Context): boolean {
    return viewer?.sessionId === id
  }
}
