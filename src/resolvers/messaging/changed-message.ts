import type { Context } from '../../context.js'
import type { Message } from '../../entities/messaging/message.js'
import { DomainError } from '../../errors/domain-error.js'

/** Calls a rule that changes one message, and answers with it as it now stands. */
export async function changedMessage({ db, loaders }: Context, rule: string, input: object): Promise<Message> {
  const [changed] = await db.rule<{ id: string }>(rule, input, 'r.id')
  const message = changed && (await loaders.messages.clear(changed.id).load(changed.id))
  if (!message) throw new DomainError('MESSAGE_NOT_FOUND')
  return message
}
