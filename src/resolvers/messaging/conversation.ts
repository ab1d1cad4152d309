import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { companion } from '../../db/columns.js'
import { asJson, prepared } from '../../db/statement.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { Participant } from '../../entities/messaging/participant.js'
import { User } from '../../entities/profiles/user.js'
import { CursorScalar } from '../../entities/scalars/text-scalars.js'
import { DomainError } from '../../errors/domain-error.js'
import { liveCursor } from '../../live/live-cursor.js'

let text: string | undefined
const participantsOf = (): string =>
  (text ??= asJson(
    `select ${companion(User, 'o', 'user')}, p.role, p.joined_at as "joinedAt", p.last_read_seq::float8 as "lastReadSeq", p.last_read_at as "lastReadAt" ` +
      'from conversation_participants p join profiles o on o.user_id = p.user_id ' +
      'where p.conversation_id = $1 and p.left_at is null order by p.role, p.joined_at, p.user_id limit 256',
  ))

@Resolver(() => Conversation)
export class ConversationResolver {
  @Query(() => Conversation, { nullable: true, description: 'One conversation of the viewer\'s. Anything else is `CONVERSATION_NOT_FOUND`, a direct conversation with somebody who blocks or is blocked too.' })
  async conversation(@Arg('id', () => ID, { description: 'The conversation\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<Conversation> {
    const conversation = await loaders.conversations.load(id.toLowerCase())
    if (!conversation) throw new DomainError('CONVERSATION_NOT_FOUND')
    return conversation
  }

  @FieldResolver(() => [Participant], { description: 'Who takes part, the owner first; at most 256. Who does not exist for the viewer is left out.' })
  participants(@Root() { id }: Pick<Conversation, 'id'>, @Ctx() { loaders }: Context): Promise<Participant[]> {
    return loaders.pages.json<Participant>(prepared(participantsOf(), [id]))
  }

  @FieldResolver(() => CursorScalar, { description: 'The place what is told here is true at, read together with it: pass it as `after` to `conversationEvents`. Messages have a `liveCursor` of their own.' })
  liveCursor(@Root() { id, head }: Pick<Conversation, 'id' | 'head'>, @Ctx() { cursors }: Context): string {
    return liveCursor(cursors, `conversation:${id}`, head)
  }
}
