import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { GraphQLSafeInt } from 'graphql-scalars'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum ParticipantRole {
  OWNER = 'OWNER',
  ADMIN = 'ADMIN',
  MEMBER = 'MEMBER',
}
registerEnumType(ParticipantRole, {
  name: 'ParticipantRole',
  description: 'What somebody may do in a group.',
  valuesConfig: {
    OWNER: { description: 'Runs the group and says who else does. A group always has one.' },
    ADMIN: { description: 'Adds and removes members, names the group, deletes messages for everyone.' },
    MEMBER: { description: 'Takes part.' },
  },
})

@ObjectType({ description: 'Somebody who takes part in a conversation.', simpleResolvers: true })
export class Participant {
  @Field(() => User, { description: 'Who.' })
  user!: User

  @Field(() => ParticipantRole, { description: 'What they may do in a group.' })
  role!: ParticipantRole

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  joinedAt!: string

  @Field(() => GraphQLSafeInt, { description: 'The number of the last message they have read.' })
  lastReadSeq!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they read it; null when they have read none.' })
  lastReadAt?: string | null
}
