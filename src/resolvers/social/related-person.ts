import type { Context } from '../../context.js'
import type { User } from '../../entities/profiles/user.js'

/** What this operation has read of a person is not so any more once the viewer has become something else to them. */
export function forget({ loaders }: Context, userId: string): void {
  loaders.users.clear(userId)
  loaders.followed.clear(userId)
  loaders.following.clear(userId)
  loaders.bios.clear(userId)
  loaders.profileDetails.clear(userId)
}

/** Calls a rule that ends something between the viewer and another person, who comes back as far as they are there for the viewer. */
export async function endRelation(rule: string, { userId }: { userId: string }, context: Context): Promise<User | null> {
  await context.db.rule(rule, { userId }, '')
  forget(context, userId)
  return context.loaders.users.load(userId)
}
