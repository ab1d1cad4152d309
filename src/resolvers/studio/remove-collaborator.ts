import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Whom to remove.' })
export class RemoveCollaboratorInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @IsUUID()
  @Field(() => ID, { description: 'Whom.' })
  userId!: string
}

@Resolver()
export class RemoveCollaboratorResolver {
  @Mutation(() => Project, { description: 'Owner: remove somebody from the project, or take an invitation back. Their streams of it end at once.' })
  removeCollaborator(@Arg('input', { description: 'Whom to remove.' }) input: RemoveCollaboratorInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'remove_collaborator', input)
  }
}
