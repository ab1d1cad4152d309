import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Comment } from '../../entities/posts/comment.js'
import { IsBody } from '../../limits/body.js'
import { changedComment } from './changed-post.js'
import { mentionedIn } from './named-in.js'

@InputType({ description: 'What to say, and below what.' })
export class CreateCommentInput {
  @IsUUID()
  @Field(() => ID, { description: 'An id (UUID) of your own making: sent again with the same input, it answers with the same comment instead of saying it twice.' })
  clientCommentId!: string

  @IsUUID()
  @Field(() => ID, { description: 'The post.' })
  postId!: string

  @IsBody()
  @Field({ description: 'The text, 1 to 4,000 characters as people see them; at most 50 different `@handle`.' })
  body!: string

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The comment below the same post it answers.' })
  parentId?: string | null
}

@Resolver()
export class CreateCommentResolver {
  @Mutation(() => Comment, { description: 'Say something below a post, or answer a comment there. Who is answered and who is named is told. `CLIENT_COMMENT_ID_REUSED` when the id was used for another comment.' })
  createComment(@Arg('input', { description: 'What to say.' }) input: CreateCommentInput, @Ctx() context: Context): Promise<Comment> {
    return changedComment(context, 'create_comment', { ...input, mentionedHandles: mentionedIn(input.body) })
  }
}
