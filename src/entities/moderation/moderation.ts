import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Post } from '../posts/post.js'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum ReportReason {
  SPAM = 'SPAM',
  HARASSMENT = 'HARASSMENT',
  HATE = 'HATE',
  VIOLENCE = 'VIOLENCE',
  SEXUAL = 'SEXUAL',
  COPYRIGHT = 'COPYRIGHT',
  MISINFORMATION = 'MISINFORMATION',
  OTHER = 'OTHER',
}
registerEnumType(ReportReason, {
  name: 'ReportReason',
  description: 'What is wrong with a post.',
  valuesConfig: {
    SPAM: { description: 'Unasked-for advertising, or the same over and over.' },
    HARASSMENT: { description: 'It attacks or threatens somebody.' },
    HATE: { description: 'It attacks people for what they are.' },
    VIOLENCE: { description: 'It shows or calls for violence.' },
    SEXUAL: { description: 'It is sexual where it must not be.' },
    COPYRIGHT: { description: 'It is somebody else\'s work.' },
    MISINFORMATION: { description: 'It misleads people to their harm.' },
    OTHER: { description: 'Something else: say what in the note.' },
  },
})

export enum ModerationActionKind {
  DISMISSED = 'DISMISSED',
  REMOVED = 'REMOVED',
  DEMONETIZED = 'DEMONETIZED',
  UNDONE = 'UNDONE',
}
registerEnumType(ModerationActionKind, {
  name: 'ModerationActionKind',
  description: 'What was done about a post.',
  valuesConfig: {
    DISMISSED: { description: 'Nothing is wrong with it.' },
    REMOVED: { description: 'It is gone for everybody but its author, who was told.' },
    DEMONETIZED: { description: 'It earns nothing.' },
    UNDONE: { description: 'An earlier action was undone.' },
  },
})

export enum CheatStatus {
  CLEAN = 'CLEAN',
  SUSPECTED = 'SUSPECTED',
  CHEATING = 'CHEATING',
}
registerEnumType(CheatStatus, {
  name: 'CheatStatus',
  description: 'Whether an account seems to cheat.',
  valuesConfig: {
    CLEAN: { description: 'No sign of it.' },
    SUSPECTED: { description: 'One sign.' },
    CHEATING: { description: 'Two signs, or it belongs to a ring: nothing of it earns.' },
  },
})

@ObjectType({ description: 'What one person finds wrong with a post. Who it is stays with the database.', simpleResolvers: true })
export class PostReport {
  @Field(() => ReportReason, { description: 'What is wrong.' })
  reason!: ReportReason

  @Field(() => String, { nullable: true, description: 'In their own words.' })
  note?: string | null

  @Field(() => DateTimeScalar, { description: 'When they said so.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a moderator decided on it; null while nobody has.' })
  handledAt?: Date | null
}

@ObjectType({ description: 'One thing done about a post. Actions are never changed, only undone by another.', simpleResolvers: true })
export class ModerationAction {
  @Field(() => ID, { description: 'The action\'s id, a UUID.' })
  id!: string

  @Field(() => ModerationActionKind, { description: 'What was done.' })
  kind!: ModerationActionKind

  @Field(() => ID, { description: 'The post.' })
  postId!: string

  @Field({ description: 'Whether a rule did it and no moderator.' })
  isAutomatic!: boolean

  @Field(() => User, { nullable: true, description: 'The moderator; null for a rule.' })
  moderator?: User | null

  @Field(() => String, { nullable: true, description: 'Why.' })
  note?: string | null

  @Field(() => ID, { nullable: true, description: 'The action this one undoes.' })
  undoesId?: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date
}

@ObjectType({ description: 'A post as moderators see it, whoever it is for.', simpleResolvers: true })
export class ModeratedPost {
  @Field(() => Post, { description: 'The post.' })
  post!: Post

  @Field(() => Int, { description: 'How many different people have a report on it that nobody has decided on.' })
  reportCount!: number

  @Field({ description: 'Whether it is taken down.' })
  isRemoved!: boolean

  @Field({ description: 'Whether it earns nothing.' })
  isDemonetized!: boolean

  @Field(() => [PostReport], { description: 'The newest reports on it, at most 50.' })
  reports!: PostReport[]

  @Field(() => [ModerationAction], { description: 'What was done about it, the newest first, at most 50.' })
  actions!: ModerationAction[]
}

@ObjectType({ description: 'One sign that an account cheats.', simpleResolvers: true })
export class CheatSignal {
  @Field({ description: 'Which: `LIKE_BURST`, `VIEW_BURST`, `SELF_LIKES`, `LIKE_CHURN` or `RING`.' })
  name!: string

  @Field(() => Int, { description: 'What was counted.' })
  value!: number

  @Field(() => Int, { description: 'From which number on it is a sign, when it was looked at.' })
  threshold!: number
}

@ObjectType({ description: 'Whether an account seems to cheat, and why.', simpleResolvers: true })
export class UserCheatStatus {
  @Field(() => CheatStatus, { description: 'What it looks like.' })
  status!: CheatStatus

  @Field(() => [CheatSignal], { description: 'The signs it showed, at most 5.' })
  signals!: CheatSignal[]

  @Field({ description: 'Whether nothing of the account earns.' })
  isDemonetized!: boolean

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last looked at; null when it never was.' })
  checkedAt?: Date | null
}

@ObjectType({ description: 'From which number on a rule of moderation acts.', simpleResolvers: true })
export class ModerationThreshold {
  @Field({ description: 'Which.' })
  name!: string

  @Field(() => Int, { description: 'The number.' })
  value!: number

  @Field({ description: 'What is counted, and what happens.' })
  description!: string
}
