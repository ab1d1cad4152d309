import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Transformation } from '../../entities/studio/transformation.js'
import { changedTransformation } from './changed-transformation.js'

@InputType({ description: 'Which transformation to cancel.' })
export class CancelTransformationInput {
  @IsUUID()
  @Field(() => ID, { description: 'A transformation of yours, or of a project you may edit.' })
  id!: string
}

@Resolver()
export class CancelTransformationResolver {
  @Mutation(() => Transformation, { description: 'Stop a transformation for good; again it changes nothing. `TRANSFORMATION_ENDED` when it is completed or has failed.' })
  cancelTransformation(@Arg('input', { description: 'Which one.' }) input: CancelTransformationInput, @Ctx() context: Context): Promise<Transformation> {
    return changedTransformation(context, 'cancel_transformation', input)
  }
}
