import { randomUUID } from 'node:crypto'
import type { Api } from '../support/api.js'
import type { Reply } from '../support/client.js'
import { make, type Person } from '../support/make.js'

export interface SeenProject {
  id: string
  title: string
  description: string | null
  tags: string[]
  isPublic: boolean
  version: number
  viewerRole: string | null
  liveCursor: string
  owner: { id: string } | null
  audio: { id: string; durationMs: number | null } | null
  track: { id: string; title: string; artist: string; visibility: string } | null
  effects: { __typename: string; [setting: string]: unknown }[]
}

export interface SeenCollaborator {
  role: string
  joinedAt: string | null
  user: { id: string }
}

export interface SeenVersion {
  number: number
  title: string
  note: string | null
  changedFields: string[]
  tags: string[]
  author: { id: string } | null
  audio: { id: string } | null
  effects: { __typename: string }[]
}

export const PROJECT =
  'id title description tags isPublic version viewerRole liveCursor owner { id } audio { id durationMs } track { id title artist visibility } ' +
  'effects { __typename ... on GainEffect { db } ... on TempoEffect { factor } ... on EqualizerEffect { frequencyHz gainDb q } ... on FadeInEffect { ms } }'
const VERSIONS = 'versions(first: 100) { nodes { number title note changedFields tags author { id } audio { id } effects { __typename } } }'
export const COLLABORATORS = 'collaborators(first: 100) { nodes { role joinedAt user { id } } }'

/** What each call answers with: the project, or which one is gone. */
const CALLS = {
  createProject: `mutation ($input: CreateProjectInput!) { createProject(input: $input) { ${PROJECT} } }`,
  updateProject: `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { ${PROJECT} } }`,
  duplicateProject: `mutation ($input: DuplicateProjectInput!) { duplicateProject(input: $input) { ${PROJECT} } }`,
  publishProject: `mutation ($input: PublishProjectInput!) { publishProject(input: $input) { ${PROJECT} } }`,
  unpublishProject: `mutation ($input: UnpublishProjectInput!) { unpublishProject(input: $input) { ${PROJECT} } }`,
  setProjectVisibility: `mutation ($input: SetProjectVisibilityInput!) { setProjectVisibility(input: $input) { ${PROJECT} } }`,
  restoreProjectVersion: `mutation ($input: RestoreProjectVersionInput!) { restoreProjectVersion(input: $input) { ${PROJECT} } }`,
  inviteCollaborator: `mutation ($input: InviteCollaboratorInput!) { inviteCollaborator(input: $input) { ${PROJECT} } }`,
  acceptProjectInvitation: `mutation ($input: AcceptProjectInvitationInput!) { acceptProjectInvitation(input: $input) { ${PROJECT} } }`,
  setCollaboratorRole: `mutation ($input: SetCollaboratorRoleInput!) { setCollaboratorRole(input: $input) { ${PROJECT} } }`,
  removeCollaborator: `mutation ($input: RemoveCollaboratorInput!) { removeCollaborator(input: $input) { ${PROJECT} } }`,
  declineProjectInvitation: 'mutation ($input: DeclineProjectInvitationInput!) { declineProjectInvitation(input: $input) { projectId } }',
  leaveProject: 'mutation ($input: LeaveProjectInput!) { leaveProject(input: $input) { projectId } }',
  deleteProject: 'mutation ($input: DeleteProjectInput!) { deleteProject(input: $input) { projectId } }',
}
type Call = keyof typeof CALLS
type Answer<Name extends Call> = Name extends 'declineProjectInvitation' | 'leaveProject' | 'deleteProject' ? { projectId: string } : SeenProject

type Named<Name extends string, Result> = Promise<Reply<Record<Name, Result>>>

/** What people do in the studio, through the API. */
export function studioOf(api: Api) {
  const call = <Name extends Call>(person: Person | null, name: Name, input: object): Named<Name, Answer<Name>> =>
    (person ? api.as(person) : api.visitor).run(CALLS[name], { input })

  async function project(owner: Person, input: object = {}): Promise<SeenProject> {
    const reply = await call(owner, 'createProject', { title: 'Harbour', ...input })
    expect(reply).toSucceed()
    return reply.data!.createProject
  }

  const see = (person: Person | null, id: string, selection = PROJECT): Named<'project', SeenProject | null> =>
    (person ? api.as(person) : api.visitor).run(`query ($id: ID!) { project(id: $id) { ${selection} } }`, { id })

  async function versions(person: Person, id: string): Promise<SeenVersion[]> {
    const reply = await see(person, id, VERSIONS)
    expect(reply).toSucceed()
    return (reply.data!.project as unknown as { versions: { nodes: SeenVersion[] } }).versions.nodes
  }

  async function collaborators(person: Person | null, id: string): Promise<SeenCollaborator[]> {
    const reply = await see(person, id, COLLABORATORS)
    expect(reply).toSucceed()
    return (reply.data!.project as unknown as { collaborators: { nodes: SeenCollaborator[] } }).collaborators.nodes
  }

  const invite = (owner: Person, projectId: string, { userId }: Person, role = 'EDITOR') => call(owner, 'inviteCollaborator', { projectId, userId, role })
  const accept = (person: Person, projectId: string) => call(person, 'acceptProjectInvitation', { projectId })

  /** That person works on the project from now on. */
  async function joined(owner: Person, projectId: string, person: Person, role = 'EDITOR'): Promise<void> {
    expect(await invite(owner, projectId, person, role)).toSucceed()
    expect(await accept(person, projectId)).toSucceed()
  }

  const update = (person: Person | null, projectId: string, expectedVersion: number, changes: object) => call(person, 'updateProject', { projectId, expectedVersion, ...changes })

  /** Everybody a project may be something to. */
  async function everybody(options: object = {}) {
    const [owner, editor, viewer, invited, stranger, blocked] = await Promise.all(Array.from({ length: 6 }, () => make.person(api))) as [Person, Person, Person, Person, Person, Person]
    const made = await project(owner, options)
    await joined(owner, made.id, editor)
    await joined(owner, made.id, viewer, 'VIEWER')
    expect(await invite(owner, made.id, invited)).toSucceed()
    expect(await api.as(owner).run('mutation ($id: ID!) { blockUser(input: { userId: $id }) { userId } }', { id: blocked.userId })).toSucceed()
    return { owner, editor, viewer, invited, stranger, blocked, project: made }
  }

  /** An audio file of that person's, as an upload leaves it. */
  async function audio({ userId }: Person, durationMs = 2_000): Promise<string> {
    const id = randomUUID()
    await api.sql(
      `insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, duration_ms, completed_at)
       values ($1, $2, 'audio-files', $3, 'take.wav', 'audio/wav', 100, sha256('x'), 'READY', $4, now())`,
      [id, userId, `audio-files/${id}.wav`, durationMs],
    )
    return id
  }

  return { call, project, see, versions, collaborators, invite, accept, joined, update, everybody, audio }
}
