import path from 'node:path'
import type { AudioEffect } from '../../audio/effects/audio-effect.js'
import { SystemDoor } from '../../db/system-door.js'
import { FileMissing } from '../../gateways/storage/file-store.js'
import { withInputFile } from '../../gateways/storage/input-file.js'
import { Gathered } from '../gathered.js'
import { idIn, type Job, type JobContext } from '../job.js'
import { storeOutput } from '../store-output.js'

interface Due {
  title: string
  format: 'WAV' | 'MP3' | 'FLAC' | 'OGG'
  effects: AudioEffect[]
  input_path: string | null
  output_path: string
}

const MEDIA_TYPES = { WAV: 'audio/wav', MP3: 'audio/mpeg', FLAC: 'audio/flac', OGG: 'audio/ogg' } as const
const TELL_MS = 500

/** Renders a project with its effects into a file; what was begun by a worker that died is done again. */
export const exportProject: Job = {
  name: 'studio/export-project',
  isLong: true,
  run: async (context, payload) => {
    const id = idIn(payload, 'exportId')
    if (id === undefined) return
    const door = new SystemDoor(context.system)
    const [due] = await door.rule<Due>('start_export', { id })
    if (!due) return
    const end = await rendered(context, id, due).catch((error: unknown) => ({ errorReason: reasonOf(error, context) }))
    await door.rule('finish_export', { id, ...end })
  },
}

async function rendered({ store, system, render, signal }: JobContext, id: string, due: Due): Promise<object> {
  if (due.input_path === null) return { errorReason: 'INPUT_GONE' }
  if (!render) return { errorReason: 'PROVIDER_REFUSED' }
  return withInputFile(store, due.input_path, async (inputFile, folder) => {
    const outputFile = path.join(folder, 'output')
    const progress = progressOf(new SystemDoor(system), id)
    await render({ inputFile, outputFile, effects: due.effects, format: due.format, signal, onProgress: progress.tell })
    await progress.told()
    const mediaType = MEDIA_TYPES[due.format]
    const { name, size, sha256 } = await storeOutput(store, outputFile, { path: due.output_path, madeOf: null, as: due.format, mediaType })
    return { name: fileName(due.title, name), mediaType, size, sha256: Buffer.from(sha256, 'hex') }
  })
}

const fileName = (title: string, made: string): string => `${title.replace(/[\p{Cc}/\\]/gu, ' ').slice(0, 200)}${path.extname(made)}`

/** At most twice a second, and the newest. */
function progressOf(door: SystemDoor, id: string): { tell(percent: number): void; told(): Promise<void> } {
  let toldAt = 0
  let newest = Promise.resolve()
  const told = new Gathered<number>((percents) => door.rule('progress_export', { id, percent: Math.min(99, Math.max(...percents)) }))
  const tell = (percent: number): void => {
    if (Date.now() - toldAt < TELL_MS) return
    toldAt = Date.now()
    newest = told.add(Math.floor(percent)).catch(() => undefined)
  }
  return { tell, told: () => newest }
}

/** What will be so again ends it. @throws what may pass: then it is tried again */
function reasonOf(error: unknown, { log }: JobContext): string {
  if (error instanceof FileMissing) return 'INPUT_GONE'
  const { reason } = error as { reason?: string }
  if (reason === 'AUDIO_UNREADABLE' || reason === 'AUDIO_TOO_LONG') return 'AUDIO_UNREADABLE'
  log.warn({ err: error }, 'an export met a fault')
  throw error
}
