import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { Account, SubscriptionTier, UserRole } from '../../entities/identity/account.js'
import { User } from '../../entities/profiles/user.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'

@ObjectType({ description: 'What an account may do, as its admins see it.', simpleResolvers: true })
export class AccountStanding {
  @Field(() => UserRole, { description: 'What it may do on the whole server.' })
  role!: UserRole

  @Field(() => SubscriptionTier, { description: 'What it pays for; it sets the limits.' })
  tier!: SubscriptionTier

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it may not be used; null while it may.' })
  disabledAt?: Date | null

  id!: string
}

@Resolver(() => AccountStanding)
export class AccountStandingResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The person behind it.' })
  user(@Root() { id }: AccountStanding, @Ctx() { loaders }: Context): Promise<User | null> {
    return loaders.users.load(id)
  }
}

/** Calls a rule of admins about one account. */
export async function administer(rule: string, input: { userId: string }, { db, client }: Context): Promise<AccountStanding> {
  const [account] = await db.rule<AccountStanding>(rule, { ...input, ...originOf(client) }, columns(Account, 'r'))
  return account!
}
