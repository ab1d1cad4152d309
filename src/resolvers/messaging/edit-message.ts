import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Message } from '../../entities/messaging/message.js'
import { IsBody } from '../../limits/body.js'
import { changedMessage } from './changed-message.js'

@InputType({ description: 'Which message, and what it says from now on.' })
export class EditMessageInput {
  @IsUUID()
  @Field(() => ID, { description: 'A message of yours.' })
  messageId!: string

  @IsBody()
  @Field({ description: 'The text, 1 to 4,000 characters as people see them.' })
  body!: string
}

@Resolver()
export class EditMessageResolver {
  @Mutation(() => Message, { description: 'Change what you said, within 15 minutes (`EDIT_WINDOW_CLOSED`).' })
  editMessage(@Arg('input', { description: 'The change.' }) { messageId, body }: EditMessageInput, @Ctx() context: Context): Promise<Message> {
    return changedMessage(context, 'edit_message', { messageId, body: context.keyring.seal(body, messageId.toLowerCase()) })
  }
}
