import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { DomainError } from '../../errors/domain-error.js'

@InputType({ description: 'Which track to delete.' })
export class DeleteTrackInput {
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
    if (!isId(id)) throw new DomainError('TRACK_NOT_FOUND')
    await db.rule('delete_track', { trackId: id })
    return { id }
  }
}
