import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { asJson, prepared } from '../../db/statement.js'
import { Track } from '../../entities/catalogue/track.js'
import { Post, PostEdit } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'
import type { Connection } from '../../paging/connection.js'
import { PageArgs } from '../../paging/page-args.js'
import { WRITTEN } from '../../paging/written-selection.js'
import { PostConnection, readPosts } from './post-page.js'

/** A row as it was read, with the companions its statement brought. Not `Post`: that would be copied for each field. */
type Row = Pick<Post, 'id' | 'trackId' | 'track' | 'quotedPostId'>

const EDITS = asJson('select version, body, at from post_edits where post_id = $1 order by version desc limit 50')

@Resolver(() => Post)
export class PostResolver {
  @Query(() => Post, { nullable: true, description: 'One post. None, or none for you, is `POST_NOT_FOUND`.' })
  async post(@Arg('id', () => ID, { description: 'The post\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<Post> {
    const post = await loaders.posts.load(id.toLowerCase())
    if (!post) throw new DomainError('POST_NOT_FOUND')
    return post
  }

  @Extensions(WRITTEN)
  @FieldResolver(() => Track, { nullable: true })
  track(@Root() { track, trackId }: Row, @Ctx() { loaders }: Context): Track | null | Promise<Track | null> {
    return track ?? (trackId == null ? null : loaders.tracks.load(trackId))
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post it quotes; null when it quotes none, or none that is there for you.' })
  quotedPost(@Root() { quotedPostId }: Row, @Ctx() { loaders }: Context): Promise<Post | null> | null {
    return quotedPostId == null ? null : loaders.posts.load(quotedPostId)
  }

  @FieldResolver(() => [String], { description: 'The hashtags in it, without the #, at most 50.' })
  async hashtags(@Root() { id }: Row, @Ctx() { loaders }: Context): Promise<string[]> {
    return (await loaders.postTags.load(id))?.hashtags ?? []
  }

  @FieldResolver(() => [User], { description: 'The people named in it who are there for you, at most 50.' })
  async mentions(@Root() { id }: Row, @Ctx() { loaders }: Context): Promise<User[]> {
    return (await loaders.postTags.load(id))?.mentioned ?? []
  }

  @FieldResolver(() => [PostEdit], { description: 'What it said before, the newest first, at most 50.' })
  edits(@Root() { id }: Row, @Ctx() { loaders }: Context): Promise<PostEdit[]> {
    return loaders.pages.json<PostEdit>(prepared(EDITS, [id]))
  }

  @FieldResolver(() => PostConnection, { description: 'The posts that quote it, the newest first.' })
  quotes(@Root() { id }: Row, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    return readPosts({ name: 'quotes', from: 'posts p', where: 'p.quoted_post_id = $1', value: id }, args, context, info)
  }
}
