import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'Which track to delete.' })
export class DeleteTrackInput {
  @IsUUID()
  @Field(() => ID, { description: 'The track to delete.' })
  id!: string
}

@ObjectType({ description: 'What was deleted.', simpleResolvers: true })
export class DeletedTrack {
  @Field(() => ID, { description: 'The id of the track that is gone.' })
  id!: string
}

@Resolver()
export class DeleteTrackResolver {
  @Mutation(() => DeletedTrack, { description: 'Delete a track you own, with its plays; an admin may delete anybody\'s. It cannot be undone.' })
  async deleteTrack(@Arg('input', { description: 'The track.' }) { id }: DeleteTrackInput, @Ctx() { db }: Context): Promise<DeletedTrack> {
    await db.rule('delete_track', { trackId: id })
    return { id }
  }
}
