import { mentionsIn } from '../../src/text/mentions.js'

const handlesIn = (text: string): string[] => mentionsIn(text).map(({ handle }) => handle)
const A = 'a'.repeat(30)

test.each([
  ['alone', '@mira', ['mira']],
  ['first, within and last', '@mira and @leo_k, then @dj_77', ['mira', 'leo_k', 'dj_77']],
  ['on lines of their own', '@mira\n@leo_k\r\n@dj_77\t@noor', ['mira', 'leo_k', 'dj_77', 'noor']],
  ['in capitals, as they were written', 'Hi @MiraBeats', ['MiraBeats']],
  ['of digits or underscores alone', '@808 @___', ['808', '___']],
  ['the same twice', '@mira @mira', ['mira', 'mira']],
  ['with a full-width sign', '＠mira', ['mira']],
  ['in brackets and quotes', '(@mira) [@leo_k] "@noor" “@dj_77” «@vera»', ['mira', 'leo_k', 'noor', 'dj_77', 'vera']],
  ['after punctuation', '.@mira /@leo_k -@noor :@dj_77 ;@vera ,@omar ?@pilar +@quinn =@rosa ~@sven', ['mira', 'leo_k', 'noor', 'dj_77', 'vera', 'omar', 'pilar', 'quinn', 'rosa', 'sven']],
  ['before punctuation', '@mira: @leo_k! @noor? @dj_77; @vera… @omar/ @pilar-', ['mira', 'leo_k', 'noor', 'dj_77', 'vera', 'omar', 'pilar']],
  ['with an apostrophe behind', "@mira's and @leo_k’s", ['mira', 'leo_k']],
  ['with a slash or a hyphen between', '@mira/@leo_k @noor-@vera', ['mira', 'leo_k', 'noor', 'vera']],
  ['before a slash and a word, for there are no lists', '@mira/tour-dates', ['mira']],
  ['before a hyphen, which is in no handle', '@mira-chan', ['mira']],
])('mentions %s', (_what, text, handles) => {
  expect(handlesIn(text)).toEqual(handles)
})

test.each([
  ['Japanese', '今夜は@miraさんのライブ、＠leo_kも', ['mira', 'leo_k']],
  ['Japanese after full-width punctuation', 'すごい！@mira「@leo_k」。@noor', ['mira', 'leo_k', 'noor']],
  ['full-width Latin', '草ｗｗｗ@miraｗｗｗ', ['mira']],
  ['Chinese', '感谢@mira的歌', ['mira']],
  ['Korean', '오늘@mira님과', ['mira']],
  ['Thai', 'ขอบคุณ@miraครับ', ['mira']],
  ['Arabic', 'شكرا @mira على الأغنية', ['mira']],
  ['Arabic without a space', 'مرحبا@mira', ['mira']],
  ['Hebrew with direction marks', '\u200fתודה \u2067@mira\u2069!', ['mira']],
  ['Hindi', 'धन्यवाद @mira।', ['mira']],
  ['emoji', '🎧@mira🎶 ❤️@leo_k 👩🏽‍🎤@noor 1️⃣@vera', ['mira', 'leo_k', 'noor', 'vera']],
  ['invisible characters', '\u200b@mira\u200b \ufeff@leo_k', ['mira', 'leo_k']],
])('in a text of %s', (_what, text, handles) => {
  expect(handlesIn(text)).toEqual(handles)
})

test.each([
  ['a full stop ends the sentence', 'Thanks, @mira. And @leo.k.', ['mira', 'leo.k']],
  ['dots that trail off', 'Well @mira... @leo_k..', ['mira', 'leo_k']],
  ['a dot within belongs', '@mira.b.c', ['mira.b.c']],
  ['two dots end it', '@mira..beats', ['mira']],
  ['a dot never comes first', '@.mira @..leo', []],
  ['a dot before another', '@mira.@leo_k', ['mira', 'leo_k']],
  ['a dot before a quote', '"ask @mira."', ['mira']],
])('%s', (_what, text, handles) => {
  expect(handlesIn(text)).toEqual(handles)
})

test.each([
  ['two characters', '@ab @a @a.', []],
  ['three, a dot among them', '@abc @a.b', ['abc', 'a.b']],
  ['thirty', `@${A}`, [A]],
  ['thirty-one', `@${A}a`, []],
  ['thirty and a full stop', `@${A}.`, [A]],
  ['thirty-two with dots', `@${'a.'.repeat(15)}aa`, []],
  ['a whole line', `@${'a'.repeat(4_000)} @mira`, ['mira']],
])('a handle of %s', (_what, text, handles) => {
  expect(handlesIn(text)).toEqual(handles)
})

test.each([
  ['an e-mail address', 'write to mira@beats.example or m.ira+x@beats.example'],
  ['one with letters beyond ASCII', 'jörgé@beats.example, иван@beats.example, νίκος@beats.example, jose\u0301@beats.example'],
  ['an account elsewhere', '@mira@social.example ＠mira＠social.example'],
  ['signs in a row', '@@mira ＠@mira @＠mira'],
  ['a sign behind another', '#@mira !@mira $@mira %@mira &@mira *@mira'],
  ['a name that goes on in other letters', '@mirá @miraß @miraя @miraω @mira\u0301'],
  ['a scheme', '@http://beats.example @https://beats.example'],
  ['a sign alone', '@ @\n@! ＠ @- @@'],
  ['full-width letters', '@ｍｉｒａ'],
  ['another alphabet', '@мира @みら @ميرا'],
  ['half a surrogate pair', '@\ud83dmira @\udc00 \ud83d@'],
])('%s is no mention', (_what, text) => {
  expect(handlesIn(text)).toEqual([])
})

test.each([
  ['RT@mira', ['mira']], ['rt@mira', ['mira']], ['so RT:@mira', ['mira']], ['Rt@mira rT@leo_k', ['mira', 'leo_k']],
  ['art@mira', []], ['.rt@mira', []], ['1RT@mira', []],
])('a repost by hand: %s', (text, handles) => {
  expect(handlesIn(text)).toEqual(handles)
})

test.each([
  ['a path', 'https://video.example/@mira and http://beats.example/x/@leo_k/y', []],
  ['a query and a fragment', 'https://beats.example?by=@mira https://beats.example/#@leo_k', []],
  ['a port', 'http://localhost:3000/@mira', []],
  ['no scheme', 'video.example/@mira and cdn.beats.example:8080/@leo_k video.example?by=@noor', []],
  ['another scheme', 'polyphony://open/@mira', []],
  ['a host of other letters', 'https://пример.рф/@mira xn--e1afmkfd.xn--p1ai/@leo_k', []],
  ['brackets of its own', 'https://beats.example/a_(b)/@mira', []],
  ['brackets around it', '(https://beats.example/a)@mira', ['mira']],
  ['a space behind it', 'https://beats.example/a @mira', ['mira']],
  ['Japanese behind it', 'https://beats.example/aは@mira beats.example/a。@leo_k', ['mira', 'leo_k']],
  ['a host alone', 'https://beats.example,@mira', ['mira']],
  ['nothing that is one', 'and/or/@mira http:// @leo_k e.g./@noor', ['mira', 'leo_k', 'noor']],
  ['a handle that looks like one', '@mira.beats/@leo_k', ['mira.beats', 'leo_k']],
])('web addresses: %s', (_what, text, handles) => {
  expect(handlesIn(text)).toEqual(handles)
})

test('places are UTF-16 code units, the sign included', () => {
  const text = '🎧 @mira, 夜＠leo.k.'
  expect(mentionsIn(text)).toEqual([{ handle: 'mira', start: 3, end: 8 }, { handle: 'leo.k', start: 11, end: 17 }])
  expect(mentionsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['@mira', '＠leo.k'])
})
