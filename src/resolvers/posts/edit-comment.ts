import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Comment } from '../../entities/posts/comment.js'
import { IsBody } from '../../limits/body.js'
import { changedComment } from './changed-post.js'
import { mentionedIn } from './named-in.js'

@InputType({ description: 'Which comment, and what it says from now on.' })
export class EditCommentInput {
  @IsUUID()
  @Field(() => ID, { description: 'A comment of yours.' })
  commentId!: string

  @IsBody()
  @Field({ description: 'The text, 1 to 4,000 characters as people see them.' })
  body!: string
}

@Resolver()
export class EditCommentResolver {
  @Mutation(() => Comment, { description: 'Change what a comment of yours says.' })
  editComment(@Arg('input', { description: 'The change.' }) { commentId, body }: EditCommentInput, @Ctx() context: Context): Promise<Comment> {
    return changedComment(context, 'edit_comment', { commentId, body, mentionedHandles: mentionedIn(body) })
  }
}
