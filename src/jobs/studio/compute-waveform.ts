import { AudioRefused } from '../../audio/audio-refused.js'
import { PEAKS_PER_SECOND, waveformOf } from '../../audio/peaks.js'
import { SystemDoor } from '../../db/system-door.js'
import { FileMissing } from '../../gateways/storage/file-store.js'
import { withInputFile } from '../../gateways/storage/input-file.js'
import { idIn, type Job, type JobContext } from '../job.js'

const NAME = 'studio/compute-waveform'

/** Added when an audio file is there, with its `fileId`: how loud it is over time, and how long it really is. */
export const computeWaveform: Job = {
  name: NAME,
  isLong: true,
  run: async (context, payload) => {
    const fileId = idIn(payload, 'fileId')
    if (fileId === undefined) return
    const door = new SystemDoor(context.system)
    const [source] = await door.rule<{ path: string }>('waveform_source', { fileId })
    if (source === undefined) return
    await keepWaveform(context, door, { fileId, path: source.path })
  },
}

async function keepWaveform({ store, log }: JobContext, door: SystemDoor, source: { fileId: string; path: string }): Promise<void> {
  try {
    const { peaks, durationMs, sampleRate, channelCount } = await withInputFile(store, source.path, (file) => waveformOf(file))
    await door.rule('keep_waveform', { fileId: source.fileId, peaksPerSecond: PEAKS_PER_SECOND, peaks: Buffer.from(peaks), durationMs, sampleRate, channelCount })
  } catch (error) {
    // Trying again would find the same bytes, or again none.
    if (!(error instanceof AudioRefused || error instanceof FileMissing)) throw error
    log.warn({ job: NAME, fileId: source.fileId, err: error }, 'no waveform')
  }
}
