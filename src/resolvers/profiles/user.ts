import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'

@Resolver()
export class UserResolver {
  @Query(() => User, { nullable: true, description: 'One person, by id or by handle: give exactly one. Nobody, or nobody for you, is `USER_NOT_FOUND`.' })
  async user(
    @Arg('id', () => ID, { nullable: true, description: 'The person\'s id.' }) id: string | null | undefined,
    @Arg('handle', () => String, { nullable: true, description: 'The person\'s handle, ignoring case, without the @.' }) handle: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<User> {
    if ((id == null) === (handle == null)) {
      throw new DomainError('INVALID_INPUT', { fields: [{ path: 'id', message: 'give either id or handle' }] })
    }
    const user = await (id == null ? loaders.usersByHandle.load(handle!.toLowerCase()) : loaders.users.load(id))
    if (!user) throw new DomainError('USER_NOT_FOUND')
    return user
  }
}
