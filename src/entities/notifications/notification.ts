import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum NotificationKind {
  NEW_MESSAGE = 'NEW_MESSAGE',
  NEW_FOLLOWER = 'NEW_FOLLOWER',
  POST_LIKED = 'POST_LIKED',
  POST_COMMENTED = 'POST_COMMENTED',
  COMMENT_REPLIED = 'COMMENT_REPLIED',
  COMMENT_LIKED = 'COMMENT_LIKED',
  POST_REPOSTED = 'POST_REPOSTED',
  POST_QUOTED = 'POST_QUOTED',
  MENTIONED = 'MENTIONED',
  VERIFICATION_REVIEWED = 'VERIFICATION_REVIEWED',
  POST_REMOVED = 'POST_REMOVED',
  PROJECT_INVITATION = 'PROJECT_INVITATION',
  TRANSFORMATION_FINISHED = 'TRANSFORMATION_FINISHED',
  DATA_EXPORT_READY = 'DATA_EXPORT_READY',
  SPONSORED_POST_REVIEWED = 'SPONSORED_POST_REVIEWED',
  SPONSORED_POST_ENDED = 'SPONSORED_POST_ENDED',
  REVENUE_EARNED = 'REVENUE_EARNED',
  WITHDRAWAL_DECIDED = 'WITHDRAWAL_DECIDED',
  WITHDRAWAL_INFO_CHANGED = 'WITHDRAWAL_INFO_CHANGED',
}
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a notification tells of.',
  valuesConfig: {
    NEW_MESSAGE: { description: 'Somebody wrote in a conversation of yours; one notification for each conversation while it is unread.' },
    NEW_FOLLOWER: { description: 'Somebody follows you.' },
    POST_LIKED: { description: 'Somebody likes a post of yours; one notification for each post while it is unread.' },
    POST_COMMENTED: { description: 'Somebody commented a post of yours; one for each post while it is unread.' },
    COMMENT_REPLIED: { description: 'Somebody answered a comment of yours; one for each comment while it is unread.' },
    COMMENT_LIKED: { description: 'Somebody likes a comment of yours; one for each comment while it is unread.' },
    POST_REPOSTED: { description: 'Somebody passed a post of yours on; one for each post while it is unread.' },
    POST_QUOTED: { description: 'Somebody quoted a post of yours in one of their own.' },
    POST_REMOVED: { description: 'A moderator has taken a post of yours down; by nobody you could see.' },
    PROJECT_INVITATION: { description: 'Somebody asks you to work on a project of theirs; `viewer.projectInvitations` has it.' },
    DATA_EXPORT_READY: { description: 'An archive of your data can be downloaded; nobody is named as behind it.' },
    TRANSFORMATION_FINISHED: { description: 'A transformation you asked for is completed or has failed; one for each project or track while it is unread, and nobody is named as behind it.' },
    SPONSORED_POST_REVIEWED: { description: 'A post you want to sponsor was approved or refused; nobody is named as behind it.' },
    SPONSORED_POST_ENDED: { description: 'A post you sponsor is shown no longer, and what was left of its budget is back; nobody is named as behind it.' },
    REVENUE_EARNED: { description: 'What your posts have earned in a month is on your account; nobody is named as behind it.' },
    WITHDRAWAL_DECIDED: { description: 'What you wanted paid out was approved, paid or refused; nobody is named as behind it.' },
    WITHDRAWAL_INFO_CHANGED: { description: 'Where you are paid was set or changed, by whoever had your password; nothing is paid out for 72 hours. This kind alone goes by e-mail, too, unless you switch that off.' },
    MENTIONED: { description: 'Somebody named you in a post or a comment.' },
    VERIFICATION_REVIEWED: { description: 'Your request to be verified was decided; nobody is named as behind it.' },
  },
})

/** What somebody is told of: a row of `notifications`. */
@Entity({ tableName: 'notifications' })
@ObjectType({ description: 'What you are told of. What happens to the same thing while it is unread gathers in one notification.', simpleResolvers: true })
export class Notification {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The notification\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  userId!: string

  @Enum({ items: () => NotificationKind, nativeEnumName: 'notification_kind' })
  @Field(() => NotificationKind, { description: 'What it tells of.' })
  kind!: NotificationKind

  @Property({ type: 'uuid', nullable: true })
  subjectId?: string | null

  /** The newest people behind it who are there for the viewer, at most three; read beside the row. */
  actorIds?: string[] | null

  /** The comment it tells of, read beside the row. */
  commentId?: string | null

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many different people are behind it; exact.' })
  actorCount!: number

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many events have gathered in it; exact.' })
  eventCount!: number

  @Property({ type: 'datetime', nullable: true })
  readAt?: Date | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When the first of its events came.' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When the newest of its events came: the order of the list. Reading does not change it.' })
  updatedAt!: Date
}
