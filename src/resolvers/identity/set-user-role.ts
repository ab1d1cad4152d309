import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { UserRole } from '../../entities/identity/account.js'
import { AccountStanding, administer } from './account-standing.js'

@InputType({ description: 'An account and its new role.' })
export class SetUserRoleInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string

  @Field(() => UserRole, { description: 'The role to give.' })
  role!: UserRole
}

@Resolver()
export class SetUserRoleResolver {
  @Mutation(() => AccountStanding, { description: 'Admins: give an account another role, at once. The last admin stays one (`LAST_ADMIN`).' })
  setUserRole(@Arg('input', { description: 'Who, and what.' }) input: SetUserRoleInput, @Ctx() context: Context): Promise<AccountStanding> {
    return administer('set_user_role', input, context)
  }
}
