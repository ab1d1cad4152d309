import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Which.' })
export class UnpublishProjectInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

@Resolver()
export class UnpublishProjectResolver {
  @Mutation(() => Project, { description: 'Owner: take a project back. It is private again, and the track made of it is yours alone; its plays and likes stay.' })
  unpublishProject(@Arg('input', { description: 'Which.' }) input: UnpublishProjectInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'unpublish_project', input)
  }
}
