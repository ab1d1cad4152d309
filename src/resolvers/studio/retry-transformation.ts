import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Transformation } from '../../entities/studio/transformation.js'
import { changedTransformation } from './changed-transformation.js'

@InputType({ description: 'Which transformation to try once more.' })
export class RetryTransformationInput {
  @IsUUID()
  @Field(() => ID, { description: 'A transformation that failed or was cancelled: yours, or of a project you may edit.' })
  id!: string

  @IsUUID()
  @Field(() => ID, { description: 'An id (UUID) of your own making: sent again, it answers with the same new transformation.' })
  clientTransformationId!: string
}

@Resolver()
export class RetryTransformationResolver {
  @Mutation(() => Transformation, { description: 'Ask once more for what failed or was cancelled, of the same audio: a new transformation, which counts again. `NOT_RETRYABLE` for any other.' })
  retryTransformation(@Arg('input', { description: 'Which one.' }) input: RetryTransformationInput, @Ctx() context: Context): Promise<Transformation> {
    return changedTransformation(context, 'retry_transformation', input)
  }
}
