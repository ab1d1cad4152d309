export interface Mention { handle: string; start: number; end: number }
const MENTION = /(?<![\w@.])[@＠]([a-z0-9_](?:[a-z0-9_.]*[a-z0-9_])?)(?![\w@])/gi
export const mentionsIn = (text: string): Mention[] =>
  [...text.matchAll(MENTION)].filter(([, handle]) => handle!.length >= 3 && handle!.length <= 30).map((match) => ({ handle: match[1]!, start: match.index, end: match.index + match[0].length }))
