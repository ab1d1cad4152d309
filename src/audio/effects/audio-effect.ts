/** One effect and its settings, as projects keep them. Settings beyond these ranges are brought into them. */
export type AudioEffect =
  /** -24 to 24 dB. */
  | { gain: { db: number } }
  /** 0.5 to 2 times as fast; its pitch stays. */
  | { tempo: { factor: number } }
  /** -12 to 12; its length stays. */
  | { pitch: { semitones: number } }
  /** 20 to 20,000 Hz. */
  | { lowPass: { frequencyHz: number } }
  | { highPass: { frequencyHz: number } }
  /** A bell: -24 to 24 dB, q 0.1 to 10. */
  | { equalizer: { frequencyHz: number; gainDb: number; q: number } }
  /** mix 0 to 1, 0.1 to 10 seconds until the room is silent (-60 dB). */
  | { reverb: { mix: number; seconds: number } }
  /** 1 to 2,000 ms, feedback 0 to 0.95, mix 0 to 1. */
  | { delay: { ms: number; feedback: number; mix: number } }
  /** 0 to 60,000 ms. */
  | { fadeIn: { ms: number } }
  | { fadeOut: { ms: number } }

/** As many as are rendered one after another. */
export const MAX_EFFECTS = 32
