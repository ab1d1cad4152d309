import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post } from '../../entities/posts/post.js'
import { leftPost } from './changed-post.js'

@InputType({ description: 'The post to pass on no more.' })
export class UndoRepostInput {
  @IsUUID()
  @Field(() => ID, { description: 'The post.' })
  postId!: string
}

@Resolver()
export class UndoRepostResolver {
  @Mutation(() => Post, { nullable: true, description: 'Take back that you have passed a post on. It comes back as it stands now, or null when it is not there for you any more.' })
  undoRepost(@Arg('input', { description: 'Which.' }) input: UndoRepostInput, @Ctx() context: Context): Promise<Post | null> {
    return leftPost(context, 'undo_repost', input)
  }
}
