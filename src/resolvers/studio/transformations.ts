import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared, type Statement } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { Project } from '../../entities/studio/project.js'
import { Transformation } from '../../entities/studio/transformation.js'
import { liveCursor } from '../../live/live-cursor.js'
import { transformationColumns } from '../../loaders/studio.js'
import { connectionOf, connectionType, liveConnectionType, type Connection, type LiveConnection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf, type Page } from '../../paging/page-args.js'
import type { RunningOfProject } from './project-page.js'

const TransformationConnection = liveConnectionType('Transformation', Transformation, 'transformations', 'myTransformationEvents')
const ProjectTransformationConnection = connectionType('ProjectTransformation', Transformation, 'transformations of a project')

interface PageRows {
  head: number
  rows: Transformation[] | null
}

/** The newest first, and the place in the log the page is true at, of one moment. */
function pageStatement(owner: string, where: string, of: string, { size }: Page, start: unknown): Statement {
  const rows = `select ${transformationColumns()} from ai_transformations t where ${where} and ($2::uuid is null or t.id < $2) order by t.id desc limit ${size + 1}`
  return prepared(`select channel_head('${owner}:' || $1::uuid)::float8 as head, (select json_agg(r) from (${rows}) r) as rows`, [of, start])
}

async function readPage(owner: string, where: string, of: string, args: ForwardPageArgs, { loaders, cursors }: Context): Promise<Connection<Transformation> & { head: number }> {
  const page = pageOf(args)
  const list = `transformations ${owner} ${of}`
  const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
  const { head, rows } = (await loaders.pages.row<PageRows>(pageStatement(owner, where, of, page, start)))!
  return Object.assign(connectionOf(page, rows ?? [], ({ id }) => cursors.encode(list, [id])), { head })
}

@Resolver(() => Account)
export class TransformationsOfViewerResolver {
  @FieldResolver(() => TransformationConnection, { description: 'The transformations the account has asked for, the newest first.' })
  async transformations(@Root() { id }: Pick<Account, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context): Promise<LiveConnection<Transformation>> {
    const read = await readPage('transformations', 't.owner_id = $1', id, args, context)
    return Object.assign(read, { liveCursor: liveCursor(context.cursors, `transformations:${id}`, read.head) })
  }
}

@Resolver(() => Project)
export class TransformationsOfProjectResolver {
  @FieldResolver(() => ProjectTransformationConnection, { description: 'The transformations of the project, whoever asked for them, the newest first.' })
  transformations(@Root() { id }: Pick<Project, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context): Promise<Connection<Transformation>> {
    return readPage('project', 't.project_id = $1', id, args, context)
  }

  @FieldResolver(() => Transformation, { nullable: true, description: 'The newest transformation of the project that waits or is being done; null when none is.' })
  async runningTransformation(@Root() { id, running }: Pick<Project, 'id'> & RunningOfProject, @Ctx() { loaders }: Context): Promise<Transformation | null> {
    if (running !== undefined) return running
    return (await loaders.runningTransformations.load(id))?.transformation ?? null
  }
}
