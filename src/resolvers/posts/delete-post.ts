import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'The post to delete.' })
export class DeletePostInput {
  @IsUUID()
  @Field(() => ID, { description: 'A post of yours.' })
  postId!: string
}

@Resolver()
export class DeletePostResolver {
  @Mutation(() => Boolean, { description: 'Delete a post of yours. It is gone for everybody at once, with its reposts; quotes of it stay and say that it is gone. True.' })
  async deletePost(@Arg('input', { description: 'Which.' }) input: DeletePostInput, @Ctx() { db, loaders }: Context): Promise<boolean> {
    await db.rule('delete_post', input, '')
    loaders.posts.clear(input.postId.toLowerCase())
    return true
  }
}
