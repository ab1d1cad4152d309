import type { AudioEffect } from './effects/audio-effect.js'
import type { OutputFormat } from './encode/output-format.js'
import type { Sound } from './sound.js'
import type { AudioTools } from './tools.js'

/** What a thread can be given to do; each answers with what `Results` says. */
export type Task =
  | { kind: 'probe'; file: string; tools: AudioTools }
  | { kind: 'peaks'; file: string; peaksPerSecond: number; tools: AudioTools }
  | { kind: 'render'; inputFile: string; outputFile: string; effects: readonly AudioEffect[]; format: OutputFormat; tools: AudioTools }

export interface Results {
  probe: Sound
  peaks: { sound: Sound; peaks: Uint8Array }
  render: { durationMs: number }
}

/** What a thread is started with: its task, and the memory of the programs it starts. */
export interface Order {
  task: Task
  children: SharedArrayBuffer
}

/** What a thread tells of itself. */
export type Message =
  | { progress: number }
  | { done: unknown }
  | { refused: 'AUDIO_UNREADABLE' | 'AUDIO_TOO_LONG'; message: string }
  /** With the system's own word for what went wrong, where it has one: `ENOSPC`. */
  | { failed: string; code: string | undefined }
