import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { asJson, prepared } from '../../db/statement.js'
import { ProjectEffect, shownEffects } from '../../entities/studio/effect.js'
import { Project } from '../../entities/studio/project.js'
import { ProjectVersion } from '../../entities/studio/project-version.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection, type Selection } from '../../paging/selection.js'
import { rowsOfList } from '../../paging/written-rows.js'
import { VERSIONS_AT_ONCE, type ListsOfProject } from './project-page.js'
import { versionColumns, versionSource } from './version-rows.js'

const ProjectVersionConnection = connectionType('ProjectVersion', ProjectVersion, 'versions of a project')

const newText = (size: number, selection: Selection): string =>
  asJson(`select ${versionColumns(selection)} from ${versionSource('$1', '$2', size, selection)} order by v.number desc`)

/** A project that was read with its newest versions, one more than are shown at once. */
type WithVersions = Pick<Project, 'id'> & ListsOfProject & { newestVersions?: ProjectVersion[] | null }

@Resolver(() => Project)
export class ProjectVersionsResolver {
  @FieldResolver(() => ProjectVersionConnection, { description: 'What it was after each change, the newest first, of which 500 are kept; none for those who do not work on it.' })
  async versions(@Root() project: WithVersions, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { loaders, cursors, written }: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<ProjectVersion>> {
    const page = pageOf(args)
    const { id, newestVersions, writtenVersions } = project
    const list = `versions ${id}`
    const [before = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
    const isThere = before === null && page.size <= VERSIONS_AT_ONCE
    if (isThere && writtenVersions !== undefined) {
      return written!.setAside(info, connectionOf(page, rowsOfList(writtenVersions).slice(0, page.size + 1), ({ key }) => cursors.encode(list, [Number(key)])) as Connection<never>)
    }
    const rows = isThere && newestVersions !== undefined ? (newestVersions ?? []).slice(0, page.size + 1) : await loaders.pages.json<ProjectVersion>(prepared(newText(page.size + 1, rowSelection(info)), [id, before]))
    return connectionOf(page, rows, ({ number }) => cursors.encode(list, [number]))
  }
}

type Row = Pick<ProjectVersion, 'audioFileId' | 'storedEffects'>

@Resolver(() => ProjectVersion)
export class ProjectVersionResolver {
  @FieldResolver(() => [ProjectEffect], { description: 'What was done to its audio then, at most 32.' })
  effects(@Root() { storedEffects }: Row): (typeof ProjectEffect)[] {
    return shownEffects(storedEffects)
  }

  @FieldResolver(() => StoredFile, { nullable: true, description: 'Its audio then; null when it had none, or when that is gone.' })
  audio(@Root() { audioFileId }: Row, @Ctx() { loaders }: Context): Promise<StoredFile | null> | null {
    return audioFileId == null ? null : loaders.files.load(audioFileId)
  }
}
