import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { AudioRefused } from '../../audio/audio-refused.js'
import { PEAKS_PER_SECOND, waveformOf } from '../../audio/peaks.js'
import { SystemDoor } from '../../db/system-door.js'
import { FileMissing } from '../../gateways/storage/file-store.js'
import { inputFileOf } from '../../gateways/storage/input-file.js'
import type { Job, JobContext } from '../job.js'

const NAME = 'studio/compute-waveform'

/** Added when an audio file is there, with its `fileId`: how loud it is over time, and how long it really is. */
export const computeWaveform: Job = {
  name: NAME,
  isLong: true,
  run: async (context, payload) => {
    const { fileId = null } = (payload ?? {}) as { fileId?: string }
    const door = new SystemDoor(context.system)
    const [source] = await door.rule<{ path: string }>('waveform_source', { fileId })
    if (fileId === null || source === undefined) return
    await keepWaveform(context, door, { fileId, path: source.path })
  },
}

async function keepWaveform({ store, log }: JobContext, door: SystemDoor, source: { fileId: string; path: string }): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'polyphony-waveform-'))
  try {
    const { peaks, durationMs, sampleRate, channelCount } = await waveformOf(await inputFileOf(store, source.path, folder))
    await door.rule('keep_waveform', { fileId: source.fileId, peaksPerSecond: PEAKS_PER_SECOND, peaks: Buffer.from(peaks), durationMs, sampleRate, channelCount })
  } catch (error) {
    // Trying again would find the same bytes, or again none.
    if (!(error instanceof AudioRefused || error instanceof FileMissing)) throw error
    log.warn({ job: NAME, fileId: source.fileId, err: error }, 'no waveform')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
