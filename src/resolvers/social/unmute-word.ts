import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'The word to mute no longer.' })
export class UnmuteWordInput {
  @TextLength(1, 100)
  @Field({ description: 'One word or a few in a row, 1 to 100 characters.' })
  word!: string
}

@Resolver()
export class UnmuteWordResolver {
  @Mutation(() => [String], {
    description: 'Mute a word no longer; what you do not mute, you go on not muting. What you still mute comes back, at most 200.',
  })
  async unmuteWord(@Arg('input', { description: 'Which.' }) input: UnmuteWordInput, @Ctx() { db }: Context): Promise<string[]> {
    const words = await db.rule<{ said: string }>('unmute_word', input, 'coalesce(r.said, r.word) as said')
    return words.map(({ said }) => said)
  }
}
