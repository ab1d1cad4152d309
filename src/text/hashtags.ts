import { TAG_CHARACTERS, TAG_CONNECTORS } from './characters.js'
import { graphemes } from './graphemes.js'
import { LONGEST_TAG, signsIn, TAG } from './signs.js'

/** A hashtag as it was written and as it is compared, from the # at `start` to before `end` in UTF-16 code units. */
export interface Hashtag {
  tag: string
  key: string
  start: number
  end: number
}

/** In characters as people see them. */
const MOST_CHARACTERS = 100
/** In code points, of a tag and of its key: what the table of hashtags holds. */
const MOST_CODE_POINTS = 200

const WHOLE_TAG = new RegExp(`^${TAG}`, 'v')
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
/** NFKC makes a space of some, as in ﷺ. */
const NO_TAG_CHARACTERS = new RegExp(`[^${TAG_CHARACTERS}${TAG_CONNECTORS}]`, 'gv')
/** Full-width tilde and wave dash are one key on Japanese keyboards, and on the next computer the other. */
const WAVE_DASHES = /\uFF5E/g

/** What a text is tagged with, in its order. Rules: docs/text.md. */
export function hashtagsIn(text: string): Hashtag[] {
  const hashtags: Hashtag[] = []
  for (const { kind, name, start, end } of signsIn(text)) {
    if (kind !== 'hashtag' || name.length > LONGEST_TAG) continue
    const key = keyOf(name)
    if (key !== null && fits(name) && fits(key)) hashtags.push({ tag: name, key, start, end })
  }
  return hashtags
}

/** The same for tags people take for the same: NFKC in lower case, without what nobody sees; null where no letter is left. */
function keyOf(tag: string): string | null {
  const folded = tag.replace(WAVE_DASHES, '〜').normalize('NFKC').toLowerCase()
  const seen = folded.replace(INVISIBLE, '').replace(NO_TAG_CHARACTERS, '').normalize('NFKC')
  const [key] = WHOLE_TAG.exec(seen) ?? []
  return key !== undefined && /\p{L}/u.test(key) ? key : null
}

function fits(name: string): boolean {
  if (name.length <= MOST_CHARACTERS) return true
  return [...name].length <= MOST_CODE_POINTS && [...graphemes(name)].length <= MOST_CHARACTERS
}
