import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { PrivacyAudience, UserSettings } from '../../entities/social/user-settings.js'

@InputType({ description: 'What to set; what is left out or null stays as it is.' })
export class UpdateSettingsInput {
  @Field(() => PrivacyAudience, { nullable: true, description: 'Who may write to you and add you to groups.' })
  whoMayMessage?: PrivacyAudience | null

  @Field(() => PrivacyAudience, { nullable: true, description: 'Who sees whether you are online.' })
  whoSeesActiveStatus?: PrivacyAudience | null
}

@Resolver()
export class UpdateSettingsResolver {
  @Mutation(() => UserSettings, { description: 'Change your own settings; they count from now on, for open streams too.' })
  async updateSettings(@Arg('input', { description: 'The changes.' }) input: UpdateSettingsInput, @Ctx() { db }: Context): Promise<UserSettings> {
    const [settings] = await db.rule<UserSettings>('update_settings', input, columns(UserSettings, 'r'))
    return settings!
  }
}
