export interface Hashtag { tag: string; key: string; start: number; end: number }
const HASHTAG = /(?<![\p{L}\p{N}_&])[#＃]([\p{L}\p{M}\p{N}_]+)/gu
export const hashtagsIn = (text: string): Hashtag[] =>
  [...text.matchAll(HASHTAG)].filter(([, tag]) => /\p{L}/u.test(tag!)).map((match) => ({ tag: match[1]!, key: match[1]!.normalize('NFKC').toLowerCase(), start: match.index, end: match.index + match[0].length }))
