import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { LiveEvent, LiveReady, LiveResync } from '../live/live-event.js'
import { User } from '../profiles/user.js'
import { Collaborator } from './collaborator.js'
import { Project } from './project.js'
import { TransformationChanged } from './transformation-event.js'

const event = (description: string) => ({ description, implements: LiveEvent, simpleResolvers: true })

@ObjectType(event('The project has changed: its content, which is a new version, or who may see it.'))
export class ProjectChanged extends LiveEvent {
  @Field(() => Project, { description: 'The project as it is now.' })
  project!: Project

  @Field(() => [String], { description: 'The fields that changed, at most 5, of `title`, `description`, `audioFileId`, `effects`, `tags`, or `isPublic`.' })
  changedFields!: string[]

  @Field(() => User, { nullable: true, description: 'Who changed it; null when that person is not there for you.' })
  actor?: User | null
}

@ObjectType(event('Somebody was invited to work on the project; its owner alone learns of it.'))
export class CollaboratorInvited extends LiveEvent {
  @Field(() => Collaborator, { description: 'Who, as it is now.' })
  collaborator!: Collaborator
}

@ObjectType(event('Somebody works on the project now.'))
export class CollaboratorJoined extends LiveEvent {
  @Field(() => Collaborator, { description: 'Who, as it is now.' })
  collaborator!: Collaborator
}

@ObjectType(event('Somebody has another role in the project.'))
export class CollaboratorChanged extends LiveEvent {
  @Field(() => Collaborator, { description: 'Who, as it is now.' })
  collaborator!: Collaborator
}

@ObjectType(event('Somebody has left the project, or was removed from it; or an invitation is over, of which its owner alone learns.'))
export class CollaboratorLeft extends LiveEvent {
  @Field(() => User, { description: 'Who.' })
  user!: User

  @Field({ description: 'Whether somebody else removed them.' })
  isRemoved!: boolean
}

@ObjectType(event('The project was deleted: the last that is told of it. The stream ends with `PROJECT_NOT_FOUND` within 30 seconds.'))
export class ProjectDeleted extends LiveEvent {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

export const ProjectEvent = createUnionType({
  name: 'ProjectEvent',
  description: 'What happens in a project.',
  types: () => [LiveReady, LiveResync, ProjectChanged, CollaboratorInvited, CollaboratorJoined, CollaboratorChanged, CollaboratorLeft, TransformationChanged, ProjectDeleted] as const,
})
