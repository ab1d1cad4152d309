import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { Message, MessageReaction } from '../../entities/messaging/message.js'
import { User } from '../../entities/profiles/user.js'
import { WRITTEN } from '../../paging/written-selection.js'

/** A row as it was read, with the companions its statement brought. Not `Message`: that would be copied for each field. */
type Row = Pick<Message, 'id' | 'senderId' | 'sender' | 'sealedBody' | 'replyToId' | 'trackId' | 'reactions' | 'readByCount'>

@Resolver(() => Message)
export class MessageResolver {
  @Extensions(WRITTEN)
  @FieldResolver(() => String, { nullable: true, description: 'The text; null when it has none, or is deleted. `TEXT_UNREADABLE` when its key is not configured.' })
  body(@Root() { id, sealedBody }: Row, @Ctx() { messageTexts }: Context): string | null {
    return sealedBody == null ? null : messageTexts.open(id, sealedBody)
  }

  @Extensions(WRITTEN)
  @FieldResolver(() => User, { nullable: true })
  sender(@Root() { sender, senderId }: Row, @Ctx() { loaders }: Context): User | null | Promise<User | null> {
    if (sender !== undefined) return sender
    return senderId == null ? null : loaders.users.load(senderId)
  }

  @FieldResolver(() => Message, { nullable: true, description: 'The message it answers; null when it answers none, or none you can see.' })
  replyTo(@Root() { replyToId }: Row, @Ctx() { loaders }: Context): Promise<Message | null> | null {
    return replyToId == null ? null : loaders.messages.load(replyToId)
  }

  @FieldResolver(() => Track, { nullable: true })
  track(@Root() { trackId }: Row, @Ctx() { loaders }: Context): Promise<Track | null> | null {
    return trackId == null ? null : loaders.tracks.load(trackId)
  }

  @FieldResolver(() => [MessageReaction])
  async reactions(@Root() { id, reactions }: Row, @Ctx() { loaders }: Context): Promise<MessageReaction[]> {
    return reactions ?? (await loaders.messages.load(id))?.reactions ?? []
  }

  @Extensions(WRITTEN)
  @FieldResolver(() => Number)
  async readByCount(@Root() { id, readByCount }: Row, @Ctx() { loaders }: Context): Promise<number> {
    return readByCount ?? (await loaders.readCounts.load(id))?.readByCount ?? 0
  }
}
