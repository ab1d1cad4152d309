import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import type { Collaborator } from '../../entities/studio/collaborator.js'
import type { Project } from '../../entities/studio/project.js'
import type { ProjectVersion } from '../../entities/studio/project-version.js'
import type { Transformation } from '../../entities/studio/transformation.js'
import { collaboratorsOfProject, OWNER_OF_PROJECT, projectColumns, runningOfProject, writtenCollaborators } from '../../loaders/studio.js'
import { objectSelection, rowsUnder, type Selection } from '../../paging/selection.js'
import { writtenSelectionUnder } from '../../paging/written-selection.js'
import { versionColumns, versionSource, writtenVersions } from './version-rows.js'

/** So many versions come with a project; more, or older ones, are read by themselves. */
export const VERSIONS_AT_ONCE = 20

/** The lists of a project as its page reads them: written, where nothing of them is left to resolve. */
export interface ListsOfProject {
  writtenVersions?: string | null
  writtenCollaborators?: string | null
}

/** What is being made of a project, as far as its page shows it. */
export interface RunningOfProject {
  running?: Transformation | null
}

interface ReadProject extends Project, RunningOfProject {
  newestVersions?: ProjectVersion[] | null
  companions?: Collaborator[] | null
}

interface PageRow extends ListsOfProject {
  project: ReadProject
}

const resolved = new WeakMap<Selection, string>()
const written = new WeakMap<Selection, string>()

const newestVersions = (selection: Selection): string =>
  `(select json_agg(n order by n.number desc) from (select ${versionColumns(selection)} from ${versionSource('p.id', 'null', VERSIONS_AT_ONCE + 1, selection)}) n)`

/** The lists that can be written, each as SQL. */
function writtenLists(info: GraphQLResolveInfo): { versions?: string | undefined; collaborators?: string | undefined } {
  const [versions, collaborators] = ['versions', 'collaborators'].map((name) => writtenSelectionUnder(info, name))
  return {
    versions: versions && writtenVersions('p.id', VERSIONS_AT_ONCE + 1, versions),
    collaborators: collaborators && writtenCollaborators(collaborators),
  }
}

function textOf(selection: Selection, lists: ReturnType<typeof writtenLists>): string {
  const versions = lists.versions ? undefined : rowsUnder(selection, 'versions')
  const columns = [
    projectColumns(selection),
    versions && `${newestVersions(versions)} as "newestVersions"`,
    !lists.collaborators && selection.has('collaborators') && `${collaboratorsOfProject()} as companions`,
    selection.has('runningTransformation') && `${runningOfProject(selection.get('runningTransformation'))} as running`,
  ].filter(Boolean).join(', ')
  const asWritten = [lists.versions && `${lists.versions} as "writtenVersions"`, lists.collaborators && `${lists.collaborators} as "writtenCollaborators"`]
  const row = [`(select row_to_json(r) from (select ${columns}) r) as project`, ...asWritten.filter(Boolean)].join(', ')
  return `select ${row} from projects p ${OWNER_OF_PROJECT} where p.id = $1`
}

/** A project in one statement with what its page nearly always shows: who works on it, its newest versions, what is running. */
export async function readProjectPage(id: string, info: GraphQLResolveInfo, { db, loaders, written: takesWritten }: Pick<Context, 'db' | 'loaders' | 'written'>): Promise<(Project & ListsOfProject) | undefined> {
  const selection = objectSelection(info)
  const texts = takesWritten ? written : resolved
  let text = texts.get(selection)
  if (text === undefined) texts.set(selection, (text = textOf(selection, takesWritten ? writtenLists(info) : {})))
  const row = await db.row<PageRow>(prepared(text, [id]))
  if (!row) return undefined
  const { project, ...lists } = row
  if (project.companions !== undefined) loaders.collaborators.prime(id, { id, collaborators: project.companions ?? [] })
  return Object.assign(project, lists)
}
