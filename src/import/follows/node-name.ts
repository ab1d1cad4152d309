import { isStorable } from '../../limits/storable-text.js'
import { Refused } from '../refused.js'

/** What a profile's name may have at most. */
const LONGEST_NAME = 80

/** The name of a node without the spaces around it. @throws Refused when nobody can be called this. */
export function checkedNode(field: string, text: string): string {
  const name = text.trim()
  if (name === '') throw new Refused(field, 'is missing')
  if (!isStorable(name)) throw new Refused(field, 'contains a NUL character', name)
  if ([...name].length > LONGEST_NAME) throw new Refused(field, `is longer than ${LONGEST_NAME} characters`, name)
  return name
}
