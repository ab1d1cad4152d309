import { DomainError } from '../../errors/domain-error.js'
import { hashtagsIn } from '../../text/hashtags.js'
import { mentionsIn } from '../../text/mentions.js'

const MOST_MENTIONS = 50
const MOST_HASHTAGS = 50

/** Whom a text names, as a rule takes them. @throws DomainError INVALID_INPUT beyond 50. */
export function mentionedIn(text: string): string[] {
  const handles = [...new Set(mentionsIn(text).map(({ handle }) => handle.toLowerCase()))]
  if (handles.length > MOST_MENTIONS) throw tooMany('mentions')
  return handles
}

/** Whom and what a post names, as its rules take them. @throws DomainError INVALID_INPUT beyond 50 of either. */
export function namedIn(text: string): { mentionedHandles: string[]; hashtags: string[]; hashtagKeys: string[] } {
  const tags = new Map(hashtagsIn(text).map(({ tag, key }) => [key, tag]))
  if (tags.size > MOST_HASHTAGS) throw tooMany('hashtags')
  return { mentionedHandles: mentionedIn(text), hashtags: [...tags.values()], hashtagKeys: [...tags.keys()] }
}

const tooMany = (what: string): DomainError => new DomainError('INVALID_INPUT', { fields: [{ path: 'input.body', message: `at most 50 ${what}` }] })
