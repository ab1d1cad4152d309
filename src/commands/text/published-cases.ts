import { parse } from 'yaml'
import { hashtagsIn } from '../../text/hashtags.js'
import { mentionsIn } from '../../text/mentions.js'
import { reasonOf, type Difference } from './differences.js'

/** A name as a case expects it: alone, or with its place in UTF-16 code units, the sign included. */
type Expected = string | { screen_name?: string; hashtag?: string; list_slug?: string; indices: [number, number] }
interface PublishedCase {
  text: string
  expected: Expected[] | null
}
interface Named {
  name: string
  list?: string | undefined
  place?: string
}

export interface Report {
  lines: string[]
  cases: number
  /** How many differences no reason is known for. */
  unexplained: number
}

const KINDS: Record<string, Difference['kind']> = {
  mentions: 'mention', mentions_with_indices: 'mention', mentions_or_lists_with_indices: 'mention',
  hashtags: 'hashtag', hashtags_from_astral: 'hashtag', hashtags_with_indices: 'hashtag',
}

/** Compares what is found here with what the published cases (`extract.yml` of twitter-text) expect. */
export function comparePublished(yaml: string): Report {
  const tests = (parse(yaml) as { tests?: Record<string, PublishedCase[]> } | null)?.tests ?? {}
  const report: Report = { lines: [], cases: 0, unexplained: 0 }
  for (const [section, kind] of Object.entries(KINDS)) {
    const cases = tests[section] ?? []
    const differences = cases.map((each) => differencesOf(kind, each))
    report.cases += cases.length
    if (cases.length > 0) report.lines.push(`${section}: ${differences.filter((each) => each.length === 0).length} of ${cases.length} agree`)
    for (const difference of differences.flat()) {
      const reason = reasonOf(difference)
      if (reason === undefined) report.unexplained += 1
      report.lines.push(`  ${difference.by === 'here' ? 'only here' : 'only published'}: ${difference.name} in ${JSON.stringify(difference.text)}: ${reason ?? 'NO REASON KNOWN'}`)
    }
  }
  return report
}

function differencesOf(kind: Difference['kind'], { text, expected }: PublishedCase): Difference[] {
  const theirs = (expected ?? []).map(namedOf)
  const withPlaces = theirs.some(({ place }) => place !== undefined)
  const ours = foundIn(kind, text).map(({ name, place }): Named => (withPlaces ? { name, place } : { name }))
  const [missing, extra] = [without(theirs, ours), without(ours, theirs)]
  return [
    ...missing.map(({ name, list }): Difference => ({ kind, text, name, list, by: 'published', instead: extra.map((each) => each.name) })),
    ...extra.map(({ name }): Difference => ({ kind, text, name, by: 'here', instead: missing.map((each) => each.name) })),
  ]
}

const foundIn = (kind: Difference['kind'], text: string): { name: string; place: string }[] =>
  kind === 'mention'
    ? mentionsIn(text).map(({ handle, start, end }) => ({ name: handle, place: `${start}..${end}` }))
    : hashtagsIn(text).map(({ tag, start, end }) => ({ name: tag, place: `${start}..${end}` }))

function namedOf(expected: Expected): Named {
  if (typeof expected === 'string') return { name: expected }
  return { name: expected.screen_name ?? expected.hashtag ?? '', list: expected.list_slug || undefined, place: expected.indices.join('..') }
}

/** Those of the first that are not among the second, each of which stands for one. */
function without(named: Named[], others: Named[]): Named[] {
  const left = [...others]
  return named.filter((each) => {
    const at = left.findIndex(({ name, place }) => name === each.name && place === each.place)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
