import { TAG_CONNECTORS, WORD_LETTERS } from '../../text/characters.js'
import { graphemes } from '../../text/graphemes.js'

/** One name that only one of the two found in a text. */
export interface Difference {
  kind: 'mention' | 'hashtag'
  text: string
  name: string
  /** What the published case makes of the rest of a mention, where it is a list's name. */
  list?: string | undefined
  /** Who found it. */
  by: 'published' | 'here'
  /** What the other found in the same text and this one did not. */
  instead: string[]
}

interface Family {
  kind: Difference['kind']
  /** As docs/text.md says it. */
  reason: string
  holds(difference: Difference): boolean
}

const quoted = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}_]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
/** Whether the name stands in the text between these two; expressions in the `v` mode, the sign not among them. */
const stands = (text: string, before: string, name: string, after: string): boolean => new RegExp(`${before}[@＠#＃]${quoted(name)}${after}`, 'v').test(text)
/** Whether one of two names is the other and something more. */
const goesOn = (one: string, other: string, more: string): boolean => new RegExp(`^${quoted(one)}${more}$`, 'v').test(other)
const either = ({ name, instead }: Difference, more: string): boolean => instead.some((other) => goesOn(name, other, more) || goesOn(other, name, more))
const characters = (name: string): number => [...graphemes(name)].length

const BEYOND_ASCII = `[${WORD_LETTERS}--[A-Za-z]]`

/** Where and why we differ from the published cases: a difference that none of these holds for is a fault. */
export const FAMILIES: Family[] = [
  { kind: 'mention', reason: 'a handle has at least 3 characters', holds: ({ name, by }) => by === 'published' && name.length < 3 },
  { kind: 'mention', reason: 'a handle has up to 30 characters, and a longer name is not cut', holds: (found) => either(found, '\\w+') || (found.by === 'published' && stands(found.text, '', found.name, '\\w')) },
  { kind: 'mention', reason: 'a handle may hold dots', holds: (found) => either(found, '(?:\\.\\w+)+') },
  { kind: 'mention', reason: 'there are no lists', holds: (found) => Boolean(found.list) || (found.by === 'here' && stands(found.text, '', found.name, '\\/[A-Za-z]')) },
  { kind: 'mention', reason: 'an accented, Greek or Cyrillic letter before or after makes it part of a word', holds: ({ text, name, by }) => by === 'published' && (stands(text, BEYOND_ASCII, name, '') || stands(text, '', name, BEYOND_ASCII)) },
  { kind: 'hashtag', reason: 'what joins two words ends no hashtag', holds: (found) => either(found, `${TAG_CONNECTORS}+`) || stands(found.text, TAG_CONNECTORS, found.name, '') || stands(found.text, '', found.name, `${TAG_CONNECTORS}+[#＃]`) },
  { kind: 'hashtag', reason: 'a hashtag has at most 100 characters and 200 code points', holds: ({ name, by }) => by === 'published' && (characters(name) > 100 || [...name].length > 200) },
  { kind: 'hashtag', reason: 'a mark is no letter and comes first in no hashtag', holds: ({ name, by }) => by === 'published' && (/^\p{M}/u.test(name) || !/\p{L}/u.test(name)) },
]

/** Why a difference is meant; undefined where nothing says so. */
export const reasonOf = (difference: Difference): string | undefined =>
  FAMILIES.find(({ kind, holds }) => kind === difference.kind && holds(difference))?.reason
