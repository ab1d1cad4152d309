import { Max, MaxLength, Min } from 'class-validator'
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { User } from '../../entities/profiles/user.js'

@ArgsType()
export class MentionSuggestionsArgs {
  @MaxLength(100)
  @Field({ description: 'The letters typed so far, without the @, at most 100.' })
  prefix!: string

  @Min(1) @Max(20)
  @Field(() => Int, { defaultValue: 8, description: 'How many, 1 to 20.' })
  limit!: number
}

@Resolver()
export class MentionSuggestionsResolver {
  @Query(() => [User], { description: 'Whom you may mean after an @ and some letters, at most 20: whom you follow first, then who follows you, then anybody.' })
  mentionSuggestions(@Args(() => MentionSuggestionsArgs) { prefix, limit }: MentionSuggestionsArgs, @Ctx() { db }: Context): Promise<User[]> {
    return db.rows<User>({ text: `select ${columns(User, 'u')} from suggest_mentions($1, $2) r join profiles u on u.user_id = r.user_id order by r.place`, values: [prefix, limit] })
  }
}
