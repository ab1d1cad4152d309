import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { SecurityEvent } from '../../entities/identity/security-event.js'
import { Session } from '../../entities/identity/session.js'
import { User } from '../../entities/profiles/user.js'
import { connectionType, type Connection } from '../../paging/connection.js'
import { PageArgs } from '../../paging/page-args.js'
import { ownRows } from './own-rows.js'

const SessionConnection = connectionType('Session', Session, 'sessions')
const SecurityEventConnection = connectionType('SecurityEvent', SecurityEvent, 'security events')

let text: string | undefined
const ownAccount = (): string => (text ??= `select ${columns(Account, 'u')} from users u where u.id = (select viewer_id())`)

@Resolver(() => Account)
export class ViewerResolver {
  @Query(() => Account, { nullable: true, description: 'The signed-in account; null when signed out.' })
  async viewer(@Ctx() { viewer, db }: Context): Promise<Account | null> {
    return (viewer && (await db.row<Account>(prepared(ownAccount(), [])))) ?? null
  }

  @FieldResolver(() => Boolean, { description: 'Whether the address was shown to be the owner\'s.' })
  emailVerified(@Root() { emailVerifiedAt }: Account): boolean {
    return emailVerifiedAt != null
  }

  @FieldResolver(() => User, { nullable: true, description: 'The account\'s person, as others see it.' })
  user(@Root() { id }: Account, @Ctx() { loaders }: Context): Promise<User | null> {
    return loaders.users.load(id)
  }

  @FieldResolver(() => SessionConnection, { description: 'The live sessions, the newest sign-in first.' })
  sessions(@Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<Session>> {
    return ownRows({ entity: Session, table: 'user_sessions', where: 'r.ended_at is null and r.expires_at > now()' }, args, context)
  }

  @FieldResolver(() => SecurityEventConnection, { description: 'What happened to the account, the newest first.' })
  securityEvents(@Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<SecurityEvent>> {
    return ownRows({ entity: SecurityEvent, table: 'security_events', where: 'true' }, args, context)
  }
}
