import { IsIn, IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { ModerationAction, ModerationActionKind } from '../../entities/moderation/moderation.js'
import { TextLength } from '../../limits/text-length.js'
import { moderated } from './moderated-post.js'

const DECISIONS = [ModerationActionKind.DISMISSED, ModerationActionKind.REMOVED, ModerationActionKind.DEMONETIZED]

@InputType({ description: 'A decision about a post.' })
export class ModeratePostInput {
  @IsUUID()
  @Field(() => ID, { description: 'The post.' })
  postId!: string

  @IsIn(DECISIONS)
  @Field(() => ModerationActionKind, { description: 'What is decided: `DISMISSED`, `REMOVED` or `DEMONETIZED`.' })
  kind!: ModerationActionKind

  @IsOptional() @TextLength(1, 1_000)
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  note?: string | null
}

@Resolver()
export class ModeratePostResolver {
  @Mutation(() => ModerationAction, { description: 'Moderators: decide on what was reported of a post. Its open reports are decided with it, and the author learns when it is taken down.' })
  moderatePost(@Arg('input', { description: 'The decision.' }) input: ModeratePostInput, @Ctx() context: Context): Promise<ModerationAction> {
    return moderated(context, 'moderate_post', input)
  }
}
