import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post } from '../../entities/posts/post.js'
import { changedPost } from './changed-post.js'

@InputType({ description: 'The post to pass on.' })
export class RepostInput {
  @IsUUID()
  @Field(() => ID, { description: 'The post.' })
  postId!: string
}

@Resolver()
export class RepostResolver {
  @Mutation(() => Post, { description: 'Pass a public post on to those who follow you, once (`POST_NOT_SHAREABLE` for others). Its author is told.' })
  repost(@Arg('input', { description: 'Which.' }) input: RepostInput, @Ctx() context: Context): Promise<Post> {
    return changedPost(context, 'repost', input)
  }
}
