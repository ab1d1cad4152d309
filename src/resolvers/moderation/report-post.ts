import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { ReportReason } from '../../entities/moderation/moderation.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'Which post, and what is wrong with it.' })
export class ReportPostInput {
  @IsUUID()
  @Field(() => ID, { description: 'A post of somebody else.' })
  postId!: string

  @Field(() => ReportReason, { description: 'What is wrong.' })
  reason!: ReportReason

  @IsOptional() @TextLength(1, 1_000)
  @Field(() => String, { nullable: true, description: 'In your own words, at most 1,000 characters.' })
  note?: string | null
}

@Resolver()
export class ReportPostResolver {
  @Mutation(() => Boolean, { description: 'Report a post of somebody else to the moderators, once: again it changes nothing. Its author does not learn who did. True. One\'s own is `OWN_POST`.' })
  async reportPost(@Arg('input', { description: 'Which, and why.' }) input: ReportPostInput, @Ctx() { db }: Context): Promise<boolean> {
    await db.rule('report_post', input, '')
    return true
  }
}
