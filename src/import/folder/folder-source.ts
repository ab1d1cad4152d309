import { createHash } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { nameOf } from '../input-file.js'
import { Refused } from '../refused.js'
import type { Progress } from '../../terminal/progress-display.js'
import type { FoundTrack, TrackSource } from '../track-source.js'
import { trackIn } from './tags.js'
import { filesIn, type TreeEntry } from './tree.js'

const LONGEST_SOURCE = 40
const AUDIO = /\.(mp3|flac|ogg|oga|opus|m4a|aac|wav)$/i

/** Files of one folder are told from those of another by the folder's name, unless `source` says otherwise. */
export async function folderSource(folder: string, { source, baseUrl }: { source?: string; baseUrl?: string } = {}): Promise<TrackSource> {
  const progress = { size: 0, position: 0 }
  return {
    source: source ?? `folder:${nameOf(folder)}`.slice(0, LONGEST_SOURCE),
    name: nameOf(folder),
    fingerprint: await survey(folder, baseUrl, progress),
    progress,
    place: 'file',
    found: () => found(folder, baseUrl, progress),
  }
}

/** Whether it has a row in the report: audio files, and whatever had to be left alone. */
const counts = (entry: TreeEntry): boolean => entry.kind === 'unreadable' || AUDIO.test(entry.path)

/** Names, sizes and times of all audio files; counts them on the way. */
async function survey(folder: string, baseUrl: string | undefined, progress: { size: number }): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([path.resolve(folder), baseUrl ?? null]))
  for await (const entry of filesIn(folder)) {
    if (!counts(entry)) continue
    const { size, mtimeMs } = await lstat(path.join(folder, entry.path)).catch(() => ({ size: 0, mtimeMs: 0 }))
    hash.update(`${entry.path}\0${size}\0${mtimeMs}\0`)
    progress.size += 1
  }
  return hash.digest('hex')
}

async function* found(folder: string, baseUrl: string | undefined, progress: Progress & { position: number }): AsyncGenerator<FoundTrack[]> {
  progress.position = 0
  for await (const entry of filesIn(folder)) {
    if (!counts(entry)) continue
    progress.position += 1
    yield [await foundAt(entry, baseUrl)]
  }
}

async function foundAt(entry: TreeEntry, baseUrl: string | undefined): Promise<FoundTrack> {
  const place = entry.path
  if (entry.refused) return { place, refused: entry.refused }
  if (entry.kind === 'link') return { place, isRepeat: true }
  try {
    const handle = await entry.open()
    try {
      return { place, track: await trackIn(handle, entry.path, baseUrl) }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof Refused) return { place, refused: error }
    throw error
  }
}
