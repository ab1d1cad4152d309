import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { GoneProject } from './gone-project.js'

@InputType({ description: 'Which.' })
export class DeleteProjectInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

@Resolver()
export class DeleteProjectResolver {
  @Mutation(() => GoneProject, { description: 'Owner: delete a project. It is gone for everybody at once, and for good 30 days later; a track made of it stays.' })
  async deleteProject(@Arg('input', { description: 'Which.' }) input: DeleteProjectInput, @Ctx() context: Context): Promise<GoneProject> {
    await context.db.rule('delete_project', input)
    return input
  }
}
