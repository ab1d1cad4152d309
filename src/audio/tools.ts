import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** ffmpeg, where this machine has one. */
export interface Ffmpeg {
  path: string
  /** What it encodes: not every build has every encoder. */
  encoders: readonly string[]
}

/** With what audio is decoded and encoded: without ffmpeg by WebAssembly alone. */
export interface AudioTools {
  ffmpeg: Ffmpeg | null
}

let found: Promise<Ffmpeg | null> | undefined

/** The ffmpeg on the PATH, looked for once. */
export const findTools = async (): Promise<AudioTools> => ({ ffmpeg: await (found ??= lookFor('ffmpeg')) })

async function lookFor(path: string): Promise<Ffmpeg | null> {
  try {
    const { stdout } = await promisify(execFile)(path, ['-hide_banner', '-nostdin', '-encoders'], { timeout: 10_000, killSignal: 'SIGKILL' })
    return { path, encoders: [...stdout.matchAll(/^ A\S+ (\S+)/gm)].map(([, name]) => name!) }
  } catch {
    return null
  }
}
