import { Max, Min } from 'class-validator'
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { companion } from '../../db/columns.js'
import { asJson, prepared } from '../../db/statement.js'
import { User } from '../../entities/profiles/user.js'
import { FollowSuggestion } from '../../entities/social/follow-suggestion.js'

@ArgsType()
export class FollowSuggestionsArgs {
  @Min(1) @Max(50)
  @Field(() => Int, { defaultValue: 10, description: 'How many, 1 to 50.' })
  limit!: number
}

let text: string | undefined
const suggestions = (): string =>
  asJson(
    `select ${companion(User, 'u', 'user')}, s.friend_count as "friendCount", s.shared_like_count as "sharedLikeCount" ` +
      'from suggest_follows($1) s join profiles u on u.user_id = s.user_id order by s.place',
  )

@Resolver()
export class FollowSuggestionsResolver {
  @Query(() => [FollowSuggestion], {
    description: 'Whom you may want to follow, at most 50: people followed by those you follow, and people who like the tracks you like. Nobody you follow, mute or block.',
  })
  followSuggestions(@Args(() => FollowSuggestionsArgs) { limit }: FollowSuggestionsArgs, @Ctx() { db }: Context): Promise<FollowSuggestion[]> {
    return db.json<FollowSuggestion>(prepared((text ??= suggestions()), [limit]))
  }
}
