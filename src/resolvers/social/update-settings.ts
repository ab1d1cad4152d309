import { IsOptional, Max, Min } from 'class-validator'
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { PrivacyAudience, UserSettings } from '../../entities/social/user-settings.js'

@InputType({ description: 'What to set; what is left out or null stays as it is.' })
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
