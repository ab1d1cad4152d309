import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post } from '../../entities/posts/post.js'
import { IsBody } from '../../limits/body.js'
import { changedPost } from './changed-post.js'
import { namedIn } from './named-in.js'

@InputType({ description: 'Which post, and what it says from now on.' })
export class EditPostInput {
  @IsUUID()
  @Field(() => ID, { description: 'A post of yours.' })
  postId!: string

  @IsBody()
  @Field({ description: 'The text, 1 to 4,000 characters as people see them.' })
  body!: string
}

@Resolver()
export class EditPostResolver {
  @Mutation(() => Post, { description: 'Change what a post of yours says, at most 50 times; what it said before stays in `edits`. Whoever is newly named in it is told.' })
  editPost(@Arg('input', { description: 'The change.' }) { postId, body }: EditPostInput, @Ctx() context: Context): Promise<Post> {
    return changedPost(context, 'edit_post', { postId, body, ...namedIn(body) })
  }
}
