import { Readable } from 'node:stream'
import { computeWaveform } from '../../src/jobs/studio/compute-waveform.js'
import { startApi } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import { make } from '../support/make.js'
import { sine, wavOf } from '../support/sounds.js'

const api = startApi()
const run = (fileId: string): Promise<void> => computeWaveform.run(jobContext(api), { fileId })

/** A file that is there, with these bytes in the store. */
async function stored(bytes: Buffer | undefined, mediaType = 'audio/wav', state = 'READY'): Promise<string> {
  const { userId } = await make.person(api)
  const [file] = await api.sql(
    `insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, completed_at)
     select i.id, $1, 'audio-files', 'audio-files/' || i.id, 'a', $2, 1, sha256(''), $3::file_state, now() from (select new_id() as id) i returning id, path`, [userId, mediaType, state])
  if (bytes) await api.app.serving.store.write(file!.path as string, Readable.from([bytes]), { mediaType, maxBytes: 10_000_000 })
  return file!.id as string
}

const found = (id: string) => api.sql(
  `select duration_ms, sample_rate, channel_count, peaks_per_second, octet_length(peaks) as peaks, get_byte(peaks, 10) as peak, computed_at
   from stored_files f join file_waveforms w on w.file_id = f.id where f.id = $1`, [id])

test('an audio file gets its waveform and its true length, once', async () => {
  const id = await stored(wavOf(sine(440, 1), { seconds: 1, channels: 2 }))
  await run(id)
  const [first] = await found(id)
  expect(first).toMatchObject({ duration_ms: 1_000, sample_rate: 44_100, channel_count: 2, peaks_per_second: 50, peaks: 50, peak: 255 })
  await run(id)
  expect(await found(id)).toEqual([first])
})

test('what is no audio, is gone, or is not there yet has none, and the job is done with it', async () => {
  for (const id of [await stored(Buffer.from('no audio')), await stored(undefined), await stored(undefined, 'image/png'), await stored(undefined, 'audio/wav', 'PENDING')]) {
    await run(id)
    expect(await found(id)).toEqual([])
  }
})

test('only jobs keep waveforms', async () => {
  const id = await stored(undefined)
  const { userId } = await make.person(api)
  await expect(api.sqlAs('polyphony_viewer', { userId }, "select keep_waveform($1, 50, '', 1, 1, 1)", [id])).rejects.toThrow(/permission denied/)
  await expect(api.sqlAs('polyphony_viewer', { userId }, 'select * from waveform_source($1)', [id])).rejects.toThrow(/permission denied/)
})
