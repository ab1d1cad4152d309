import fc from 'fast-check'
import { waveformOf } from '../../src/entities/studio/waveform.js'
import { startApi } from '../support/api.js'
import { studioOf } from './studio.js'

const api = startApi()
const { everybody, update, audio, see } = studioOf(api)

interface Seen {
  waveform: { resolution: number; peaksPerSecond: number; durationMs: number; peaks: number[] } | null
  audio: { waveform: { peaks: number[] } | null } | null
}

const WAVEFORM = 'waveform(resolution: 10) { resolution peaksPerSecond durationMs peaks } audio { waveform { peaks } }'

test('audio is drawn for whoever may see the project, once it is computed', async () => {
  const { owner, viewer, stranger, project: { id } } = await everybody()
  const seen = async (person = viewer) => (await see(person, id, WAVEFORM)).data!.project as unknown as Seen
  expect(await seen()).toEqual({ waveform: null, audio: null })
  const audioFileId = await audio(owner)
  await update(owner, id, 1, { audioFileId })
  expect(await seen()).toEqual({ waveform: null, audio: { waveform: null } })
  const peaks = Buffer.from(Array.from({ length: 200 }, (_, index) => (index === 55 ? 255 : 51)))
  await api.sql('insert into file_waveforms (file_id, peaks_per_second, peaks) values ($1, 100, $2)', [audioFileId, peaks])
  const { waveform, audio: file } = await seen()
  expect(waveform).toEqual({ resolution: 10, peaksPerSecond: 5, durationMs: 2_000, peaks: [0.2, 0.2, 1, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2] })
  expect(file!.waveform!.peaks).toHaveLength(200)
  expect(await see(stranger, id, WAVEFORM)).toFailWith('PROJECT_NOT_FOUND')
})

test('it is asked for in 10 to 10,000 peaks', async () => {
  const { owner, project: { id } } = await everybody()
  for (const resolution of [9, 10_001]) expect(await see(owner, id, `waveform(resolution: ${resolution}) { peaks }`)).toFailWith('INVALID_INPUT')
})

test('however it is down-sampled, nothing loud is lost and nothing is made louder', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 0, maxLength: 500 }), fc.integer({ min: 10, max: 300 }), (peaks, resolution) => {
    const { peaks: shown, resolution: size } = waveformOf({ id: '', peaksPerSecond: 50, durationMs: null, peaks }, resolution)
    expect(shown).toHaveLength(size)
    expect(size).toBe(Math.min(resolution, peaks.length))
    if (size > 0) expect(Math.max(...shown)).toBeCloseTo(Math.max(...peaks) / 255, 3)
    expect(shown.every((peak) => peak >= 0 && peak <= 1)).toBe(true)
  }))
})
