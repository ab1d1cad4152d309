import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { Person } from './people.js'

const FILES = `insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, duration_ms, completed_at)
  select new_id(), id, 'audio-files', stored_file_path('audio-files', id, null, new_id()), 'take.wav', 'audio/wav', 1000, $2, 'READY', 180000, now()
  from unnest($1::uuid[]) id returning id, owner_id`

/** A project with audio for each of these people; ids in their order. Of the audio there is only the row. */
export async function seedProjects(owner: Pool, people: Person[]): Promise<string[]> {
  const ids = people.map(({ userId }) => userId)
  const { rows } = await owner.query<{ id: string }>(
    `with files as (${FILES})
     insert into projects (id, owner_id, title, description, audio_file_id, tags)
     select new_id(), owner_id, 'Night bus, second take', 'The bridge still wants a choir.', id, '{demo,night}' from files returning id, owner_id`,
    [ids, createHash('sha256').digest()],
  )
  return rows.map(({ id }) => id)
}

const PAGES = 20
const VERSIONS = 30

/** Projects of that person with these others in them, thirty versions each by all of them, and a transformation under way. */
export async function seedPages(owner: Pool, person: Person, others: Person[]): Promise<string[]> {
  const ids = await seedProjects(owner, Array<Person>(PAGES).fill(person))
  const everybody = [person, ...others].map(({ userId }) => userId)
  await owner.query("insert into project_collaborators (project_id, user_id, role, invited_by, accepted_at) select p, u, 'EDITOR', $3, now() from unnest($1::uuid[]) p, unnest($2::uuid[]) u", [ids, everybody.slice(1), person.userId])
  await owner.query(
    `insert into project_versions (project_id, number, title, effects, tags, note, created_by)
     select p, n, 'Night bus, take ' || n, '[]', '{demo}', 'Louder', ($2::uuid[])[1 + n % cardinality($2::uuid[])] from unnest($1::uuid[]) p, generate_series(1, $3) n`,
    [ids, everybody, VERSIONS],
  )
  await owner.query(
    `insert into ai_transformations (id, owner_id, project_id, input_file_id, type, state, progress, tier, turn, started_at)
     select new_id(), owner_id, id, audio_file_id, 'LOFI', 'PROCESSING', 40, 'studio', 1, now() from projects where id = any ($1)`, [ids])
  await owner.query('update projects set version = $2 where id = any ($1)', [ids, VERSIONS])
  await owner.query('vacuum analyze')
  return ids
}
