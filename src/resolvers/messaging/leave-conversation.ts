import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'Which.' })
export class LeaveConversationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The group.' })
  conversationId!: string
}

@ObjectType({ description: 'A group the viewer is no longer in.', simpleResolvers: true })
export class LeftConversation {
  @Field(() => ID, { description: 'The group.' })
  conversationId!: string
}

@Resolver()
export class LeaveConversationResolver {
  @Mutation(() => LeftConversation, { description: 'Leave a group. When its owner leaves, the longest-serving admin owns it, else the longest-serving member.' })
  async leaveConversation(@Arg('input', { description: 'Which.' }) input: LeaveConversationInput, @Ctx() { db }: Context): Promise<LeftConversation> {
    await db.rule('leave_conversation', input)
    return input
  }
}
