import { Ctx, Mutation, Resolver } from 'type-graphql'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { Account } from '../../entities/identity/account.js'

@Resolver()
export class KeepAccountResolver {
  @Mutation(() => Account, { description: 'Keep the account that was to be deleted: it is seen again, and everything is as it was. One that was not stays as it is.' })
  async keepAccount(@Ctx() { db, client }: Context): Promise<Account> {
    const [account] = await db.rule<Account>('keep_account', originOf(client), columns(Account, 'r'))
    return account!
  }
}
