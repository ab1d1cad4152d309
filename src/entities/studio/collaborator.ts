import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum CollaboratorRole {
  VIEWER = 'VIEWER',
  EDITOR = 'EDITOR',
}
registerEnumType(CollaboratorRole, {
  name: 'CollaboratorRole',
  description: 'What somebody who works on another\'s project may do.',
  valuesConfig: {
    VIEWER: { description: 'Look at it, while it is private too.' },
    EDITOR: { description: 'Change it.' },
  },
})

/** A row of `project_collaborators` with its person. */
@ObjectType({ description: 'Somebody who works on a project beside its owner, or is invited to.', simpleResolvers: true })
export class Collaborator {
  projectId!: string

  @Field(() => User, { description: 'Who.' })
  user!: User

  @Field(() => CollaboratorRole, { description: 'What they may do.' })
  role!: CollaboratorRole

  @Field(() => DateTimeScalar, { description: 'When they were invited.' })
  invitedAt!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they accepted; null while they have not, which its owner alone sees.' })
  joinedAt?: string | null
}

@ObjectType({ description: 'Somebody asks you to work on a project of theirs. You see the project once you accept.', simpleResolvers: true })
export class ProjectInvitation {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @Field({ description: 'Its title.' })
  projectTitle!: string

  @Field(() => User, { nullable: true, description: 'Who asks, its owner; null when that person is not there for you.' })
  invitedBy?: User | null

  @Field(() => CollaboratorRole, { description: 'What you may do once you accept.' })
  role!: CollaboratorRole

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  invitedAt!: string
}
