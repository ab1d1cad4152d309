import { ValidateBy } from 'class-validator'
import { graphemes } from '../text/graphemes.js'

export const BODY_CHARACTERS = 4_000
/** A character people see may be many code units; this bounds what is stored whatever they are. */
const MOST_UNITS = 20_000

/** Whether a text is longer than a message or a post may be. */
export function isTooLong(text: string): boolean {
  if (text.length > MOST_UNITS) return true
  if (text.length <= BODY_CHARACTERS) return false
  let characters = 0
  for (const _character of graphemes(text)) if (++characters > BODY_CHARACTERS) return true
  return false
}

/** 1 to 4,000 characters as people see them (extended grapheme clusters, UAX #29), not blank. */
export const IsBody = (): PropertyDecorator =>
  ValidateBy({
    name: 'body',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.trim() !== '' && !isTooLong(value),
      defaultMessage: () => `1 to ${BODY_CHARACTERS} characters, and not blank`,
    },
  })
