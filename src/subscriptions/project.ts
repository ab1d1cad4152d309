import { Arg, ID, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { columns } from '../db/columns.js'
import { isId } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { User } from '../entities/profiles/user.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import type { Collaborator } from '../entities/studio/collaborator.js'
import { ProjectRole } from '../entities/studio/project.js'
import { CollaboratorChanged, CollaboratorInvited, CollaboratorJoined, CollaboratorLeft, ProjectChanged, ProjectDeleted, ProjectEvent } from '../entities/studio/project-event.js'
import { DomainError } from '../errors/domain-error.js'
import type { ChannelStream } from '../live/channel-stream.js'
import type { LoggedEvent } from '../live/event-log.js'
import { followState } from '../live/live-state.js'
import { channelStream, shown, type Present } from './channel.js'
import { transformationChanged } from './transformations.js'

const projectIdOf = ({ channel }: LoggedEvent): string => channel.slice(channel.indexOf(':') + 1)

async function collaboratorOf(event: LoggedEvent, { loaders }: Context): Promise<Collaborator | undefined> {
  const all = await loaders.collaborators.load(projectIdOf(event))
  return all?.collaborators.find(({ user }) => user.id === event.subjectId)
}

const collaborator = (type: typeof CollaboratorInvited | typeof CollaboratorJoined | typeof CollaboratorChanged): Present => async (event, context) => {
  const found = await collaboratorOf(event, context)
  return found && shown(type, { collaborator: found })
}

const left = (isRemoved: boolean): Present => async ({ subjectId }, { loaders }) => {
  const user = await loaders.users.load(subjectId!)
  return user ? shown(CollaboratorLeft, { user, isRemoved }) : undefined
}

/** Whoever has joined by the time the others read of it was still invited by the owner alone. */
const toOwner = (present: Present): Present => async (event, context) => {
  const project = await context.loaders.projects.load(projectIdOf(event))
  return project?.viewerRole === ProjectRole.OWNER ? present(event, context) : undefined
}

const KINDS: Record<string, Present> = {
  PROJECT_CHANGED: async (event, { loaders }) => {
    const [project, actor] = await Promise.all([loaders.projects.load(projectIdOf(event)), event.actorId === null ? null : loaders.users.load(event.actorId)])
    return project ? shown(ProjectChanged, { project, actor, changedFields: (event.data.changedFields as string[] | undefined) ?? [] }) : undefined
  },
  TRANSFORMATION_CHANGED: transformationChanged,
  PROJECT_DELETED: async (event) => shown(ProjectDeleted, { projectId: projectIdOf(event) }),
  COLLABORATOR_INVITED: toOwner(collaborator(CollaboratorInvited)),
  COLLABORATOR_JOINED: collaborator(CollaboratorJoined),
  COLLABORATOR_CHANGED: collaborator(CollaboratorChanged),
  COLLABORATOR_LEFT: left(false),
  COLLABORATOR_REMOVED: left(true),
  INVITATION_ENDED: toOwner((event, context) => left(event.actorId !== event.subjectId)(event, context)),
}

function idOf(args: Record<string, unknown>): string {
  const projectId = String(args.projectId).toLowerCase()
  if (!isId(projectId)) throw new DomainError('PROJECT_NOT_FOUND')
  return projectId
}

function followProject({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): ChannelStream<Context> {
  return channelStream({ channel: `project:${idOf(args)}`, after: args.after as string | null, kinds: KINDS, refusal: 'PROJECT_NOT_FOUND' }, context)
}

const people = (): string => asJson(`select ${columns(User, 'o')} from people_in_project($1) i (id) join profiles o on o.user_id = i.id order by o.user_id limit 51`)

function followPresence({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): AsyncGenerator<User[], void> {
  const place = `project:${idOf(args)}`
  const { userId } = context.viewer!
  return followState(context.live, {
    topics: [place, `presence:${place}`, `access:${userId}`],
    read: () => context.db.json<User>(prepared(people(), [idOf(args)])),
    isSame: (before, now) => before.map(({ id }) => id).join() === now.map(({ id }) => id).join(),
    meanwhile: () => context.live.presence.enter(place, userId),
  })
}

@Resolver()
export class ProjectSubscriptions {
  @Subscription(() => ProjectEvent, {
    description: 'What happens in a project, each event once and in order: `LiveReady`, then what came after `after`, then what comes. Ends with `PROJECT_NOT_FOUND` once the project is no longer there for you.',
    subscribe: followProject,
  })
  projectEvents(
    @Arg('projectId', () => ID, { description: 'The project.' }) _projectId: string,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this place: the `liveCursor` of a query, or the last event\'s cursor; from now on when left out. `CURSOR_EXPIRED` when that is longer ago than events are kept.' }) _after: string | undefined,
    @Root() event: object,
  ): typeof ProjectEvent {
    return event as typeof ProjectEvent
  }

  @Subscription(() => [User], {
    description: 'Who of those who work on a project has it open, which is to follow this stream: all of them as it is now, at most 51, then whenever it has changed. However many tabs somebody has, they are there once; whoever loses the connection is gone within 45 seconds. Only those who work on it see anybody, and nobody who lets nobody see whether they are online. Ends with `PROJECT_NOT_FOUND` once the project is no longer there for you.',
    subscribe: followPresence,
  })
  projectPresence(
    @Arg('projectId', () => ID, { description: 'The project.' }) _projectId: string,
    @Root() people: object,
  ): User[] {
    return people as User[]
  }
}
