import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { ModerationAction } from '../../entities/moderation/moderation.js'
import { TextLength } from '../../limits/text-length.js'
import { moderated } from './moderated-post.js'

@InputType({ description: 'Which action to undo.' })
export class UndoModerationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The action.' })
  actionId!: string

  @IsOptional() @TextLength(1, 1_000)
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  note?: string | null
}

@Resolver()
export class UndoModerationResolver {
  @Mutation(() => ModerationAction, { description: 'Moderators: undo what was done about a post, by whomever or by a rule, once (`ACTION_ALREADY_UNDONE`).' })
  undoModeration(@Arg('input', { description: 'Which.' }) input: UndoModerationInput, @Ctx() context: Context): Promise<ModerationAction> {
    return moderated(context, 'undo_moderation', input)
  }
}
