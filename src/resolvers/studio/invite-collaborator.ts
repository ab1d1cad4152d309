import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { CollaboratorRole } from '../../entities/studio/collaborator.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Whom to invite.' })
export class InviteCollaboratorInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @IsUUID()
  @Field(() => ID, { description: 'Whom; `USER_NOT_FOUND` also when one of you blocks the other.' })
  userId!: string

  @Field(() => CollaboratorRole, { description: 'What they may do.' })
  role!: CollaboratorRole
}

@Resolver()
export class InviteCollaboratorResolver {
  @Mutation(() => Project, { description: 'Owner: invite somebody to work on the project. They are told, and see it once they accept; at most 50 people, invited ones included (`TOO_MANY_COLLABORATORS`).' })
  inviteCollaborator(@Arg('input', { description: 'Whom to invite.' }) input: InviteCollaboratorInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'invite_collaborator', input)
  }
}
