import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Who sees it.' })
export class SetProjectVisibilityInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @Field({ description: 'Whether everybody who may see your profile may see the project.' })
  isPublic!: boolean
}

@Resolver()
export class SetProjectVisibilityResolver {
  @Mutation(() => Project, { description: 'Owner: say whether the project is there for everybody who may see your profile. A track made of it stays as it is.' })
  setProjectVisibility(@Arg('input', { description: 'Who sees it.' }) input: SetProjectVisibilityInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'set_project_visibility', input)
  }
}
