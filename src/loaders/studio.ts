import { columns, companion } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { asMoment, quoted, typename, writtenCompanion, writtenObject, type WrittenColumns } from '../db/written-columns.js'
import { User } from '../entities/profiles/user.js'
import { AudioExport } from '../entities/studio/audio-export.js'
import { Collaborator } from '../entities/studio/collaborator.js'
import { Project } from '../entities/studio/project.js'
import { StoredFile } from '../entities/studio/stored-file.js'
import type { StoredWaveform } from '../entities/studio/waveform.js'
import { Transformation } from '../entities/studio/transformation.js'
import type { Selection } from '../paging/selection.js'
import { writtenList } from '../paging/written-rows.js'
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

/** Everybody who works on a project beside its owner, as far as the viewer may know: at most 50. */
export interface CollaboratorsOfProject {
  id: string
  collaborators: Collaborator[]
}

const COLLABORATOR = `json_build_object('projectId', c.project_id, 'user', u.user, 'role', c.role, 'invitedAt', c.invited_at, 'joinedAt', c.accepted_at)`
const joinedCollaborators = (ids: string): string => `collaborators_of(${ids}) c join profiles w on w.user_id = c.user_id`
const collaboratorsFrom = (ids: string): string => `${joinedCollaborators(ids)} cross join lateral (select ${companion(User, 'w', 'user')}) u`

/** Those who work on the project `p`, as JSON. */
export const collaboratorsOfProject = (): string => `(select json_agg(${COLLABORATOR} order by c.invited_at, c.user_id) from ${collaboratorsFrom('array[p.id]')})`

let collaboratorColumns: WrittenColumns | undefined
const writtenCollaborator = (): WrittenColumns =>
  ({ __typename: typename(Collaborator), user: writtenCompanion(User, 'w'), role: quoted('c.role'), invitedAt: quoted(asMoment('c.invited_at')), joinedAt: asMoment('c.accepted_at') })

/** The same as one text of written rows, behind what their cursors hold, if all that is selected of them can be written. */
export function writtenCollaborators(selection: Selection): string | undefined {
  const row = writtenObject((collaboratorColumns ??= writtenCollaborator()), selection)
  return row && writtenList("(to_json(c.invited_at) #>> '{}') || ' ' || c.user_id", row, joinedCollaborators('array[p.id]'), 'c.invited_at, c.user_id')
}

const collaboratorsByProject = (): string =>
  asJson(`select c.project_id as id, json_agg(${COLLABORATOR} order by c.invited_at, c.user_id) as collaborators from ${collaboratorsFrom('$1::uuid[]')} group by c.project_id`)
let collaboratorsText: string | undefined

export const collaboratorsLoader = (db: Door) =>
  createLoader<CollaboratorsOfProject>((ids) => db.json(prepared((collaboratorsText ??= collaboratorsByProject()), [ids.filter(isId)])), ({ id }) => id)

const filesById = (): string => asJson(`select ${columns(StoredFile, 'f')} from stored_files f where f.id = any($1::uuid[]) and f.state <> 'DELETED'`)
let fileText: string | undefined

/** Files as far as they are there for the viewer. */
export const fileLoader = (db: Door) =>
  createLoader<StoredFile>((ids) => db.json(prepared((fileText ??= filesById()), [ids.filter(isId)])), (file) => file.id)

const WAVEFORMS =
  'select w.file_id as id, w.peaks_per_second as "peaksPerSecond", f.duration_ms as "durationMs", w.peaks ' +
  'from file_waveforms w join stored_files f on f.id = w.file_id where w.file_id = any($1::uuid[])'

export const waveformLoader = (db: Door) =>
  createLoader<StoredWaveform>((ids) => db.rows(prepared(WAVEFORMS, [ids.filter(isId)])), ({ id }) => id)

/** A transformation as far as it is selected (all of it when nothing is named): the row `t`. */
export function transformationColumns(selection?: Selection): string {
  const isRead = (name: string): boolean => !selection || selection.has(name)
  // What the fields that are resolved by themselves are made of.
  const wanted = selection && new Set([...selection.keys(), 'projectId', 'trackId', 'retryOf', 'outputFileId'])
  return [
    columns(Transformation, 't', { wanted }),
    isRead('parameters') && 't.parameters',
    isRead('liveCursor') && "channel_head('transformation:' || t.id)::float8 as head",
  ].filter(Boolean).join(', ')
}
const exportColumns = (): string => `${columns(AudioExport, 'e')}, channel_head('export:' || e.id)::float8 as head`

const transformationsById = (): string => asJson(`select ${transformationColumns()} from ai_transformations t where t.id = any($1::uuid[])`)
const exportsById = (): string => asJson(`select ${exportColumns()} from audio_exports e where e.id = any($1::uuid[])`)
let transformationsText: string | undefined
let exportsText: string | undefined

export const transformationLoader = (db: Door) =>
  createLoader<Transformation>((ids) => db.json(prepared((transformationsText ??= transformationsById()), [ids.filter(isId)])), ({ id }) => id)

export const exportLoader = (db: Door) =>
  createLoader<AudioExport>((ids) => db.json(prepared((exportsText ??= exportsById()), [ids.filter(isId)])), ({ id }) => id)

export interface RunningTransformation {
  projectId: string
  transformation: Transformation
}

/** The newest of the project `p` that has not ended, as JSON. */
export const runningOfProject = (selection?: Selection): string =>
  `(select row_to_json(x) from (select ${transformationColumns(selection)} from ai_transformations t where t.project_id = p.id and t.state in ('PENDING', 'PROCESSING') order by t.id desc limit 1) x)`

const runningByProject = (): string =>
  asJson(`select * from (select p.id as "projectId", ${runningOfProject()} as transformation from unnest($1::uuid[]) p (id)) r where r.transformation is not null`)
let runningText: string | undefined

export const runningTransformationLoader = (db: Door) =>
  createLoader<RunningTransformation>((ids) => db.json(prepared((runningText ??= runningByProject()), [ids.filter(isId)])), ({ projectId }) => projectId)
