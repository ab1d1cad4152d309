import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Post } from '../../entities/posts/post.js'
import { AUTHOR_OF_POST, POST_ROWS } from '../../loaders/posts.js'
import { RowReader } from '../../loaders/row-reader.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { pageOf, type ForwardPageArgs, type PageArgs } from '../../paging/page-args.js'

export const PostConnection = connectionType('Post', Post, 'posts')

export interface PostList {
  /** What the list is of: its cursors are good for no other. */
  name: string
  /** Tables with `posts p` among them. */
  from: string
  /** Which of them, over `$1`. */
  where: string
  value: string
}

/** A page of posts, the newest first. Which of them exist for the viewer, the policies say. */
export async function readPosts({ name, from, where, value }: PostList, args: PageArgs, context: Context, info: GraphQLResolveInfo): Promise<Connection<Post>> {
  const { loaders, cursors } = context
  const page = pageOf(args)
  const list = `${name} ${value}`
  const after = page.cursor === null ? null : cursors.decode(list, page.cursor)
  const reader = new RowReader(POST_ROWS, { info, context })
  const text = reader.text(
    {},
    `from ${from} ${AUTHOR_OF_POST} where ${where} ` +
      `${after ? `and p.id ${page.backward ? '>' : '<'} $2 ` : ''}order by p.id ${page.backward ? 'asc' : 'desc'} limit ${page.size + 1}`,
  )
  const rows = await reader.rows<Post>(prepared(text, [value, ...(after ?? [])]), loaders.pages)
  return reader.page(connectionOf(page, rows, ({ id }) => cursors.encode(list, [id])))
}

export interface RulePosts {
  /** What the list is of: its cursors are good for no other. */
  list: string
  /** Gives the posts that are there for the viewer: of a value, before a place, at most so many. */
  rule: 'search_posts' | 'get_visible_posts_for_user'
  value: string | null
}

/** A page of the posts a rule gives, the newest first. */
export async function readRulePosts({ list, rule, value }: RulePosts, args: ForwardPageArgs, context: Context, info: GraphQLResolveInfo): Promise<Connection<Post>> {
  const { cursors } = context
  const page = pageOf(args)
  const [before = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
  const reader = new RowReader(POST_ROWS, { info, context })
  const text = reader.text({}, `from ${rule}($1, $2, ${page.size + 1}) p ${AUTHOR_OF_POST} order by p.id desc`)
  const rows = await reader.rows<Post>(prepared(text, [value, before]))
  return reader.page(connectionOf(page, rows, ({ id }) => cursors.encode(list, [id])))
}
