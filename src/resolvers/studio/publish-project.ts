import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { TrackVisibility } from '../../entities/catalogue/track.js'
import { TextLength } from '../../limits/text-length.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'What to publish, and how.' })
export class PublishProjectInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @IsOptional() @TextLength(1, 300)
  @Field(() => String, { nullable: true, description: 'Who performs it, 1 to 300 characters; at first your display name, later what it was.' })
  artist?: string

  @IsOptional() @TextLength(1, 80)
  @Field(() => String, { nullable: true, description: 'The genre, 1 to 80 characters.' })
  genre?: string

  @Field(() => TrackVisibility, { defaultValue: TrackVisibility.PUBLIC, description: 'Who can find the track.' })
  visibility!: TrackVisibility
}

@Resolver()
export class PublishProjectResolver {
  @Mutation(() => Project, { description: 'Owner: make a track of the project\'s audio as it is, its effects not rendered, and the project public with it. Published again, the same track is brought up to date. `PROJECT_WITHOUT_AUDIO` when there is none.' })
  publishProject(@Arg('input', { description: 'What to publish, and how.' }) input: PublishProjectInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'publish_project', input)
  }
}
