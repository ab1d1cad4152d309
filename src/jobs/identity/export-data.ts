import { SystemDoor } from '../../db/system-door.js'
import { Archive } from '../archive.js'
import { archiveName } from '../archive-name.js'
import { idIn, type Job, type JobContext } from '../job.js'
import { keepFile } from '../keep-file.js'
import { PersonalData, type PersonalFile } from '../personal-data.js'

/** Of the archive's own shape: a section may be added, none changes its meaning without another number. */
const SCHEMA_VERSION = 1

const README = `All that is yours on this server, as it was when this archive was made.

manifest.json   when it was made, and how many rows and files it holds
data/           one file of JSON for each kind of thing, a list of its rows
files/          what you uploaded and had made, under the ids of data/files.json

What is in it, what is not and why is in docs/privacy.md.
`

interface Manifest {
  schemaVersion: number
  userId: string
  exportId: string
  createdAt: string
  counts: Record<string, number>
  files: number
  /** Ids of files the store has no more. */
  missingFiles: string[]
}

interface Making {
  exportId: string
  userId: string
  context: JobContext
}

/** Tells how far it is, at most once for each percent; the last percent is the file's being kept. */
function progressOf({ context, exportId }: Making, total: number): () => Promise<void> {
  const door = new SystemDoor(context.system)
  let [done, told] = [0, 0]
  return async () => {
    const progress = Math.floor((99 * (done += 1)) / total)
    if (progress > told) await door.rule('advance_data_export', { id: exportId, progress: (told = progress) })
  }
}

/** Fills an archive that is read meanwhile. */
async function fill(archive: Archive, making: Making): Promise<void> {
  const data = new PersonalData(making.context, making.userId)
  const sections = await data.sections()
  const files: PersonalFile[] = []
  for await (const file of data.files()) files.push(file)
  const { exportId, userId } = making
  const manifest: Manifest = { schemaVersion: SCHEMA_VERSION, userId, exportId, createdAt: new Date().toISOString(), counts: {}, files: 0, missingFiles: [] }
  const advance = progressOf(making, sections.length + files.length)
  archive.text('README.txt', () => [README])
  for (const section of sections) {
    archive.text(`data/${section}.json`, async function* () {
      yield* data.json(section, (count) => (manifest.counts[section] = count))
      await advance()
    })
  }
  for (const { id, path, name } of files) {
    archive.file(archiveName(id, name), path, (isThere) => {
      if (isThere) manifest.files += 1
      else manifest.missingFiles.push(id)
      void advance().catch(() => undefined)
    })
  }
  archive.text('manifest.json', () => [`${JSON.stringify(manifest, null, 2)}\n`])
  archive.end()
}

/** Puts all a person owns into one archive and tells them. Done again after a crash: one archive is left. */
export const exportData: Job = {
  name: 'identity/export-data',
  run: async (context, payload) => {
    const exportId = idIn(payload, 'exportId')
    if (exportId === undefined) return
    const door = new SystemDoor(context.system)
    const [begun] = await door.rule<{ user_id: string }>('begin_data_export', { id: exportId })
    if (!begun) return
    // A run that died between keeping the archive and saying so has left it whole.
    const [kept] = await door.rule<{ r: boolean }>('complete_data_export', { id: exportId, fileId: exportId })
    if (kept!.r) return
    const userId = begun.user_id
    const archive = new Archive(context.store)
    try {
      await fill(archive, { exportId, userId, context })
      const file = { fileId: exportId, ownerId: userId, bucket: 'data-exports', projectId: null, name: `polyphony-${exportId}.zip`, mediaType: 'application/zip', stream: archive.bytes } as const
      const { fileId } = await keepFile(context, file)
      await door.rule('complete_data_export', { id: exportId, fileId })
    } finally {
      archive.abandon()
    }
  },
}
