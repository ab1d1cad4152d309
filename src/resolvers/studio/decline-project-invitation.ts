import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { GoneProject } from './gone-project.js'

@InputType({ description: 'Which.' })
export class DeclineProjectInvitationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

@Resolver()
export class DeclineProjectInvitationResolver {
  @Mutation(() => GoneProject, { description: 'Decline an invitation to work on a project.' })
  async declineProjectInvitation(@Arg('input', { description: 'Which.' }) input: DeclineProjectInvitationInput, @Ctx() context: Context): Promise<GoneProject> {
    await context.db.rule('decline_project_invitation', input)
    return input
  }
}
