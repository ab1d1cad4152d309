import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { User } from '../../entities/profiles/user.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
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

@Resolver()
export class UpdateProfileResolver {
  @Mutation(() => User, { description: 'Change your own profile. A handle is refused with `HANDLE_TAKEN` or `HANDLE_CHANGED_RECENTLY`.' })
  async updateProfile(@Arg('input', { description: 'The changes.' }) input: UpdateProfileInput, @Ctx() { db, loaders }: Context): Promise<User> {
    const [user] = await db.rule<User>('update_profile', { changes: JSON.stringify(input) }, columns(User, 'r'))
    loaders.bios.clear(user!.id)
    loaders.profileDetails.clear(user!.id)
    return user!
  }
}
