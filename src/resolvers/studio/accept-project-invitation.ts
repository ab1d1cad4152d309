import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Which.' })
export class AcceptProjectInvitationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

@Resolver()
export class AcceptProjectInvitationResolver {
  @Mutation(() => Project, { description: 'Accept an invitation to work on a project.' })
  acceptProjectInvitation(@Arg('input', { description: 'Which.' }) input: AcceptProjectInvitationInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'accept_project_invitation', input)
  }
}
