import { isTooLong, BODY_CHARACTERS } from '../../limits/body.js'
import { isStorable } from '../../limits/storable-text.js'
import { Refused } from '../refused.js'

const LONGEST_REF = 300
const LONGEST_TITLE = 100

/** @throws Refused when a message may not say this. Its text is never repeated: refused rows are listed in a plain file. */
export function checkedBody(text: string): string {
  if (!isStorable(text)) throw new Refused('body', text.includes('\0') ? 'contains a NUL character' : 'contains half of a surrogate pair')
  if (text.trim() === '') throw new Refused('body', 'is blank')
  // What `sendMessage` takes, so that no conversation holds what could not have been said in it.
  if (isTooLong(text)) throw new Refused('body', `is longer than ${BODY_CHARACTERS} characters`)
  return text
}

/** @throws Refused when it cannot name anything. */
export function checkedRef(field: string, text: string | null): string {
  if (text === null || text.trim() === '') throw new Refused(field, 'is missing')
  if (!isStorable(text) || text.length > LONGEST_REF) throw new Refused(field, `is not a text of at most ${LONGEST_REF} characters`, text)
  return text
}

/** @throws Refused when no group can be called this. */
export function checkedTitle(text: string | null): string | null {
  if (text === null || text.trim() === '') return null
  if (!isStorable(text) || [...text].length > LONGEST_TITLE) throw new Refused('title', `is not a text of at most ${LONGEST_TITLE} characters`, text)
  return text.trim()
}
