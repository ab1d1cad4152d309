import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { GoneProject } from './gone-project.js'

@InputType({ description: 'Which.' })
export class LeaveProjectInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

@Resolver()
export class LeaveProjectResolver {
  @Mutation(() => GoneProject, { description: 'Work on somebody else\'s project no longer. Its owner cannot leave it (`OWN_PROJECT`).' })
  async leaveProject(@Arg('input', { description: 'Which.' }) input: LeaveProjectInput, @Ctx() context: Context): Promise<GoneProject> {
    await context.db.rule('leave_project', input)
    return input
  }
}
