import fc from 'fast-check'
import { hashtagsIn } from '../../src/text/hashtags.js'
import { mentionsIn } from '../../src/text/mentions.js'

const PIECES = [
  '@', '＠', '#', '＃', '/', '://', '.', '..', ',', ' ', '\n', '&', '(', ')', '?', '=', ':', '_', '-', "'", 'a', 'B', '1', '０', 'mira', 'leo.k', 'é', 'e\u0301', 'я', 'ß', 'İ', 'Σ',
  '夜', 'ライブ', 'ﾌﾞ', '한', 'موسيقى', 'שִׁ', '\u200c', '\u200d', '\u200b', '\u202e', '\u2067', '\ufe0f', '\u20e3', '1️⃣', '#️⃣', '👩‍👩‍👧', '𠮷', '\ud83d', '\udc00', '\0', '·', '・', '～', '゛', 'ﷺ',
  'RT', 'http://', 'beats.example', 'https://beats.example/', 'xn--p1ai', 'a'.repeat(40), '\u0301'.repeat(30),
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(fc.oneof(fc.constantFrom('@', '#', ' ', '/', '.'), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 }).map((pieces) => pieces.join('')),
)
const holds = (property: (text: string) => void): void => fc.assert(fc.property(hostile, property), { numRuns: 3_000 })

test('whatever is found stands at its place, in order and apart from the others', () => {
  holds((text) => {
    const found = [...mentionsIn(text), ...hashtagsIn(text)].sort((one, other) => one.start - other.start)
    for (const { start, end, ...named } of found) expect(/^[@＠#＃]([^]*)$/u.exec(text.slice(start, end))![1]).toBe('handle' in named ? named.handle : named.tag)
    for (const [place, { start }] of found.slice(1).entries()) expect(start).toBeGreaterThanOrEqual(found[place]!.end)
  })
})

test('whatever is found is found in its own slice', () => {
  holds((text) => {
    for (const { handle, start, end } of mentionsIn(text)) expect(mentionsIn(text.slice(start, end))).toEqual([{ handle, start: 0, end: end - start }])
    for (const { tag, key, start, end } of hashtagsIn(text)) expect(hashtagsIn(text.slice(start, end))).toEqual([{ tag, key, start: 0, end: end - start }])
  })
})

test('every mention is a handle that an account may have', () => {
  holds((text) => {
    for (const { handle } of mentionsIn(text)) expect(handle).toMatch(/^(?!\.)(?!.*\.\.)[A-Za-z0-9_.]{3,30}(?<!\.)$/)
  })
})

test('every key is a hashtag of the same key, fits its table and can be stored', () => {
  holds((text) => {
    for (const { tag, key } of hashtagsIn(text)) {
      expect(hashtagsIn(`#${key}`)).toEqual([{ tag: key, key, start: 0, end: key.length + 1 }])
      for (const name of [tag, key]) expect([...name].length).toBeLessThanOrEqual(200)
      expect(tag.isWellFormed()).toBe(true)
    }
  })
})

test('two texts with a space between hold what each holds', () => {
  fc.assert(fc.property(hostile, hostile, (one, other) => {
    const behind = one.length + 1
    const moved = <Found extends { start: number; end: number }>(found: Found[]): Found[] => found.map((each) => ({ ...each, start: each.start + behind, end: each.end + behind }))
    expect(mentionsIn(`${one} ${other}`)).toEqual([...mentionsIn(one), ...moved(mentionsIn(other))])
    expect(hashtagsIn(`${one} ${other}`)).toEqual([...hashtagsIn(one), ...moved(hashtagsIn(other))])
  }), { numRuns: 3_000 })
})

test.each(['@', '#', 'a', '@a.', '@abc ', '#a ', '#a·', '#a\u200d ', '#\u0301', '://a', 'a.bc/', 'a.bc/(', '.aaaa', '.aaaa/', 'a.bc?a', 'RT@', '1️⃣', '\ud800@abc', 'ﷺ'])(
  'a million of %j end, with as many found as there are', (piece) => {
    const times = Math.floor(1_000_000 / piece.length)
    const text = `${piece.repeat(times)} @last.one #last`
    expect(mentionsIn(text)).toHaveLength(1 + mentionsIn(`${piece.repeat(3)} `).length / 3 * times)
    expect(hashtagsIn(text)).toHaveLength(1 + hashtagsIn(`${piece.repeat(3)} `).length / 3 * times)
  })
