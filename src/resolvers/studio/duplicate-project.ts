import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { TitleOfProject } from './project-details.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Which.' })
export class DuplicateProjectInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'An id (UUID) of your own making for the new project: sent again, it answers with the same project instead of making another.' })
  id?: string

  @TitleOfProject()
  @Field(() => String, { nullable: true, description: 'The title of the new project, 1 to 200 characters; the same when left out.' })
  title?: string
}

@Resolver()
export class DuplicateProjectResolver {
  @Mutation(() => Project, { description: 'Owner and editors: make another project of this one, your own, with the same content and nobody else in it.' })
  duplicateProject(@Arg('input', { description: 'Which.' }) input: DuplicateProjectInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'duplicate_project', input)
  }
}
