import { IsUUID, Min } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Which version.' })
export class RestoreProjectVersionInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @Min(1)
  @Field(() => Int, { description: 'The number of the version; `PROJECT_VERSION_NOT_FOUND` when that is not kept.' })
  number!: number

  @Min(1)
  @Field(() => Int, { description: 'The `version` you read. When a field that would change has changed since, nothing is changed and the answer is `PROJECT_CHANGED`.' })
  expectedVersion!: number
}

@Resolver()
export class RestoreProjectVersionResolver {
  @Mutation(() => Project, { description: 'Owner and editors: make the project what it was, which is a new version.' })
  restoreProjectVersion(@Arg('input', { description: 'Which version.' }) input: RestoreProjectVersionInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'restore_project_version', input)
  }
}
