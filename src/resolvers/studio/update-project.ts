import { IsOptional, IsUUID, Min } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { SingleLine } from '../../limits/handle.js'
import { TextLength } from '../../limits/text-length.js'
import { changedProject } from './changed-project.js'
import { ProjectDetails, storedProject, TitleOfProject } from './project-details.js'

@InputType({ description: 'What to change of a project: what is left out stays as it is, what is null is emptied.' })
export class UpdateProjectInput extends ProjectDetails {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @Min(1)
  @Field(() => Int, { description: 'The `version` you read. Others may have changed other fields since: both changes stand. When one of these fields has changed, nothing is changed, and `PROJECT_CHANGED` names it and carries the project as it is as `current`.' })
  expectedVersion!: number

  @TitleOfProject()
  @Field(() => String, { nullable: true, description: 'The title, 1 to 200 characters on one line; not null.' })
  title?: string | null

  @IsOptional() @TextLength(1, 200) @SingleLine()
  @Field(() => String, { nullable: true, description: 'What the version says of the change, 1 to 200 characters on one line.' })
  note?: string | null
}

@Resolver()
export class UpdateProjectResolver {
  @Mutation(() => Project, { description: 'Owner and editors: change a project. Each change is a version.' })
  updateProject(@Arg('input', { description: 'The changes.' }) input: UpdateProjectInput, @Ctx() context: Context): Promise<Project> {
    const { projectId, expectedVersion, note, ...changes } = storedProject(input)
    return changedProject(context, 'update_project', { projectId, changes: JSON.stringify(changes), expectedVersion, note })
  }
}
