import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum SecurityEventKind {
  SIGNED_UP = 'SIGNED_UP',
  SIGNED_IN = 'SIGNED_IN',
  SIGN_IN_REFUSED = 'SIGN_IN_REFUSED',
  TOKEN_REUSED = 'TOKEN_REUSED',
  SIGNED_OUT = 'SIGNED_OUT',
  SESSION_ENDED = 'SESSION_ENDED',
  PASSWORD_CHANGED = 'PASSWORD_CHANGED',
  PASSWORD_CHANGE_REFUSED = 'PASSWORD_CHANGE_REFUSED',
  ROLE_CHANGED = 'ROLE_CHANGED',
  TIER_CHANGED = 'TIER_CHANGED',
  ACCOUNT_DISABLED = 'ACCOUNT_DISABLED',
  ACCOUNT_ENABLED = 'ACCOUNT_ENABLED',
  VERIFICATION_APPROVED = 'VERIFICATION_APPROVED',
  VERIFICATION_REFUSED = 'VERIFICATION_REFUSED',
  WITHDRAWAL_INFO_CHANGED = 'WITHDRAWAL_INFO_CHANGED',
  WITHDRAWAL_INFO_REFUSED = 'WITHDRAWAL_INFO_REFUSED',
  WITHDRAWAL_REQUESTED = 'WITHDRAWAL_REQUESTED',
  WITHDRAWAL_APPROVED = 'WITHDRAWAL_APPROVED',
  WITHDRAWAL_REFUSED = 'WITHDRAWAL_REFUSED',
  WITHDRAWAL_PAID = 'WITHDRAWAL_PAID',
  WITHDRAWAL_DESTINATION_OPENED = 'WITHDRAWAL_DESTINATION_OPENED',
  DATA_EXPORT_REQUESTED = 'DATA_EXPORT_REQUESTED',
  DELETION_REQUESTED = 'DELETION_REQUESTED',
  DELETION_REFUSED = 'DELETION_REFUSED',
  ACCOUNT_KEPT = 'ACCOUNT_KEPT',
  ACCOUNT_DELETED = 'ACCOUNT_DELETED',
}
registerEnumType(SecurityEventKind, {
  name: 'SecurityEventKind',
  description: 'What happened to an account.',
  valuesConfig: {
    SIGNED_UP: { description: 'The account was made.' },
    SIGNED_IN: { description: 'Somebody signed in with the password.' },
    SIGN_IN_REFUSED: { description: 'Somebody tried to sign in and was refused.' },
    TOKEN_REUSED: { description: 'A refresh token was presented long after it was spent; its session was ended.' },
    SIGNED_OUT: { description: 'Somebody signed out: one session or more.' },
    SESSION_ENDED: { description: 'One session was ended from another.' },
    PASSWORD_CHANGED: { description: 'The password was changed; the other sessions were ended.' },
    PASSWORD_CHANGE_REFUSED: { description: 'A change of password was tried with a wrong current one.' },
    ROLE_CHANGED: { description: 'An admin gave the account another role.' },
    TIER_CHANGED: { description: 'An admin gave the account another tier.' },
    ACCOUNT_DISABLED: { description: 'An admin disabled the account; its sessions were ended.' },
    ACCOUNT_ENABLED: { description: 'An admin enabled the account again.' },
    VERIFICATION_APPROVED: { description: 'A moderator verified the person.' },
    VERIFICATION_REFUSED: { description: 'A moderator refused to verify the person.' },
    WITHDRAWAL_INFO_CHANGED: { description: 'It was changed where the account is paid; withdrawals are held for 72 hours.' },
    WITHDRAWAL_INFO_REFUSED: { description: 'A change of where the account is paid was tried with a wrong password.' },
    WITHDRAWAL_REQUESTED: { description: 'Earnings of the account were to be paid out.' },
    WITHDRAWAL_APPROVED: { description: 'An admin approved a withdrawal of the account.' },
    WITHDRAWAL_REFUSED: { description: 'An admin refused a withdrawal of the account.' },
    WITHDRAWAL_PAID: { description: 'A withdrawal of the account was paid.' },
    WITHDRAWAL_DESTINATION_OPENED: { description: 'The account, an admin\'s, looked where a withdrawal of somebody goes.' },
    DATA_EXPORT_REQUESTED: { description: 'An archive of the account\'s data was asked for.' },
    DELETION_REQUESTED: { description: 'The account was to be deleted; its sessions were ended.' },
    DELETION_REFUSED: { description: 'A deletion of the account was tried with a wrong password.' },
    ACCOUNT_DELETED: { description: 'An account went for good; kept without saying which.' },
    ACCOUNT_KEPT: { description: 'An account about to be deleted was kept.' },
  },
})

/** One line of an account's audit trail: a row of `security_events`. It never holds a secret. */
@Entity({ tableName: 'security_events' })
@ObjectType({ description: 'Something that happened to the account, for its owner to recognise or not.', simpleResolvers: true })
export class SecurityEvent {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The event\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The session it happened in or to, when there is one.' })
  sessionId?: string | null

  @Enum({ items: () => SecurityEventKind })
  @Field(() => SecurityEventKind, { description: 'What happened.' })
  kind!: SecurityEventKind

  @Property({ type: 'inet', nullable: true })
  @Field(() => String, { nullable: true, description: 'The address it came from.' })
  ip?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the device said it is (its User-Agent), at most 512 characters.' })
  userAgent?: string | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date
}
