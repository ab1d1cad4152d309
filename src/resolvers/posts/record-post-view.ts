import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post } from '../../entities/posts/post.js'
import { changedPost } from './changed-post.js'

@InputType({ description: 'The post that was seen.' })
export class RecordPostViewInput {
  @IsUUID()
  @Field(() => ID, { description: 'The post.' })
  postId!: string
}

@Resolver()
export class RecordPostViewResolver {
  @Mutation(() => Post, { description: 'Count a view of a post, once a day for each account, or each address of those without one. Without an account an address may do it only so often (`TOO_MANY_REQUESTS`). Addresses are not kept, only a salted hash that is another one each day.' })
  async recordPostView(@Arg('input', { description: 'Which.' }) { postId }: RecordPostViewInput, @Ctx() context: Context): Promise<Post> {
    const { viewer, attempts, client, addressKeys } = context
    if (viewer) return changedPost(context, 'record_post_view', { postId })
    await attempts.anonymousMutation(client.ip)
    return changedPost(context, 'record_post_view', { postId, addressKey: addressKeys.ofToday(client.ip) })
  }
}
