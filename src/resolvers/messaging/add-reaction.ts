import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { emojiOf, IsEmoji } from '../../limits/emoji.js'
import { Message } from '../../entities/messaging/message.js'
import { changedMessage } from './changed-message.js'

@InputType({ description: 'Which emoji, and to what.' })
export class AddReactionInput {
  @IsUUID()
  @Field(() => ID, { description: 'The message.' })
  messageId!: string

  @IsEmoji()
  @Field(() => String, { description: 'One emoji.' })
  emoji!: string
}

@Resolver()
export class AddReactionResolver {
  @Mutation(() => Message, { description: 'Put an emoji to a message; each of yours once, 20 different ones in all.' })
  addReaction(@Arg('input', { description: 'Which emoji, and to what.' }) input: AddReactionInput, @Ctx() context: Context): Promise<Message> {
    return changedMessage(context, 'add_reaction', { ...input, emoji: emojiOf(input.emoji) })
  }
}
