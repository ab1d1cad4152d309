/** Sets of characters, as parts of expressions in the `v` mode. */

/** Letters of words that are written apart, as ＡＢＣ in full width is not: an @ within one is an address, a handle that goes on in one another name. */
export const WORD_LETTERS = '[[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\u0300-\\u036F]--[\\uFF21-\\uFF5A]]'

/** Scripts whose words follow each other without a space, so that a text goes on right behind a web address. */
export const UNSPACED_LETTERS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー]'

/** Signs that are no letters and are written in words, at their end too: ゛ ゜ 〃, geresh and gershayim, the Tibetan tsheg, ꙾. */
const WORD_SIGNS = '_\\u309B\\u309C\\u3003\\u05F3\\u05F4\\u0F0B\\u0F0C\\uA67E'

/** What a hashtag is made of; a Hangul filler is a letter nobody sees. */
export const TAG_CHARACTERS = `[[\\p{L}\\p{M}\\p{Nd}\\p{Nl}${WORD_SIGNS}]--[\\u115F\\u1160\\u3164\\uFFA0]]`

/** What joins two of them and ends no hashtag: joiners, middle dots, maqaf, wave dashes. */
export const TAG_CONNECTORS = '[\\u200C\\u200D\\u00B7\\u30FB\\uFF65\\u30A0\\u05BE\\uFF5E\\u301C]'

/** Marks that make an emoji of what stands before them: they end a symbol, not a word. */
export const EMOJI_MARKS = '[\\uFE0E\\uFE0F\\u20E3]'
