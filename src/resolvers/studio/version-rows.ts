import { companion } from '../../db/columns.js'
import { User } from '../../entities/profiles/user.js'
import type { Selection } from '../../paging/selection.js'

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
