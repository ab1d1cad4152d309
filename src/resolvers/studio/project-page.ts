import type { Context } from '../../context.js'
import { asJson, prepared } from '../../db/statement.js'
import type { Collaborator } from '../../entities/studio/collaborator.js'
import type { Project } from '../../entities/studio/project.js'
import type { ProjectVersion } from '../../entities/studio/project-version.js'
import type { Transformation } from '../../entities/studio/transformation.js'
import { collaboratorsOfProject, OWNER_OF_PROJECT, projectColumns, runningOfProject } from '../../loaders/studio.js'
import { rowsUnder, type Selection } from '../../paging/selection.js'
import { versionColumns, versionSource } from './version-rows.js'

/** So many versions come with a project; more, or older ones, are read by themselves. */
export const VERSIONS_AT_ONCE = 20

interface PageRow extends Project {
  newestVersions?: ProjectVersion[] | null
  companions?: Collaborator[] | null
  running?: Transformation | null
}

const texts = new WeakMap<Selection, string>()

function textOf(selection: Selection): string {
  const versions = rowsUnder(selection, 'versions')
  const columns = [
    projectColumns(selection),
    versions && `(select json_agg(n order by n.number desc) from (select ${versionColumns(versions)} from ${versionSource('p.id', 'null', VERSIONS_AT_ONCE + 1, versions)}) n) as "newestVersions"`,
    selection.has('collaborators') && `${collaboratorsOfProject()} as companions`,
    selection.has('runningTransformation') && `${runningOfProject()} as running`,
  ].filter(Boolean).join(', ')
  return asJson(`select ${columns} from projects p ${OWNER_OF_PROJECT} where p.id = $1`)
}

/** A project in one statement with what its page nearly always shows: who works on it, its newest versions, what is running. */
export async function readProjectPage(id: string, selection: Selection, { db, loaders }: Pick<Context, 'db' | 'loaders'>): Promise<Project | undefined> {
  let text = texts.get(selection)
  if (text === undefined) texts.set(selection, (text = textOf(selection)))
  const [row] = await db.json<PageRow>(prepared(text, [id]))
  if (!row) return undefined
  if (selection.has('collaborators')) loaders.collaborators.prime(id, { id, collaborators: row.companions ?? [] })
  if (selection.has('runningTransformation')) loaders.runningTransformations.prime(id, row.running ? { projectId: id, transformation: row.running } : null)
  return row
}
