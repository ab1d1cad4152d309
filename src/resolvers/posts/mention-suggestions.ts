import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'

const MOST = 20
const MOST_CHARACTERS = 100

@Resolver()
export class MentionSuggestionsResolver {
  @Query(() => [User], { description: 'Whom you may mean after an @ and some letters, at most 20: whom you follow first, then who follows you, then anybody.' })
  mentionSuggestions(
    @Arg('prefix', { description: 'The letters typed so far, without the @, at most 100.' }) prefix: string,
    @Arg('limit', () => Int, { defaultValue: 8, description: 'How many, 1 to 20.' }) limit: number,
    @Ctx() { db }: Context,
  ): Promise<User[]> {
    if (limit < 1 || limit > MOST) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'limit', message: 'Must be 1 to 20.' }] })
    if (prefix.length > MOST_CHARACTERS) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'prefix', message: 'at most 100 characters' }] })
    return db.rows<User>({ text: `select ${columns(User, 'u')} from suggest_mentions($1, $2) r join profiles u on u.user_id = r.user_id order by r.place`, values: [prefix, limit] })
  }
}
