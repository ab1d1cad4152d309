import { ArrayMaxSize, IsOptional, Matches, Max, Min } from 'class-validator'
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { PrivacyAudience, UserSettings } from '../../entities/social/user-settings.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'What to set; what is left out or null stays as it is, but for `country` and `language`, which null clears.' })
export class UpdateSettingsInput {
  @Field(() => PrivacyAudience, { nullable: true, description: 'Who may write to you and add you to groups.' })
  whoMayMessage?: PrivacyAudience | null

  @Field(() => PrivacyAudience, { nullable: true, description: 'Who sees whether you are online.' })
  whoSeesActiveStatus?: PrivacyAudience | null

  @Field(() => PrivacyAudience, { nullable: true, description: 'Who sees more of you than name, picture and counts.' })
  whoSeesProfile?: PrivacyAudience | null

  @Field(() => Boolean, { nullable: true, description: 'Whether to show as little movement as possible.' })
  reduceMotion?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether to show strong contrasts.' })
  highContrast?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether to show captions.' })
  captions?: boolean | null

  @IsOptional()
  @Min(50)
  @Max(300)
  @Field(() => Int, { nullable: true, description: 'How large to show text, 50 to 300 percent.' })
  textScale?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether you want what is made for those who publish.' })
  isContentCreator?: boolean | null

  @IsOptional()
  @Matches(/^[a-z]{2}$/i, { message: 'two letters of ISO 3166-1' })
  @Field(() => String, { nullable: true, description: 'Where you are, two letters of ISO 3166-1; null for not saying.' })
  country?: string | null

  @IsOptional()
  @Matches(/^[a-z]{2,3}$/i, { message: 'two or three letters of ISO 639' })
  @Field(() => String, { nullable: true, description: 'What you speak, two or three letters of ISO 639; null for not saying.' })
  language?: string | null

  @IsOptional()
  @ArrayMaxSize(20, { message: 'at most 20' })
  @TextLength(1, 50, { each: true })
  @Field(() => [String], { nullable: true, description: 'What you like to see, all of it: at most 20, of 1 to 50 characters each. Case and spaces around do not matter.' })
  interests?: string[] | null
}

const CHANGED = { overrides: { whoSeesProfile: 'r.who_sees_profile' } }

@Resolver()
export class UpdateSettingsResolver {
  @Mutation(() => UserSettings, { description: 'Change your own settings; they count from now on, for open streams too.' })
  async updateSettings(@Arg('input', { description: 'The changes.' }) input: UpdateSettingsInput, @Ctx() { db }: Context): Promise<UserSettings> {
    const [settings] = await db.rule<UserSettings>('update_settings', input, columns(UserSettings, '(r.settings)', CHANGED))
    return settings!
  }
}
