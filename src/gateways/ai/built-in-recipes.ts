import type { Recipe } from './recipes.js'

/** Levels are chosen so that what comes out is about as loud as what went in. */
export const BUILT_IN: Record<string, Recipe> = {
  ORCHESTRAL: {
    description: 'A concert hall: slower, warm in the low strings, a long and wide room around it.',
    effects: [
      { tempo: { factor: [1, 0.92] } },
      { equalizer: { frequencyHz: 220, gainDb: [0, 4], q: 0.7 } },
      { equalizer: { frequencyHz: 3_200, gainDb: [0, -3], q: 0.8 } },
      { lowPass: { frequencyHz: [20_000, 9_000] } },
      { reverb: { mix: [0.05, 0.45], seconds: [1, 3.2] } },
    ],
  },
  ELECTRONIC: {
    description: 'A club: faster, thin below, bright above, with echoes in time.',
    effects: [
      { tempo: { factor: [1, 1.12] } },
      { highPass: { frequencyHz: [30, 140] } },
      { equalizer: { frequencyHz: 6_500, gainDb: [0, 9], q: 0.7 } },
      { delay: { ms: 187, feedback: [0.1, 0.45], mix: [0, 0.3] } },
    ],
  },
  ACOUSTIC: {
    description: 'A small wooden room: natural in time, the middle in front, no glitter.',
    effects: [
      { highPass: { frequencyHz: [20, 90] } },
      { equalizer: { frequencyHz: 900, gainDb: [0, 5], q: 0.8 } },
      { lowPass: { frequencyHz: [20_000, 6_500] } },
      { reverb: { mix: [0.02, 0.22], seconds: [0.2, 0.7] } },
    ],
  },
  LOFI: {
    description: 'An old tape: slower and lower, dull, narrow in band.',
    effects: [
      { tempo: { factor: [1, 0.85] } },
      { pitch: { semitones: [0, -2] } },
      { highPass: { frequencyHz: [20, 180] } },
      { lowPass: { frequencyHz: [16_000, 2_400] } },
      { gain: { db: [0, 2] } },
    ],
  },
  CINEMATIC: {
    description: 'A film: lower and slower, heavy below, a vast room and a distant echo.',
    effects: [
      { tempo: { factor: [1, 0.8] } },
      { pitch: { semitones: [0, -5] } },
      { equalizer: { frequencyHz: 80, gainDb: [0, 8], q: 0.6 } },
      { delay: { ms: 480, feedback: [0, 0.35], mix: [0, 0.2] } },
      { reverb: { mix: [0.1, 0.5], seconds: [1.5, 5] } },
    ],
  },
  JAZZ: {
    description: 'A late club: warm, a little slower, the room close.',
    effects: [
      { tempo: { factor: [1, 0.96] } },
      { equalizer: { frequencyHz: 160, gainDb: [0, 5], q: 0.7 } },
      { lowPass: { frequencyHz: [20_000, 4_800] } },
      { reverb: { mix: [0.02, 0.18], seconds: [0.3, 1.1] } },
    ],
  },
  AMBIENT: {
    description: 'A cloud: half as fast, soft, echoes that dissolve in a room without walls.',
    effects: [
      { tempo: { factor: [1, 0.55] } },
      { lowPass: { frequencyHz: [14_000, 3_000] } },
      { delay: { ms: 620, feedback: [0.2, 0.6], mix: [0.05, 0.35] } },
      { reverb: { mix: [0.2, 0.7], seconds: [2, 8] } },
      { fadeIn: { ms: [0, 800] } },
    ],
  },
}
