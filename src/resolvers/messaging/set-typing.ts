import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'Where, and whether.' })
export class SetTypingInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string

  @Field({ defaultValue: true, description: 'Whether you write; say so again every few seconds while you do.' })
  isTyping!: boolean
}

@ObjectType({ description: 'What the others in a conversation were told of the viewer.', simpleResolvers: true })
export class Typing {
  @Field({ description: 'Whether they write.' })
  isTyping!: boolean
}

@Resolver()
export class SetTypingResolver {
  @Mutation(() => Typing, { description: 'Let the others in a conversation see that you are writing, or no longer. Nothing of it is kept.' })
  async setTyping(@Arg('input', { description: 'Where, and whether.' }) input: SetTypingInput, @Ctx() { db }: Context): Promise<Typing> {
    await db.rule('set_typing', input)
    return { isTyping: input.isTyping }
  }
}
