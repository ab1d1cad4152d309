import { decode } from './decode/decode.js'
import { checkMetadata, openSound } from './open-sound.js'
import type { Sound } from './sound.js'
import type { AudioTools } from './tools.js'

/** Enough to know that it decodes. */
const SECONDS = 2

/** What a file holds, once its first seconds have been decoded. @throws AudioRefused */
export async function openAndTry(file: string, tools: AudioTools): Promise<Sound> {
  const sound = await openSound(file)
  await checkMetadata(file)
  let frames = 0
  for await (const block of decode(file, sound, tools)) {
    frames += block[0]!.length
    if (frames >= SECONDS * sound.sampleRate) break
  }
  return sound
}
