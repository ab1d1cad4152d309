import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { parseFromTokenizer, type IAudioMetadata } from 'music-metadata'
import { FileTokenizer } from 'strtok3'
import type { ImportedTrack } from '../imported-track.js'
import { dateReader, readIsrc } from '../read-values.js'
import { Refused } from '../refused.js'
import { checkedTrack } from '../track-rules.js'
import { urlOfFile } from '../web-address.js'
import { namesFrom } from './file-name.js'

/** Reads a file that is already open: its path may lead elsewhere by now. */
class HandleTokenizer extends FileTokenizer {
  constructor(handle: FileHandle, size: number, name: string) {
    super(handle, { fileInfo: { path: name, size } })
  }
}

/**
 * The track an audio file holds: by its tags, and by its name where they say nothing.
 * @throws Refused when it is no audio file music-metadata can read.
 */
export async function trackIn(handle: FileHandle, below: string, baseUrl: string | undefined): Promise<ImportedTrack> {
  const { size } = await handle.stat()
  const name = path.posix.basename(below)
  let metadata
  try {
    metadata = await parseFromTokenizer(new HandleTokenizer(handle, size, name), { duration: true, skipCovers: true })
  } catch (error) {
    throw new Refused('', `cannot be read as audio: ${(error as Error).message}`)
  }
  // By its extension a file may be taken for MP3 in which not one frame was found.
  if (metadata.format.container === undefined) throw new Refused('', 'holds no audio')
  return trackFrom(metadata, below, namesFrom(name), baseUrl)
}

function trackFrom({ common, format }: IAudioMetadata, below: string, named: { title: string; artist: string }, baseUrl: string | undefined): ImportedTrack {
  const title = tagText(common.title)
  return checkedTrack(
    {
      sourceRef: below,
      title: title ?? named.title,
      artist: tagText(common.artist) ?? tagText(common.albumartist) ?? named.artist,
      album: tagText(common.album),
      durationMs: format.duration ? Math.round(format.duration * 1000) : null,
      isrc: common.isrc?.[0] ? readIsrc('isrc', common.isrc[0]) : null,
      genre: tagText(common.genre?.[0]),
      mood: tagText(common.mood),
      tempoBpm: common.bpm ?? null,
      musicalKey: tagText(common.key),
      releaseDate: releaseDate(common.date ?? common.year?.toString()),
      audioUrl: baseUrl === undefined ? null : urlOfFile(baseUrl, below),
    },
    true,
  )
}

/** Some taggers end texts with NUL, as ID3v2 does between several. */
const tagText = (text: string | undefined): string | null => text?.replace(/\0+$/, '').trim() || null

function releaseDate(stated: string | undefined): string | null {
  if (stated === undefined) return null
  try {
    return dateReader()('releaseDate', stated)
  } catch {
    return /^\d{4}/.exec(stated)?.[0] ?? null
  }
}
