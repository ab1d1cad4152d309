import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post } from '../../entities/posts/post.js'
import { leftPost } from './changed-post.js'

@InputType({ description: 'The post to like no more.' })
export class UnlikePostInput {
  @IsUUID()
  @Field(() => ID, { description: 'The post.' })
  postId!: string
}

@Resolver()
export class UnlikePostResolver {
  @Mutation(() => Post, { nullable: true, description: 'Cease to like a post. It comes back as it stands now, or null when it is not there for you any more.' })
  unlikePost(@Arg('input', { description: 'Which.' }) input: UnlikePostInput, @Ctx() context: Context): Promise<Post | null> {
    return leftPost(context, 'unlike_post', input)
  }
}
