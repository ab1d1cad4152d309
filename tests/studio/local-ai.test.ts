import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { LocalAi } from '../../src/gateways/ai/local.js'
import { readRecipes } from '../../src/gateways/ai/recipes.js'
import { centroid, dominant, loudness } from '../support/measure-sound.js'
import { fileOf, heard, music, sine, soundFolder, wavOf, WASM } from '../support/sounds.js'

const at = soundFolder()
const recipes = readRecipes()
const input = fileOf(at('music.wav'), wavOf(music, { seconds: 2, channels: 2 }))
const tone = fileOf(at('tone.wav'), wavOf(sine(440, 0.3), { seconds: 2 }))
let count = 0

/** What comes out, by what a person would hear. */
async function made(type: string, parameters: object, inputFile = input) {
  const progress: number[] = []
  const { file, mediaType } = await new LocalAi(recipes, WASM).render(
    { id: `${count++}`, type, parameters }, { inputFile, folder: path.dirname(input), signal: new AbortController().signal, onProgress: (percent) => void progress.push(percent) })
  expect([mediaType, progress.at(-1), progress.join()]).toEqual(['audio/wav', 100, [...new Set(progress)].sort((a, b) => a - b).join()])
  const { samples, sampleRate } = await heard(file)
  return { seconds: samples.length / sampleRate, brightness: centroid(samples, sampleRate), loudness: loudness(samples), pitch: dominant(samples, sampleRate) }
}

test('every type sounds unlike its input and unlike every other, about as loud', async () => {
  const { samples } = await heard(input)
  const outcomes = new Map([['', { seconds: 2, brightness: centroid(samples, 44_100), loudness: loudness(samples) }]])
  for (const type of recipes.keys()) outcomes.set(type, await made(type, { intensity: 1 }))
  for (const [type, one] of outcomes) {
    if (type !== '') expect([type, one.loudness / outcomes.get('')!.loudness > 0.2, one.loudness / outcomes.get('')!.loudness < 3]).toEqual([type, true, true])
    for (const [other, two] of outcomes) {
      if (type === other) continue
      const apart = Math.max(Math.abs(Math.log(one.seconds / two.seconds)), Math.abs(Math.log(one.brightness / two.brightness)))
      expect([type, other, apart > 0.04]).toEqual([type, other, true])
    }
  }
})

test('more intensity is heard more', async () => {
  const [little, much] = [await made('LOFI', { intensity: 0.2 }), await made('LOFI', { intensity: 1 })]
  expect(much.brightness).toBeLessThan(little.brightness * 0.8)
  expect(much.seconds).toBeGreaterThan(little.seconds * 1.05)
})

test('tempo, pitch and reverb that are asked for stand in place of the type\'s own', async () => {
  const fast = await made('ELECTRONIC', { intensity: 0, tempo: 1.6 }, tone)
  const high = await made('LOFI', { intensity: 0.1, pitch: 12, tempo: 1 }, tone)
  const [dry, wet] = [await made('ACOUSTIC', { reverb: 0 }), await made('ACOUSTIC', { reverb: 1 })]
  expect(fast.seconds).toBeLessThan(2 / 1.6 + 0.5)
  expect(Math.abs(high.pitch / 880 - 1)).toBeLessThan(0.02)
  expect(Math.abs(high.seconds - 2)).toBeLessThan(0.02)
  expect(wet.seconds).toBeGreaterThan(dry.seconds + 0.2)
})

test('an unknown type and a file that is no audio are refused for good', async () => {
  await expect(made('POLKA', {})).rejects.toMatchObject({ name: 'Refused' })
  await expect(made('LOFI', {}, fileOf(at('no.wav'), Buffer.from('no')))).rejects.toMatchObject({ name: 'Refused' })
})

test('a file of recipes adds types and replaces them; one that is wrong says where', () => {
  const read = (json: unknown) => {
    writeFileSync(at('recipes.json'), JSON.stringify(json))
    return readRecipes(at('recipes.json'))
  }
  expect([...read({ POLKA: { description: 'Hop.', effects: [{ tempo: { factor: [1, 1.5] } }] } }).keys()]).toEqual([...recipes.keys(), 'POLKA'])
  expect(() => read({ POLKA: { description: 'Hop.', effects: [{ tempo: { speed: 2 } }] } })).toThrow(/POLKA\.effects\.0: must be one effect/)
  expect(() => readRecipes(at('none.json'))).toThrow(/TRANSFORMATION_RECIPES is refused: .*ENOENT/)
})
