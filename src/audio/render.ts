import type { AudioEffect } from './effects/audio-effect.js'
import type { OutputFormat } from './encode/output-format.js'
import { runTask } from './run-task.js'
import { findTools, type AudioTools } from './tools.js'

export interface Render {
  inputFile: string
  /** Written whole when this resolves; otherwise whoever asked deletes what is there. */
  outputFile: string
  /** Done one after another; at most 32. */
  effects: readonly AudioEffect[]
  format: OutputFormat
  signal?: AbortSignal
  /** Told of whole percents, 0 to 100, never going back and none twice. */
  onProgress?: (percent: number) => void
  tools?: AudioTools
}

const TIME_LIMIT_MS = 60 * 60_000

/** The input with its effects as a file of this format: at most two channels, at most 48 kHz, the same bytes wherever the tools are the same. @throws AudioRefused */
export async function renderAudio({ signal, onProgress, tools, ...given }: Render): Promise<{ durationMs: number }> {
  let told = -1
  const tell = (percent: number): void => {
    if (percent > told) onProgress?.((told = percent))
  }
  return runTask({ kind: 'render', ...given, tools: tools ?? (await findTools()) }, { timeLimitMs: TIME_LIMIT_MS, signal, onProgress: tell })
}
