import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { Session } from '../../entities/identity/session.js'

@InputType({ description: 'The session to end.' })
export class EndSessionInput {
  @IsUUID()
  @Field(() => ID, { description: 'The session\'s id, as `viewer.sessions` lists it.' })
  id!: string
}

@Resolver()
export class EndSessionResolver {
  @Mutation(() => Session, { description: 'End one live session of your own account. Any other is `SESSION_NOT_FOUND`.' })
  async endSession(@Arg('input', { description: 'Which one.' }) { id }: EndSessionInput, @Ctx() { db, client }: Context): Promise<Session> {
    const [session] = await db.rule<Session>('end_session', { sessionId: id, ...originOf(client) }, columns(Session, 'r'))
    return session!
  }
}
