import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'With whom.' })
export class OpenDirectConversationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The other person.' })
  userId!: string
}

@Resolver()
export class OpenDirectConversationResolver {
  @Mutation(() => Conversation, { description: 'Open the one direct conversation with somebody; when there is one already, that. `USER_NOT_FOUND` for nobody, or nobody for you; `RECIPIENT_UNREACHABLE` when they do not let you write to them.' })
  openDirectConversation(@Arg('input', { description: 'With whom.' }) input: OpenDirectConversationInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'open_direct_conversation', input)
  }
}
