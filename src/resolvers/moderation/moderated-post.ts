import { columns, companion } from '../../db/columns.js'
import { asJson, prepared } from '../../db/statement.js'
import type { Context } from '../../context.js'
import type { ModeratedPost, ModerationAction} from '../../entities/moderation/moderation.js';
import { Post } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'

const ACTION = 'a.id, a.kind, a.post_id as "postId", a.is_automatic as "isAutomatic", a.note, a.undoes_id as "undoesId", a.at'

/** One action: the row `a`, its moderator `m`. */
export const actionColumns = (): string => `${ACTION}, ${companion(User, 'm', 'moderator')}`

const list = (columnsOf: string, from: string, order: string): string =>
  `coalesce((select json_agg(x) from (select ${columnsOf} from ${from} order by ${order} limit 50) x), '[]')`

/** A post as moderators see it: the row `p`. Whatever its audience, and whoever blocks whom. */
export const moderatedColumns = (): string =>
  [
    `(select row_to_json(x) from (select ${columns(Post, 'p')}, false as "viewerHasLiked", false as "viewerHasReposted", ${companion(User, 'w', 'author')} from moderated_person(p.author_id) w) x) as post`,
    'p.removed_at is not null as "isRemoved", p.is_demonetized as "isDemonetized"',
    '(select count(*)::int from post_reports r where r.post_id = p.id and r.handled_at is null) as "reportCount"',
    `${list('reason, note, created_at as "createdAt", handled_at as "handledAt"', 'post_reports r where r.post_id = p.id', 'r.created_at desc')} as reports`,
    `${list(actionColumns(), 'moderation_actions a left join profiles m on m.user_id = a.moderator_id where a.post_id = p.id', 'a.id desc')} as actions`,
  ].join(', ')

let text: string | undefined
const one = (): string => (text ??= asJson(`select ${moderatedColumns()} from moderated_post($1) p`))

/** @throws DomainError MODERATOR_ONLY, or POST_NOT_FOUND where nothing was ever reported or done. */
export async function readModerated({ db }: Context, postId: string): Promise<ModeratedPost> {
  const [found] = await db.json<ModeratedPost>(prepared(one(), [postId]))
  if (!found) throw new DomainError('POST_NOT_FOUND')
  return found
}

/** Calls a rule that does something about a post, and answers with what was done. */
export async function moderated({ db, loaders }: Context, rule: string, input: object): Promise<ModerationAction> {
  const [action] = await db.rule<ModerationAction & { moderatorId: string | null }>(rule, input, `${ACTION.replaceAll('a.', 'r.')}, r.moderator_id as "moderatorId"`)
  const { moderatorId, ...done } = action!
  return { ...done, moderator: moderatorId === null ? null : await loaders.users.load(moderatorId) }
}
