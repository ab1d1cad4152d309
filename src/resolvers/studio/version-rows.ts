import { companion } from '../../db/columns.js'
import { asItIs, asMoment, quoted, typename, writtenCompanion, writtenObject, type WrittenColumns } from '../../db/written-columns.js'
import { User } from '../../entities/profiles/user.js'
import { ProjectVersion } from '../../entities/studio/project-version.js'
import type { Selection } from '../../paging/selection.js'
import { writtenList } from '../../paging/written-rows.js'

/** A version with its companions, as far as they are selected: the row `v`, its author `a`. */
export function versionColumns(selection: Selection): string {
  const author = selection.get('author')
  return [
    'v.number, v.title, v.description, v.audio_file_id as "audioFileId", v.tags, v.note, v.changed_fields as "changedFields", v.created_at as "createdAt"',
    selection.has('effects') && 'v.effects as "storedEffects"',
    author && companion(User, 'a', 'author', { wanted: author }),
  ].filter(Boolean).join(', ')
}

/** The tables of `versionColumns`: so many of a project's versions before one. */
export const versionSource = (projectId: string, before: string, size: number, selection: Selection): string =>
  `versions_of_project(${projectId}, ${before}, ${size}) v${selection.has('author') ? ' left join profiles a on a.user_id = v.created_by' : ''}`

let writtenColumns: WrittenColumns | undefined
const written = (): WrittenColumns => ({
  __typename: typename(ProjectVersion), number: asItIs('v.number'), title: 'v.title', description: 'v.description', tags: 'v.tags', note: 'v.note',
  changedFields: 'v.changed_fields', createdAt: quoted(asMoment('v.created_at')), author: writtenCompanion(User, 'a'),
})

/** A project's newest versions as one text of written rows behind their numbers, if all that is selected of them can be written. */
export function writtenVersions(projectId: string, size: number, selection: Selection): string | undefined {
  const row = writtenObject((writtenColumns ??= written()), selection)
  return row && writtenList('v.number', row, versionSource(projectId, 'null', size, selection), 'v.number desc')
}
