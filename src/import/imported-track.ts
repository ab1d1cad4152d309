/** A track as a source states it: what is not known is null. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface ImportedTrack {
  /** The source's own name of the track: what makes a second import find it again. */
  sourceRef: string
  title: string
  artist: string
  album: string | null
  durationMs: number | null
  isrc: string | null
  genre: string | null
  subgenre: string | null
  mood: string | null
  tempoBpm: number | null
  musicalKey: string | null
  popularity: number | null
  releaseDate: string | null
  artworkUrl: string | null
  audioUrl: string | null
}

export type TrackField = keyof ImportedTrack
/** The same before it is known to be whole. */
export type StatedTrack = { [Field in TrackField]?: ImportedTrack[Field] | null | undefined }
