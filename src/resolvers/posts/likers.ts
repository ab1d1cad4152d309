import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { asJson, prepared } from '../../db/statement.js'
import { Track } from '../../entities/catalogue/track.js'
import { Comment } from '../../entities/posts/comment.js'
import { Post } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection } from '../../paging/selection.js'

const LikerConnection = connectionType('Liker', User, 'people who like something')

type Liker = User & { likedAt: string }

/** Where likes are kept, and what of. */
const LIKES = { likes: 'post_id', comment_likes: 'comment_id', track_likes: 'track_id' } as const

async function readLikers(table: keyof typeof LIKES, id: string, args: ForwardPageArgs, { loaders, cursors }: Context, info: GraphQLResolveInfo): Promise<Connection<User>> {
  const page = pageOf(args)
  const list = `likers ${table} ${id}`
  const after = page.cursor === null ? null : cursors.decode(list, page.cursor)
  const text = asJson(
    `select ${columns(User, 'u', { wanted: rowSelection(info) })}, l.created_at::text as "likedAt" from ${table} l join profiles u on u.user_id = l.user_id ` +
      `where l.${LIKES[table]} = $1 ${after ? 'and (l.created_at, l.user_id) < ($2::timestamptz, $3::uuid) ' : ''}order by l.created_at desc, l.user_id desc limit ${page.size + 1}`,
  )
  const rows = await loaders.pages.json<Liker>(prepared(text, [id, ...(after ?? [])]))
  return connectionOf(page, rows, (row) => cursors.encode(list, [row.likedAt, row.id]))
}

@Resolver(() => Post)
export class PostLikersResolver {
  @FieldResolver(() => LikerConnection, { description: 'Who likes it, as far as they are there for you, the newest like first.' })
  likers(@Root() { id }: Pick<Post, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<User>> {
    return readLikers('likes', id, args, context, info)
  }
}

@Resolver(() => Comment)
export class CommentLikersResolver {
  @FieldResolver(() => LikerConnection, { description: 'Who likes it, as far as they are there for you, the newest like first.' })
  likers(@Root() { id }: Pick<Comment, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<User>> {
    return readLikers('comment_likes', id, args, context, info)
  }
}

@Resolver(() => Track)
export class TrackLikersResolver {
  @FieldResolver(() => LikerConnection, { description: 'Who likes it, as far as they are there for you, the newest like first.' })
  likers(@Root() { id }: Pick<Track, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<User>> {
    return readLikers('track_likes', id, args, context, info)
  }
}
