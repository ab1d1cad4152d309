import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { companion } from '../../db/columns.js'
import { asJson, prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { User } from '../../entities/profiles/user.js'
import { Collaborator, ProjectInvitation } from '../../entities/studio/collaborator.js'
import { Project } from '../../entities/studio/project.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection } from '../../paging/selection.js'
import { rowsOfList } from '../../paging/written-rows.js'
import type { ListsOfProject } from './project-page.js'

const CollaboratorConnection = connectionType('Collaborator', Collaborator, 'people who work on a project')
const ProjectInvitationConnection = connectionType('ProjectInvitation', ProjectInvitation, 'invitations to work on projects')

@Resolver(() => Project)
export class CollaboratorsResolver {
  @FieldResolver(() => CollaboratorConnection, { description: 'Who works on it beside its owner, in the order they were invited; for its owner also who has not accepted yet. At most 50 in all.' })
  async collaborators(@Root() { id, writtenCollaborators }: Pick<Project, 'id'> & ListsOfProject, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { loaders, cursors, written }: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Collaborator>> {
    const page = pageOf(args)
    const list = `collaborators ${id}`
    const after = page.cursor === null ? '' : cursors.decode(list, page.cursor).join(' ')
    // Few enough to be read whole: the projects of a page are read for together.
    const pageFrom = <Row>(all: Row[], keyOf: (row: Row) => string): Connection<Row> =>
      connectionOf(page, all.filter((row) => keyOf(row) > after).slice(0, page.size + 1), (row) => cursors.encode(list, keyOf(row).split(' ')))
    if (writtenCollaborators !== undefined) return written!.setAside(info, pageFrom(rowsOfList(writtenCollaborators), ({ key }) => key) as Connection<never>)
    return pageFrom((await loaders.collaborators.load(id))?.collaborators ?? [], ({ invitedAt, user }) => `${invitedAt} ${user.id}`)
  }
}

const invitationsText = (size: number, person: string | false): string =>
  asJson(
    `select i.project_id as "projectId", i.title as "projectTitle", i.role, i.invited_at as "invitedAt", i.invited_at::text as "sortKey"${person ? `, ${person}` : ''} ` +
      `from project_invitations($1, $2, ${size}) i ${person ? 'left join profiles o on o.user_id = i.owner_id ' : ''}order by i.invited_at desc, i.project_id desc`,
  )

type Listed = ProjectInvitation & { sortKey: string }

@Resolver(() => Account)
export class ProjectInvitationsResolver {
  @FieldResolver(() => ProjectInvitationConnection, { description: 'The projects you are asked to work on, the newest invitation first.' })
  async projectInvitations(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { db, cursors, viewer }: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<ProjectInvitation>> {
    const page = pageOf(args)
    const list = `projectInvitations ${viewer!.userId}`
    const after = page.cursor === null ? [null, null] : cursors.decode(list, page.cursor)
    const selection = rowSelection(info)
    const person = selection.has('invitedBy') && companion(User, 'o', 'invitedBy', { wanted: selection.get('invitedBy')! })
    const rows = await db.json<Listed>(prepared(invitationsText(page.size + 1, person), [...after]))
    return connectionOf<ProjectInvitation>(page, rows, (row) => cursors.encode(list, [(row as Listed).sortKey, row.projectId]))
  }
}
