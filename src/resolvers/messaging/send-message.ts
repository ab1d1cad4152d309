import { randomUUID } from 'node:crypto'
import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { Message } from '../../entities/messaging/message.js'
import { DomainError } from '../../errors/domain-error.js'
import { IsBody } from '../../limits/body.js'

@InputType({ description: 'What to say: a text, a track, or both.' })
export class SendMessageInput {
  @IsUUID()
  @Field(() => ID, { description: 'Where.' })
  conversationId!: string

  @IsUUID()
  @Field(() => ID, { description: 'An id (UUID) of your own making: sent again with the same input, it answers with the same message instead of saying it twice.' })
  clientMessageId!: string

  @IsOptional() @IsBody()
  @Field(() => String, { nullable: true, description: 'The text, 1 to 4,000 characters as people see them.' })
  body?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The message of the same conversation it answers.' })
  replyToId?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'A track to go with it, one you can open.' })
  trackId?: string | null
}

@Resolver()
export class SendMessageResolver {
  @Mutation(() => Message, { description: 'Say something in a conversation of yours. `RECIPIENT_UNREACHABLE` when the other person does not let you; `CLIENT_MESSAGE_ID_REUSED` when the id was used for something else.' })
  async sendMessage(@Arg('input', { description: 'What to say.' }) { body, ...input }: SendMessageInput, @Ctx() { db, keyring }: Context): Promise<Message> {
    if (body == null && input.trackId == null) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'input.body', message: 'give a text, a track, or both' }] })
    const id = randomUUID()
    const sealed = body == null ? null : keyring.seal(body, id)
    const [message] = await db.rule<Message>('send_message', { id, ...input, body: sealed }, columns(Message, 'r'))
    if (message!.id !== id && !isSame(message!, body ?? null, keyring)) throw new DomainError('CLIENT_MESSAGE_ID_REUSED', { fields: [{ path: 'input.clientMessageId', message: 'was used for another message' }] })
    return { ...message!, ...(message!.id === id && { reactions: [], readByCount: 0 }) }
  }
}

/** Once it is edited or deleted, the message no longer tells what it was made of: its sender is then believed. */
const isSame = ({ id, sealedBody, editedAt, deletedAt }: Message, body: string | null, keyring: Context['keyring']): boolean =>
  editedAt != null || deletedAt != null || (sealedBody == null ? body === null : keyring.open(sealedBody, id) === body)
