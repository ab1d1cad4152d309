import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'The word to mute.' })
export class MuteWordInput {
  @TextLength(1, 100)
  @Field({ description: 'One word or a few in a row, 1 to 100 characters.' })
  word!: string
}

@Resolver()
export class MuteWordResolver {
  @Mutation(() => [String], {
    description: 'Mute a word, or a few in a row, in either case and with or without accents: posts of others with it do not come into your feeds. At most 200 (`TOO_MANY_MUTED_WORDS`); what has no letters or digits is `INVALID_INPUT`. All that you mute comes back, at most 200.',
  })
  async muteWord(@Arg('input', { description: 'Which.' }) input: MuteWordInput, @Ctx() { db }: Context): Promise<string[]> {
    const words = await db.rule<{ said: string }>('mute_word', input, 'coalesce(r.said, r.word) as said')
    return words.map(({ said }) => said)
  }
}
