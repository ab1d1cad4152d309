import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { CollaboratorRole } from '../../entities/studio/collaborator.js'
import { changedProject } from './changed-project.js'

@InputType({ description: 'Whose role.' })
export class SetCollaboratorRoleInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @IsUUID()
  @Field(() => ID, { description: 'Whose.' })
  userId!: string

  @Field(() => CollaboratorRole, { description: 'What they may do from now on.' })
  role!: CollaboratorRole
}

@Resolver()
export class SetCollaboratorRoleResolver {
  @Mutation(() => Project, { description: 'Owner: say whether somebody who works on the project, or is invited to, may change it.' })
  setCollaboratorRole(@Arg('input', { description: 'Whose role.' }) input: SetCollaboratorRoleInput, @Ctx() context: Context): Promise<Project> {
    return changedProject(context, 'set_collaborator_role', input)
  }
}
