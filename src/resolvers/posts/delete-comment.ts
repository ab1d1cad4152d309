import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'The comment to delete.' })
export class DeleteCommentInput {
  @IsUUID()
  @Field(() => ID, { description: 'A comment of yours, or one below a post of yours.' })
  commentId!: string
}

@Resolver()
export class DeleteCommentResolver {
  @Mutation(() => Boolean, { description: 'Delete a comment of yours, also below a post you no longer see, or one below a post of yours. With answers below, its place stays and says nothing. True.' })
  async deleteComment(@Arg('input', { description: 'Which.' }) input: DeleteCommentInput, @Ctx() { db, loaders }: Context): Promise<boolean> {
    await db.rule('delete_comment', input, '')
    loaders.comments.clear(input.commentId.toLowerCase())
    return true
  }
}
