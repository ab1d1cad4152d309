import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import type { Post } from '../../entities/posts/post.js'
import { DomainError } from '../../errors/domain-error.js'
import type { Connection } from '../../paging/connection.js'
import { PageArgs } from '../../paging/page-args.js'
import { hashtagsIn } from '../../text/hashtags.js'
import { PostConnection, readPosts } from './post-page.js'

@Resolver(() => Track)
export class TrackPostsResolver {
  @Query(() => PostConnection, { description: 'The posts a track goes with, the newest first. None, or none for you, is `TRACK_NOT_FOUND`.' })
  async trackPosts(
    @Arg('trackId', () => ID, { description: 'The track.' }) trackId: string,
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Post>> {
    const track = await context.loaders.tracks.load(trackId)
    if (!track) throw new DomainError('TRACK_NOT_FOUND')
    return postsOf(track.id, args, context, info)
  }

  @FieldResolver(() => PostConnection, { description: 'The posts it goes with, the newest first.' })
  posts(@Root() { id }: Pick<Track, 'id'>, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    return postsOf(id, args, context, info)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you like it; false when signed out.' })
  async viewerHasLiked(@Root() { id }: Pick<Track, 'id'>, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    return viewer !== null && (await loaders.likedTracks.load(id)) !== null
  }
}

const postsOf = (trackId: string, args: PageArgs, context: Context, info: GraphQLResolveInfo): Promise<Connection<Post>> =>
  readPosts({ name: 'trackPosts', from: 'posts p', where: 'p.track_id = $1', value: trackId }, args, context, info)

@Resolver()
export class HashtagPostsResolver {
  @Query(() => PostConnection, { description: 'The posts that bear a hashtag, the newest first; none where nobody has written it.' })
  hashtagPosts(
    @Arg('hashtag', { description: 'The hashtag, with or without the #; case and width do not matter.' }) hashtag: string,
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Post>> {
    const [found] = hashtagsIn(`#${hashtag.trim().replace(/^[#＃]/, '')}`)
    const list = { name: 'hashtagPosts', from: 'post_hashtags t join posts p on p.id = t.post_id', where: 't.hashtag_id = (select hashtag_id($1))', value: found?.key ?? '' }
    return readPosts(list, args, context, info)
  }
}
