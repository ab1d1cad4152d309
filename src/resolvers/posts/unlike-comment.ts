import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Comment } from '../../entities/posts/comment.js'

@InputType({ description: 'The comment to like no more.' })
export class UnlikeCommentInput {
  @IsUUID()
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string
}

@Resolver()
export class UnlikeCommentResolver {
  @Mutation(() => Comment, { nullable: true, description: 'Cease to like a comment. It comes back as it stands now, or null when it is not there for you any more.' })
  async unlikeComment(@Arg('input', { description: 'Which.' }) input: UnlikeCommentInput, @Ctx() { db, loaders }: Context): Promise<Comment | null> {
    const id = input.commentId.toLowerCase()
    await db.rule('unlike_comment', input, '')
    return loaders.comments.clear(id).load(id)
  }
}
