import type { Context } from '../../context.js'
import type { Conversation } from '../../entities/messaging/conversation.js'
import { DomainError } from '../../errors/domain-error.js'

/** Calls a rule that makes or changes one conversation, and answers with it as it now stands for the viewer. */
export async function changedConversation({ db, loaders }: Context, rule: string, input: object): Promise<Conversation> {
  const [changed] = await db.rule<{ id: string }>(rule, input, 'r.id')
  const conversation = changed && (await loaders.conversations.clear(changed.id).load(changed.id))
  if (!conversation) throw new DomainError('CONVERSATION_NOT_FOUND')
  return conversation
}
