import type { Context } from '../../context.js'
import type { Comment } from '../../entities/posts/comment.js'
import type { Post } from '../../entities/posts/post.js'
import { DomainError } from '../../errors/domain-error.js'

/** Calls a rule that changes one post, and answers with it as it now stands. */
export async function changedPost({ db, loaders }: Context, rule: string, input: object): Promise<Post> {
  const [changed] = await db.rule<{ id: string }>(rule, input, 'r.id')
  const post = changed && (await loaders.posts.clear(changed.id).load(changed.id))
  if (!post) throw new DomainError('POST_NOT_FOUND')
  return post
}

/** Calls a rule after which the post may not be there for the viewer any more: then the answer is null. */
export async function leftPost({ db, loaders }: Context, rule: string, { postId }: { postId: string }): Promise<Post | null> {
  await db.rule(rule, { postId }, '')
  return loaders.posts.clear(postId.toLowerCase()).load(postId.toLowerCase())
}

/** Calls a rule that changes one comment, and answers with it as it now stands. */
export async function changedComment({ db, loaders }: Context, rule: string, input: object): Promise<Comment> {
  const [changed] = await db.rule<{ id: string }>(rule, input, 'r.id')
  const comment = changed && (await loaders.comments.clear(changed.id).load(changed.id))
  if (!comment) throw new DomainError('COMMENT_NOT_FOUND')
  return comment
}
