import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { emojiOf, IsEmoji } from '../../limits/emoji.js'
import { Message } from '../../entities/messaging/message.js'
import { changedMessage } from './changed-message.js'

@InputType({ description: 'Which emoji, and from what.' })
export class RemoveReactionInput {
  @IsUUID()
  @Field(() => ID, { description: 'The message.' })
  messageId!: string

  @IsEmoji()
  @Field(() => String, { description: 'The emoji.' })
  emoji!: string
}

@Resolver()
export class RemoveReactionResolver {
  @Mutation(() => Message, { description: 'Take back an emoji you have put to a message.' })
  removeReaction(@Arg('input', { description: 'Which emoji, and from what.' }) input: RemoveReactionInput, @Ctx() context: Context): Promise<Message> {
    return changedMessage(context, 'remove_reaction', { ...input, emoji: emojiOf(input.emoji) })
  }
}
