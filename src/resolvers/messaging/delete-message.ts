import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Message } from '../../entities/messaging/message.js'

export enum DeleteScope {
  ME = 'ME',
  EVERYONE = 'EVERYONE',
}
registerEnumType(DeleteScope, {
  name: 'DeleteScope',
  description: 'For whom a message is deleted.',
  valuesConfig: {
    ME: { description: 'For the viewer alone.' },
    EVERYONE: { description: 'For everybody: its sender may, and who runs the group.' },
  },
})

@InputType({ description: 'Which message, and for whom.' })
export class DeleteMessageInput {
  @IsUUID()
  @Field(() => ID, { description: 'The message.' })
  messageId!: string

  @Field(() => DeleteScope, { description: 'For whom.' })
  scope!: DeleteScope
}

@ObjectType({ description: 'A message that is gone.', simpleResolvers: true })
export class DeletedMessage {
  @Field(() => ID, { description: 'The message.' })
  messageId!: string

  @Field(() => ID, { description: 'The conversation it was in.' })
  conversationId!: string

  @Field(() => Message, { nullable: true, description: 'What is left of it: its place, emptied; null when it is gone for the viewer.' })
  message!: Message | null
}

@Resolver()
export class DeleteMessageResolver {
  @Mutation(() => DeletedMessage, { description: 'Delete a message for yourself, or for everyone: what it said is then gone for good, its place stays.' })
  async deleteMessage(@Arg('input', { description: 'Which, and for whom.' }) input: DeleteMessageInput, @Ctx() { db, loaders }: Context): Promise<DeletedMessage> {
    const [deleted] = await db.rule<DeletedMessage>('delete_message', input, 'r.id as "messageId", r.conversation_id as "conversationId"')
    return { ...deleted!, message: await loaders.messages.clear(deleted!.messageId).load(deleted!.messageId) }
  }
}
