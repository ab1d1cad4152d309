import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { changedProject } from './changed-project.js'
import { ProjectDetails, storedProject, TitleOfProject } from './project-details.js'

@InputType({ description: 'A project to begin.' })
export class CreateProjectInput extends ProjectDetails {
  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'An id (UUID) of your own making: sent again with the same input, it answers with the same project instead of making another.' })
  id?: string | null

  @TitleOfProject()
  @Field({ description: 'The title, 1 to 200 characters on one line.' })
  title!: string
}

@Resolver()
export class CreateProjectResolver {
  @Mutation(() => Project, { description: 'Begin a project of your own, which is private. `ID_TAKEN` when the id you made is used for something else.' })
  createProject(@Arg('input', { description: 'The project.' }) input: CreateProjectInput, @Ctx() context: Context): Promise<Project> {
    const { effects, ...fields } = storedProject(input)
    return changedProject(context, 'create_project', { ...fields, effects: effects && JSON.stringify(effects) })
  }
}
