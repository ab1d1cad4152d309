import { columnMapFrom } from './column-map.js'

/**
 * The table of songs that Tidy Tuesday published on 2020-01-21: a row for each playlist a song is on, `NA` for what is
 * missing, and a tempo of 0 where none was found.
 */
export const SPOTIFY_MAP = columnMapFrom(
  {
    source: 'spotify',
    nulls: ['', 'NA'],
    fields: {
      sourceRef: 'track_id',
      title: 'track_name',
      artist: 'track_artist',
      album: 'track_album_name',
      durationMs: 'duration_ms',
      genre: 'playlist_genre',
      subgenre: 'playlist_subgenre',
      tempoBpm: { column: 'tempo', nulls: ['0'] },
      musicalKey: { columns: ['key', 'mode'], as: 'pitchClass' },
      popularity: 'track_popularity',
      releaseDate: 'track_album_release_date',
    },
  },
  'spotify',
)
