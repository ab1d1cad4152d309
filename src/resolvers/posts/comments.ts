import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { asJson, prepared } from '../../db/statement.js'
import { Comment } from '../../entities/posts/comment.js'
import { Post } from '../../entities/posts/post.js'
import { DomainError } from '../../errors/domain-error.js'
import { AUTHOR_OF_COMMENT, commentColumns } from '../../loaders/posts.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { PageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection } from '../../paging/selection.js'

const CommentConnection = connectionType('Comment', Comment, 'comments')

/** The comments below a post, or the answers to one of them, in the order they were said. */
async function readComments(where: string, id: string, args: PageArgs, { loaders, cursors }: Context, info: GraphQLResolveInfo): Promise<Connection<Comment>> {
  const page = pageOf(args)
  const list = `comments ${id}`
  const after = page.cursor === null ? null : cursors.decode(list, page.cursor)
  const text = asJson(
    `select ${commentColumns(rowSelection(info))} from comments c ${AUTHOR_OF_COMMENT} where ${where} ` +
      `${after ? `and c.id ${page.backward ? '<' : '>'} $2 ` : ''}order by c.id ${page.backward ? 'desc' : 'asc'} limit ${page.size + 1}`,
  )
  const rows = await loaders.pages.json<Comment>(prepared(text, [id, ...(after ?? [])]))
  return connectionOf(page, rows, (row) => cursors.encode(list, [row.id]))
}

@Resolver(() => Post)
export class PostCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: 'The comments below it in the order they were said, without the answers to them: `last: 20` gives the newest 20.' })
  comments(@Root() { id }: Pick<Post, 'id'>, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Comment>> {
    return readComments('c.post_id = $1 and c.parent_id is null', id, args, context, info)
  }
}

@Resolver(() => Comment)
export class CommentResolver {
  @Query(() => Comment, { nullable: true, description: 'One comment. None, or none for you, is `COMMENT_NOT_FOUND`.' })
  async comment(@Arg('id', () => ID, { description: 'The comment\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<Comment> {
    const comment = await loaders.comments.load(id.toLowerCase())
    if (!comment) throw new DomainError('COMMENT_NOT_FOUND')
    return comment
  }

  @FieldResolver(() => CommentConnection, { description: 'The answers to it in the order they were said.' })
  replies(@Root() { id }: Pick<Comment, 'id'>, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Comment>> {
    return readComments('c.parent_id = $1', id, args, context, info)
  }
}
