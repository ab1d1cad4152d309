import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Comment } from '../../entities/posts/comment.js'
import { changedComment } from './changed-post.js'

@InputType({ description: 'The comment to like.' })
export class LikeCommentInput {
  @IsUUID()
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string
}

@Resolver()
export class LikeCommentResolver {
  @Mutation(() => Comment, { description: 'Like a comment; what you like already, you go on liking. Its author is told.' })
  likeComment(@Arg('input', { description: 'Which.' }) input: LikeCommentInput, @Ctx() context: Context): Promise<Comment> {
    return changedComment(context, 'like_comment', input)
  }
}
