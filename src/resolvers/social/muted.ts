import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import type { User } from '../../entities/profiles/user.js'
import type { CountedConnection } from '../../paging/connection.js'
import { ForwardPageArgs } from '../../paging/page-args.js'
import { readPeople, PersonConnection } from './people-page.js'

const MUTED = { page: 'muted_people', count: 'muted_people_count' }
const WORDS = 'select coalesce(w.said, w.word) as said from muted_words w where w.user_id = (select viewer_id()) order by w.created_at desc, w.word limit 200'

@Resolver(() => Account)
export class MutedResolver {
  @FieldResolver(() => PersonConnection, { description: 'Whom you mute, the newest first, as far as they are there for you.' })
  mutedUsers(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CountedConnection<User>> {
    return readPeople(MUTED, context.viewer!.userId, args, context, info)
  }

  @FieldResolver(() => [String], { description: 'The words you mute, as you wrote them, the newest first, at most 200.' })
  async mutedWords(@Ctx() { db }: Context): Promise<string[]> {
    return (await db.rows<{ said: string }>(prepared(WORDS, []))).map(({ said }) => said)
  }
}
