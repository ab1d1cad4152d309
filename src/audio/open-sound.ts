import { parseFile } from 'music-metadata'
import { AudioRefused, unreadable } from './audio-refused.js'
import { readFlac } from './containers/flac.js'
import { readMpeg } from './containers/mpeg.js'
import { readOgg } from './containers/ogg.js'
import { readWav } from './containers/wav.js'
import { FileBytes } from './file-bytes.js'
import { checkBounds, type Sound } from './sound.js'

/** What this file holds by its own structure, read to its end but not decoded. @throws AudioRefused */
export async function openSound(file: string): Promise<Sound> {
  const bytes = await FileBytes.open(file)
  try {
    return checkBounds(await readSound(bytes))
  } catch (error) {
    // What a parser trips over is a file that lies; what the disk does is not.
    throw error instanceof RangeError || error instanceof TypeError ? unreadable(error.message) : error
  } finally {
    await bytes.close()
  }
}

async function readSound(bytes: FileBytes): Promise<Sound> {
  const start = await afterId3(bytes)
  const head = (await bytes.at(start, 12)).toString('latin1')
  if (head.startsWith('RIFF') && head.endsWith('WAVE')) return readWav(bytes)
  if (head.startsWith('fLaC')) return readFlac(bytes, start)
  if (head.startsWith('OggS')) return readOgg(bytes)
  return readMpeg(bytes, start)
}

/** ID3v2 stands before MP3, and before FLAC too (id3.org, ID3v2.4, section 3.1). */
async function afterId3(bytes: FileBytes): Promise<number> {
  const header = await bytes.at(0, 10)
  if (header.length < 10 || header.toString('latin1', 0, 3) !== 'ID3') return 0
  const size = header.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0)
  return 10 + size + (header[5]! & 16 ? 10 : 0)
}

/** @throws AudioRefused where music-metadata, which others will read it with, cannot. */
export async function checkMetadata(file: string): Promise<void> {
  try {
    await parseFile(file, { skipCovers: true, duration: false })
  } catch (error) {
    throw new AudioRefused('AUDIO_UNREADABLE', `music-metadata: ${(error as Error).message}`)
  }
}
