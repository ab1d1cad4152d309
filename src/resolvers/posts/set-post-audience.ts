import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post, PostAudience } from '../../entities/posts/post.js'
import { changedPost } from './changed-post.js'

@InputType({ description: 'Which post, and for whom it exists from now on.' })
export class SetPostAudienceInput {
  @IsUUID()
  @Field(() => ID, { description: 'A post of yours.' })
  postId!: string

  @Field(() => PostAudience, { description: 'For whom.' })
  audience!: PostAudience
}

@Resolver()
export class SetPostAudienceResolver {
  @Mutation(() => Post, { description: 'Show a post of yours to others than before, at once and everywhere.' })
  setPostAudience(@Arg('input', { description: 'The change.' }) input: SetPostAudienceInput, @Ctx() context: Context): Promise<Post> {
    return changedPost(context, 'set_post_audience', input)
  }
}
