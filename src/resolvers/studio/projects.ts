import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { asJson, prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { User } from '../../entities/profiles/user.js'
import { Project } from '../../entities/studio/project.js'
import { OWNER_OF_PROJECT, projectColumns } from '../../loaders/studio.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection } from '../../paging/selection.js'

const ProjectConnection = connectionType('Project', Project, 'projects')

interface ProjectList {
  /** What the list is of: its cursors are good for no other. */
  name: string
  /** Which projects, over `$1`. */
  where: string
  value: string | null
}

type Listed = Project & { sortKey: string }

/** A page of projects, the newest first. Which of them exist for the viewer, the policies say. */
async function readProjects({ name, where, value }: ProjectList, args: ForwardPageArgs, { loaders, cursors }: Context, info: GraphQLResolveInfo): Promise<Connection<Project>> {
  const page = pageOf(args)
  const list = `${name} ${value ?? ''}`
  const after = page.cursor === null ? null : cursors.decode(list, page.cursor)
  const place = after ? `and (p.created_at, p.id) < ($2::timestamptz, $3::uuid) ` : ''
  const text = asJson(
    `select ${projectColumns(rowSelection(info))}, p.created_at::text as "sortKey" from projects p ${OWNER_OF_PROJECT} ` +
      `where ${where} ${place}order by p.created_at desc, p.id desc limit ${page.size + 1}`,
  )
  const rows = await loaders.pages.json<Listed>(prepared(text, [value, ...(after ?? [])]))
  return connectionOf<Project>(page, rows, (row) => cursors.encode(list, [(row as Listed).sortKey, row.id]))
}

const MINE =
  'p.owner_id = $1::uuid or p.id in (select c.project_id from project_collaborators c where c.user_id = $1::uuid and c.accepted_at is not null)'

@Resolver()
export class ProjectsResolver {
  @Query(() => ProjectConnection, { description: 'Public projects that are there for you, the newest first.' })
  projects(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Project>> {
    return readProjects({ name: 'projects', where: 'p.is_public and $1::text is null', value: null }, args, context, info)
  }
}

@Resolver(() => Account)
export class ProjectsOfViewerResolver {
  @FieldResolver(() => ProjectConnection, { description: 'The projects you own or work on, the newest first.' })
  projects(@Root() { id }: Pick<Account, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Project>> {
    return readProjects({ name: 'viewer.projects', where: `(${MINE})`, value: id }, args, context, info)
  }
}

@Resolver(() => User)
export class ProjectsOfUserResolver {
  @FieldResolver(() => ProjectConnection, { description: 'The person\'s public projects, the newest first, as far as they are there for you.' })
  projects(@Root() { id }: Pick<User, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Project>> {
    return readProjects({ name: 'user.projects', where: 'p.owner_id = $1::uuid and p.is_public', value: id }, args, context, info)
  }
}
