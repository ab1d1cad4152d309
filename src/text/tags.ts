/** A tag as it is kept: NFC, lower case, one space between words, no # before it. */
export const tagOf = (text: string): string => text.normalize('NFC').trim().replace(/^[#＃]+/, '').trim().replace(/\s+/g, ' ').toLowerCase()

/** Each tag once, in the order given. */
export const tagsOf = (texts: readonly string[]): string[] => [...new Set(texts.map(tagOf))]
