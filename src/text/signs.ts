import { EMOJI_MARKS, TAG_CHARACTERS, TAG_CONNECTORS, UNSPACED_LETTERS, WORD_LETTERS } from './characters.js'

/** An @ or a # with the name after it, from `start` to before `end` in UTF-16 code units. */
export interface Sign {
  kind: 'mention' | 'hashtag'
  name: string
  start: number
  end: number
}

/** The most UTF-16 code units of a name: one of more is read as far as it takes to know, and is none. */
export const LONGEST_HANDLE = 30
export const LONGEST_TAG = 400

/** `RT@ana` is a mention although a letter stands before it. */
const BEFORE_MENTION = `(?:(?<![${WORD_LETTERS}0-9_!#$%\\&*@＠])|(?<=(?<![A-Za-z0-9_+~.\\-])[Rr][Tt]:?))`
const HANDLE = `[A-Za-z0-9_]{1,${LONGEST_HANDLE + 1}}(?:\\.[A-Za-z0-9_]{1,${LONGEST_HANDLE + 1}}){0,15}`

const BEFORE_HASHTAG = `(?<![[${TAG_CHARACTERS}\\u200C\\u200D\\&]--${EMOJI_MARKS}])`
/** Not what a keycap stands on: 1️⃣ is an emoji. A mark that comes first belongs to the # itself. */
const TAG_CHARACTER = `${TAG_CHARACTERS}(?!\\uFE0F?\\u20E3)`
export const TAG = `(?!\\p{M})${TAG_CHARACTER}(?:${TAG_CONNECTORS}{0,8}${TAG_CHARACTER}){0,${LONGEST_TAG}}`

/** Where the path of a web address begins: with a scheme any host, without one a name whose last label is letters. */
const HOST = '[\\p{L}\\p{M}\\p{N}.\\-]{1,253}'
const LAST_LABEL = '(?:xn--[A-Za-z0-9\\-]{1,59}|[\\p{L}\\p{M}]{2,63})'
const PORT = '(?::[0-9]{1,5})?'
const ADDRESS = `:\\/\\/${HOST}${PORT}[\\/?#]|(?<=[\\p{L}\\p{M}\\p{N}]\\.${LAST_LABEL}${PORT})(?:\\/|\\?(?=\\w{1,64}=))`

/**
 * Every repetition is bounded and nothing that can fail comes after one but for an address's own short end, so that no
 * place of a text is looked at more than a fixed number of times.
 */
const TOKEN = new RegExp(`${BEFORE_MENTION}[@＠](?<handle>${HANDLE})|${BEFORE_HASHTAG}[#＃](?<tag>${TAG})|(?<address>${ADDRESS})`, 'gv')
const AFTER_HANDLE = new RegExp(`[@＠${WORD_LETTERS}]|:\\/\\/`, 'vy')
const AFTER_TAG = /[#＃]|:\/\//y
const ADDRESS_CHARACTER = new RegExp(`[[\\p{L}\\p{M}\\p{N}!*';:=+,.$\\/%#\\[\\]\\-–_~@\\|\\&?]--${UNSPACED_LETTERS}]`, 'vy')

/** The mentions and hashtags of a text in their order, those within web addresses left out; in time linear in its length. */
export function* signsIn(text: string): Generator<Sign> {
  let passed = 0
  for (const { 0: { length }, index, groups } of text.matchAll(TOKEN)) {
    const end = index + length
    if (index < passed) continue
    if (groups!.address !== undefined) {
      passed = endOfAddress(text, end)
    } else if (groups!.handle !== undefined) {
      if (isAt(AFTER_HANDLE, text, end)) continue
      // A handle with a dot is no host: what comes after its slash is text.
      passed = end + 1
      yield { kind: 'mention', name: groups!.handle, start: index, end }
    } else if (!isAt(AFTER_TAG, text, end)) {
      yield { kind: 'hashtag', name: groups!.tag!, start: index, end }
    }
  }
}

/** Where an address that goes on at `from` ends; a bracket is part of it if it was opened there. */
function endOfAddress(text: string, from: number): number {
  let open = 0
  for (let at = from; ; at += 1) {
    const character = text[at]
    if (character === '(') open += 1
    else if (character === ')' && open > 0) open -= 1
    else if (!isAt(ADDRESS_CHARACTER, text, at)) return at
    else if (ADDRESS_CHARACTER.lastIndex > at + 1) at += 1
  }
}

function isAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at
  return expression.test(text)
}
