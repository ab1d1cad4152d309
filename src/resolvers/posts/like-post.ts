import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post } from '../../entities/posts/post.js'
import { changedPost } from './changed-post.js'

@InputType({ description: 'The post to like.' })
export class LikePostInput {
  @IsUUID()
  @Field(() => ID, { description: 'The post.' })
  postId!: string
}

@Resolver()
export class LikePostResolver {
  @Mutation(() => Post, { description: 'Like a post; what you like already, you go on liking. Its author is told.' })
  likePost(@Arg('input', { description: 'Which.' }) input: LikePostInput, @Ctx() context: Context): Promise<Post> {
    return changedPost(context, 'like_post', input)
  }
}
