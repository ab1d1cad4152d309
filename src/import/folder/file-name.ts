const EXTENSION = /\.[^.]+$/
/** `07 - `, `07. ` or `1-07 ` in front: where it stands on its record. */
const NUMBER_IN_FRONT = /^\d{1,3}(?:-\d{1,3})?(?:\s*[-.]\s+|\s+)(?=\S)/
const UNKNOWN = 'Unknown Artist'

/** What the name of an audio file tells: `Artist - Title.ext`, `NN - Title.ext` and `NN - Artist - Title.ext`. */
export function namesFrom(fileName: string): { title: string; artist: string } {
  const bare = fileName.replace(EXTENSION, '')
  // Names without a space were made by somebody who avoids spaces.
  const spaced = (bare.includes(' ') ? bare : bare.replaceAll('_', ' ')).trim()
  const name = spaced.replace(NUMBER_IN_FRONT, '')
  const [artist, ...title] = name.split(' - ').map((part) => part.trim())
  if (artist && title.join('') !== '') return { title: title.join(' - '), artist }
  return { title: name.trim() || spaced || fileName, artist: UNKNOWN }
}
