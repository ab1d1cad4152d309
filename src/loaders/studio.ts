import { columns, companion } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { User } from '../entities/profiles/user.js'
import { Project } from '../entities/studio/project.js'
import type { Selection } from '../paging/selection.js'
import { createLoader } from './create-loader.js'

const VIEWER_ROLE =
  "case when p.owner_id = (select viewer_id()) then 'OWNER' else (select c.role::text from project_collaborators c " +
  'where c.project_id = p.id and c.user_id = (select viewer_id()) and c.accepted_at is not null) end as "viewerRole"'

/** A project with its companions, as far as they are selected (all of it when nothing is named): the row `p`, its owner `o`. */
export function projectColumns(selection?: Selection): string {
  const isRead = (name: string): boolean => !selection || selection.has(name)
  // What the fields that are resolved by themselves are made of.
  const wanted = selection && new Set([...selection.keys(), 'audioFileId', 'trackId', 'version'])
  return [
    columns(Project, 'p', { wanted }),
    isRead('owner') && companion(User, 'o', 'owner', { wanted: selection?.get('owner') }),
    isRead('effects') && 'p.effects as "storedEffects"',
    isRead('viewerRole') && VIEWER_ROLE,
    isRead('liveCursor') && "channel_head('project:' || p.id)::float8 as head",
  ].filter(Boolean).join(', ')
}

/** The tables of `projectColumns`, behind `projects p`. */
export const OWNER_OF_PROJECT = 'left join profiles o on o.user_id = p.owner_id'

const projectsById = (): string => asJson(`select ${projectColumns()} from projects p ${OWNER_OF_PROJECT} where p.id = any($1::uuid[])`)
let projectsText: string | undefined

export const projectLoader = (db: Door) =>
  createLoader<Project>((ids) => db.json(prepared((projectsText ??= projectsById()), [ids.filter(isId)])), ({ id }) => id)
