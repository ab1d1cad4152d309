import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post, PostAudience } from '../../entities/posts/post.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
import { DomainError } from '../../errors/domain-error.js'
import { IsBody } from '../../limits/body.js'
import { changedPost } from './changed-post.js'
import { namedIn } from './named-in.js'

@InputType({ description: 'What to publish: a text, a track, images or a quote, at least one of them.' })
export class CreatePostInput {
  @IsUUID()
  @Field(() => ID, { description: 'An id (UUID) of your own making: sent again with the same input, it answers with the same post instead of publishing it twice.' })
  clientPostId!: string

  @IsOptional() @IsBody()
  @Field(() => String, { nullable: true, description: 'The text, 1 to 4,000 characters as people see them; at most 50 different `@handle` and 50 different `#hashtag`.' })
  body?: string | null

  @Field(() => PostAudience, { defaultValue: PostAudience.PUBLIC, description: 'For whom it exists.' })
  audience!: PostAudience

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'A track to go with it, one you can open.' })
  trackId?: string | null

  @ArrayMaxSize(10)
  @Field(() => [UrlScalar], { defaultValue: [], description: 'Where its images are, at most 10.' })
  imageUrls!: string[]

  @ArrayMaxSize(10) @IsUUID(undefined, { each: true })
  @Field(() => [ID], { defaultValue: [], description: 'Images of your own, ready files of the purpose `POST_IMAGE`, after those of `imageUrls`; at most 10 together.' })
  imageFileIds!: string[]

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The public post it quotes.' })
  quotedPostId?: string | null
}

@Resolver()
export class CreatePostResolver {
  @Mutation(() => Post, { description: 'Publish something. Whoever is named in it and can read it is told. `POST_NOT_SHAREABLE` when what it quotes is not public; `CLIENT_POST_ID_REUSED` when the id was used for another post.' })
  createPost(@Arg('input', { description: 'What to publish.' }) { body, imageUrls: elsewhere, ...input }: CreatePostInput, @Ctx() context: Context): Promise<Post> {
    const text = body ?? ''
    const imageUrls = [...elsewhere, ...input.imageFileIds.map((id) => context.files.publicUrl(id))]
    if (imageUrls.length > 10) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'input.imageFileIds', message: 'at most 10 images' }] })
    if (!text && input.trackId == null && input.quotedPostId == null && imageUrls.length === 0) {
      throw new DomainError('INVALID_INPUT', { fields: [{ path: 'input.body', message: 'give a text, a track, images or a quote' }] })
    }
    return changedPost(context, 'create_post', { ...input, imageUrls, body: text, ...namedIn(text) })
  }
}
