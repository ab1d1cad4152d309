import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { ParticipantRole } from '../../entities/messaging/participant.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'Whose role.' })
export class SetParticipantRoleInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string

  @IsUUID()
  @Field(() => ID, { description: 'Whose.' })
  userId!: string

  @Field(() => ParticipantRole, { description: 'The role from now on.' })
  role!: ParticipantRole
}

@Resolver()
export class SetParticipantRoleResolver {
  @Mutation(() => Conversation, { description: 'Owner: say who helps to run the group, or hand it over with `OWNER`, which makes you an admin.' })
  setParticipantRole(@Arg('input', { description: 'Whose role.' }) input: SetParticipantRoleInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'set_participant_role', input)
  }
}
