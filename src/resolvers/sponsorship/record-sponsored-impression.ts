import { ArrayMaxSize, ArrayMinSize } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { TextLength } from '../../limits/text-length.js'
import { showingOf } from '../../paging/impression-token.js'

@InputType({ description: 'The sponsored posts that came into sight.' })
export class RecordSponsoredImpressionInput {
  @ArrayMinSize(1, { message: 'at least 1' })
  @ArrayMaxSize(20, { message: 'at most 20' })
  @TextLength(1, 500, { each: true })
  @Field(() => [String], { description: 'The `token` of each, 1 to 20 of them; one alone may stand without brackets.' })
  tokens!: string[]
}

@Resolver()
export class RecordSponsoredImpressionResolver {
  @Mutation(() => [Boolean], {
    description: 'Count that sponsored posts of your feed have come into sight: each token once, and paid for once a day for each of them. Of each token in its order, at most 20, whether it was counted: not when it was before, or what it is of has ended meanwhile. A token that was altered, is older than an hour or somebody else\'s is `IMPRESSION_TOKEN_INVALID`, and then none is counted.',
  })
  async recordSponsoredImpression(@Arg('input', { description: 'Which.' }) { tokens }: RecordSponsoredImpressionInput, @Ctx() { db, cursors, viewer }: Context): Promise<boolean[]> {
    const showings = tokens.map((token, index) => showingOf(cursors, viewer!.userId, token, `input.tokens.${index}`))
    const counted: boolean[] = []
    // Each by itself: who holds the accounts of one sponsored post never waits for another's.
    for (const showing of showings) counted.push((await db.rule<{ counted: boolean }>('record_sponsored_impression', showing, 'r as counted'))[0]!.counted)
    return counted
  }
}
