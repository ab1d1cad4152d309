import { Max, Min } from 'class-validator'
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { ModerationThreshold } from '../../entities/moderation/moderation.js'
import { DomainError } from '../../errors/domain-error.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'Which number to change.' })
export class SetModerationThresholdInput {
  @TextLength(1, 40)
  @Field({ description: 'The name of one of `moderationThresholds`.' })
  name!: string

  @Min(1) @Max(1_000_000)
  @Field(() => Int, { description: 'From which number on, 1 to 1,000,000.' })
  value!: number
}

@Resolver()
export class SetModerationThresholdResolver {
  @Mutation(() => ModerationThreshold, { description: 'Admins: say from which number on a rule of moderation acts, from now on.' })
  async setModerationThreshold(@Arg('input', { description: 'Which.' }) input: SetModerationThresholdInput, @Ctx() { db }: Context): Promise<ModerationThreshold> {
    const [threshold] = await db.rule<ModerationThreshold>('set_moderation_threshold', input, 'r.name, r.value, r.description')
    if (!threshold?.name) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'input.name', message: 'is none of moderationThresholds' }] })
    return threshold
  }
}
