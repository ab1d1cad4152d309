import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { User } from '../../entities/profiles/user.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
import { DomainError } from '../../errors/domain-error.js'
import type { FileUrls } from '../../gateways/storage/file-urls.js'
import { IsHandle, SingleLine } from '../../limits/handle.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'A place on the web to point to.' })
export class ProfileLinkInput {
  @TextLength(1, 80)
  @SingleLine()
  @Field({ description: 'What it is called, 1 to 80 characters on one line.' })
  title!: string

  @Field(() => UrlScalar, { description: 'Where it is.' })
  url!: string
}

@InputType({ description: 'What to change of your profile; what is left out stays, what is given as null is emptied.' })
export class UpdateProfileInput {
  @IsHandle()
  @Field(() => String, { nullable: true, description: 'Another handle, once in 14 days: 3 to 30 of `a-z A-Z 0-9 _ .`. The old one is held for you for 30 days. Not null.' })
  handle?: string

  @TextLength(1, 80)
  @SingleLine()
  @Field(() => String, { nullable: true, description: 'The name shown, 1 to 80 characters on one line. Not null.' })
  displayName?: string

  @IsOptional()
  @TextLength(0, 1000)
  @Field(() => String, { nullable: true, description: 'What you say of yourself, at most 1,000 characters.' })
  bio?: string | null

  @Field(() => UrlScalar, { nullable: true, description: 'Where your picture is.' })
  avatarUrl?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'Your picture: a ready file of your own of the purpose `AVATAR`, instead of `avatarUrl`, which then tells where it is. Null takes the picture away.' })
  avatarFileId?: string | null

  @IsOptional()
  @TextLength(1, 100)
  @SingleLine()
  @Field(() => String, { nullable: true, description: 'Where you are, 1 to 100 characters on one line.' })
  location?: string | null

  @IsOptional()
  @TextLength(1, 40)
  @SingleLine()
  @Field(() => String, { nullable: true, description: 'How you are spoken of, 1 to 40 characters on one line.' })
  pronouns?: string | null

  @IsOptional()
  @ArrayMaxSize(10, { message: 'at most 10 links' })
  @ValidateNested({ each: true })
  @Field(() => [ProfileLinkInput], { nullable: true, description: 'Where else you are found, at most 10, in this order; these instead of the former.' })
  links?: ProfileLinkInput[] | null
}

/** An uploaded picture is shown at an address that never changes. @throws DomainError when two pictures are given */
function withPicture(input: UpdateProfileInput, files: FileUrls): UpdateProfileInput {
  const { avatarFileId, avatarUrl } = input
  if (avatarFileId === undefined) return input
  if (avatarUrl !== undefined) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'input.avatarFileId', message: 'give avatarUrl or avatarFileId' }] })
  return { ...input, avatarUrl: avatarFileId && files.publicUrl(avatarFileId) }
}

@Resolver()
export class UpdateProfileResolver {
  @Mutation(() => User, { description: 'Change your own profile. A handle is refused with `HANDLE_TAKEN` or `HANDLE_CHANGED_RECENTLY`.' })
  async updateProfile(@Arg('input', { description: 'The changes.' }) input: UpdateProfileInput, @Ctx() { db, loaders, files }: Context): Promise<User> {
    const changes = withPicture(input, files)
    const [user] = await db.rule<User>('update_profile', { changes: JSON.stringify(changes) }, columns(User, 'r'))
    loaders.bios.clear(user!.id)
    loaders.profileDetails.clear(user!.id)
    return user!
  }
}
