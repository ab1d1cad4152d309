import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { FAMILIES } from '../../src/commands/text/differences.js'
import { comparePublished } from '../../src/commands/text/published-cases.js'
import { PROJECT_ROOT } from '../../src/project-root.js'

const compare = (section: string, text: string, expected: unknown) => comparePublished(stringify({ tests: { [section]: [{ description: 'A case', text, expected }] } }))

test('where both find the same there is nothing to say but how many', () => {
  const tests = {
    mentions: [{ text: 'Hi @mira', expected: ['mira'] }, { text: 'nobody', expected: null }],
    hashtags_with_indices: [{ text: '夜 #synth', expected: [{ hashtag: 'synth', indices: [2, 8] }] }],
    urls: [{ text: 'https://beats.example', expected: ['https://beats.example'] }],
  }
  expect(comparePublished(stringify({ tests }))).toEqual({ lines: ['mentions: 2 of 2 agree', 'hashtags_with_indices: 1 of 1 agree'], cases: 3, unexplained: 0 })
})

test.each([
  ['mentions', 'with @dj', ['dj'], 'a handle has at least 3 characters'],
  ['mentions', 'with @the_brothers_of_the_bass', ['the_brothers_of_the_'], 'a handle has up to 30 characters, and a longer name is not cut'],
  ['mentions', `with @${'a'.repeat(31)}`, ['a'.repeat(20)], 'a handle has up to 30 characters, and a longer name is not cut'],
  ['mentions', 'with @mira.beats.', ['mira'], 'a handle may hold dots'],
  ['mentions_or_lists_with_indices', 'see @mira/tour', [{ screen_name: 'mira', list_slug: '/tour', indices: [4, 14] }], 'there are no lists'],
  ['mentions', 'jörgé@beats', ['beats'], 'an accented, Greek or Cyrillic letter before or after makes it part of a word'],
  ['mentions', '@miraя', ['mira'], 'an accented, Greek or Cyrillic letter before or after makes it part of a word'],
  ['hashtags', '#ロック・#ポップ', [], 'what joins two words ends no hashtag'],
  ['hashtags', '#col· x', ['col·'], 'what joins two words ends no hashtag'],
  ['hashtags', `#${'a'.repeat(101)}`, ['a'.repeat(101)], 'a hashtag has at most 100 characters and 200 code points'],
  ['hashtags', '#\u0301 x', ['\u0301'], 'a mark is no letter and comes first in no hashtag'],
])('%s of %j differ for a reason', (section, text, expected, reason) => {
  const { lines, unexplained } = compare(section, text, expected)
  expect(unexplained).toBe(0)
  expect(lines.slice(1).length).toBeGreaterThan(0)
  for (const line of lines.slice(1)) expect(line.endsWith(`: ${reason}`)).toBe(true)
})

test.each([
  ['mentions', 'with @mira', []],
  ['mentions', 'with mira', ['mira']],
  ['mentions', '@mira @leo', ['mira']],
  ['mentions', '@mira @mira', ['mira']],
  ['mentions_with_indices', 'with @mira', [{ screen_name: 'mira', indices: [4, 10] }]],
  ['hashtags', 'the #synth', []],
  ['hashtags', '#synth', ['synt']],
  ['hashtags', 'a&#synth', ['synth']],
])('%s of %j that differ for no reason are faults', (section, text, expected) => {
  const { lines, unexplained } = compare(section, text, expected)
  expect(unexplained).toBe(lines.length - 1)
  expect(unexplained).toBeGreaterThan(0)
})

test('every reason is in docs/text.md', () => {
  const page = readFileSync(path.join(PROJECT_ROOT, 'docs/text.md'), 'utf8')
  for (const { reason } of FAMILIES) expect(page).toContain(`| ${reason} |`)
})
