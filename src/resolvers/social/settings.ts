import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { UserSettings } from '../../entities/social/user-settings.js'

let text: string | undefined
const ownSettings = (): string => (text ??= `select ${columns(UserSettings, 's')} from settings_of((select viewer_id())) s`)

@Resolver(() => Account)
export class SettingsOfViewerResolver {
  @FieldResolver(() => UserSettings, { description: 'What the account has set, or what holds as long as it has set nothing.' })
  async settings(@Ctx() { db }: Context): Promise<UserSettings> {
    return (await db.row<UserSettings>(prepared(ownSettings(), [])))!
  }
}
