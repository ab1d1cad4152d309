import { IsNumber, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { Arg, Ctx, Field, Float, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Transformation } from '../../entities/studio/transformation.js'
import { DomainError } from '../../errors/domain-error.js'
import { changedTransformation } from './changed-transformation.js'

@InputType({ description: 'How a transformation is to sound; what is left out is left to its type.' })
export class TransformationParametersInput {
  @IsOptional() @IsNumber() @Min(0.5) @Max(2)
  @Field(() => Float, { nullable: true, description: 'Speed as a factor, 0.5 to 2.' })
  tempo?: number | null

  @IsOptional() @IsNumber() @Min(-12) @Max(12)
  @Field(() => Float, { nullable: true, description: 'Semitones up or down, -12 to 12.' })
  pitch?: number | null

  @IsOptional() @IsNumber() @Min(0) @Max(1)
  @Field(() => Float, { nullable: true, description: 'How much of the type is heard, 0 to 1.' })
  intensity?: number | null

  @IsOptional() @IsNumber() @Min(0) @Max(1)
  @Field(() => Float, { nullable: true, description: 'Share of the sound that comes back from the room, 0 to 1.' })
  reverb?: number | null

  @IsOptional() @IsString() @MaxLength(2000)
  @Field(() => String, { nullable: true, description: 'What it is to sound like, in words, at most 2,000 characters.' })
  prompt?: string | null
}

@InputType({ description: 'What to transform, and into what: a project or a track, one of the two.' })
export class RequestTransformationInput {
  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'A project you may edit; the output becomes a new version of it.' })
  projectId?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'A track of yours; the output is a file, and the track stays as it is.' })
  trackId?: string | null

  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  @Field({ description: 'Into what: one of `transformationTypes`.' })
  type!: string

  @IsOptional() @ValidateNested()
  @Field(() => TransformationParametersInput, { nullable: true, description: 'How it is to sound.' })
  parameters?: TransformationParametersInput | null

  @IsUUID()
  @Field(() => ID, { description: 'An id (UUID) of your own making: sent again with the same input, it answers with the same transformation.' })
  clientTransformationId!: string
}

@Resolver()
export class RequestTransformationResolver {
  @Mutation(() => Transformation, {
    description: 'Have the audio of a project or a track transformed in the background. Counts against `TRANSFORMATION` of your hour; what fails, or is cancelled before it began, is given back. Follow it with `transformationEvents`.',
  })
  requestTransformation(@Arg('input', { description: 'What to do.' }) { parameters, ...input }: RequestTransformationInput, @Ctx() context: Context): Promise<Transformation> {
    if ((input.projectId == null) === (input.trackId == null)) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'input.projectId', message: 'give a project or a track, one of the two' }] })
    if (!context.transformationTypes.includes(input.type)) throw new DomainError('TRANSFORMATION_TYPE_UNKNOWN', { fields: [{ path: 'input.type', message: 'is none of transformationTypes' }] })
    return changedTransformation(context, 'request_transformation', { ...input, parameters: JSON.stringify(given(parameters ?? {})) })
  }
}

/** What is null says nothing: it is the same request without it. */
const given = (parameters: object): object => Object.fromEntries(Object.entries(parameters).filter(([, value]) => value != null))
