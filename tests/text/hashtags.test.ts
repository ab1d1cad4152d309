import { hashtagsIn } from '../../src/text/hashtags.js'

const tagsIn = (text: string): string[] => hashtagsIn(text).map(({ tag }) => tag)
const keysOf = (...tags: string[]): string[] => tags.flatMap((tag) => hashtagsIn(`#${tag}`).map(({ key }) => key))

test.each([
  ['alone', '#synth', ['synth']],
  ['first, within and last', '#synth and #bass_line then #808s', ['synth', 'bass_line', '808s']],
  ['on lines of their own', '#synth\n#bass\r\n#drums\t#keys', ['synth', 'bass', 'drums', 'keys']],
  ['with a full-width sign', '＃synth ＃シンセ', ['synth', 'シンセ']],
  ['after punctuation', '.#aa ,#bb :#cc ;#dd !#ee ?#ff /#gg -#hh (#ii [#jj "#kk ’#ll ！#mm 。#nn', ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh', 'ii', 'jj', 'kk', 'll', 'mm', 'nn']],
  ['before punctuation', '#aa. #bb, #cc: #dd; #ee! #ff? #gg/ #hh- #ii) #jj… #kk。', ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh', 'ii', 'jj', 'kk']],
  ['up to an apostrophe', "#rock'n'roll #drum’n’bass", ['rock', 'drum']],
  ['with a slash between', '#synth/#bass #a/b', ['synth', 'bass', 'a']],
  ['up to a hyphen or a dot', '#lo-fi #feat.mira', ['lo', 'feat']],
  ['behind another sign', '##synth ＃#bass @#drums $#keys', ['synth', 'bass', 'drums', 'keys']],
  ['of one letter', '#a #ñ #夜', ['a', 'ñ', '夜']],
  ['that begin or end with an underscore', '#_synth #synth_', ['_synth', 'synth_']],
])('hashtags %s', (_what, text, tags) => {
  expect(tagsIn(text)).toEqual(tags)
})

test.each([
  ['Latin with accents', '#Señorita #Größe #ţară #Đàn_bầu', ['Señorita', 'Größe', 'ţară', 'Đàn_bầu']],
  ['letters and marks apart', '#Sen\u0303orita', ['Sen\u0303orita']],
  ['Cyrillic and Greek', '#Бас #Ёлка #Μουσική', ['Бас', 'Ёлка', 'Μουσική']],
  ['Armenian and Georgian', '#Երգ #სიმღერა', ['Երգ', 'სიმღერა']],
  ['Japanese', '今日は #ライブ配信 です。#夜更かし！#ﾗｲﾌﾞ #わ～い #二〇二六', ['ライブ配信', '夜更かし', 'ﾗｲﾌﾞ', 'わ～い', '二〇二六']],
  ['Chinese and Korean', '#新歌， #노래방!', ['新歌', '노래방']],
  ['full-width Latin and digits', '#ＬＩＶＥ２０２６', ['ＬＩＶＥ２０２６']],
  ['Arabic and Persian', '\u200f#موسيقى_جديدة، #خانه\u200cها #۱۴۰۵سال', ['موسيقى_جديدة', 'خانه\u200cها', '۱۴۰۵سال']],
  ['Hebrew with points and geresh', '#שִׁיר #ג׳אז #צה״ל #בית־ספר', ['שִׁיר', 'ג׳אז', 'צה״ל', 'בית־ספר']],
  ['Hindi and Tamil', '#संगीत_२०२६ #பாடல்', ['संगीत_२०२६', 'பாடல்']],
  ['Sinhala with a joiner', '#ක්‍රියා', ['ක්‍රියා']],
  ['Thai, Lao, Khmer and Burmese', '#เพลงใหม่ #ເພງ #ចម្រៀង #သီချင်း', ['เพลงใหม่', 'ເພງ', 'ចម្រៀង', 'သီချင်း']],
  ['Tibetan and Amharic', '#གླུ་དབྱངས་ #ሙዚቃ', ['གླུ་དབྱངས་', 'ሙዚቃ']],
  ['letters beyond the basic plane', '#𠮷野家 #𝐥𝐢𝐯𝐞 #𐐀𐐨', ['𠮷野家', '𝐥𝐢𝐯𝐞', '𐐀𐐨']],
  ['a variant of a character', '#葛\u{e0100}城', ['葛\u{e0100}城']],
  ['Catalan', '#col·lecció', ['col·lecció']],
])('in %s', (_what, text, tags) => {
  expect(tagsIn(text)).toEqual(tags)
})

test.each([
  ['digits alone', '#1 #2026 #１２ #٣٤ #1_2'],
  ['signs alone', '#_ #__ # #\n#! #〃 #・ #～'],
  ['marks alone', '#\u0301 #\u0301a #\u093e'],
  ['a keycap emoji', '#️⃣ #️⃣synth #⃣ #1️⃣ *️⃣'],
  ['an emoji', '#🎵 #❤️ #👩‍🎤'],
  ['what nobody sees', '#\u3164 #\u200b #\u200d #\u115fa #\u2067a'],
  ['a # within a word', 'synth#bass 夜#ライブ c#sharp 4#a _#a é#a e\u0301#a'],
  ['a # behind a joiner', 'خانه\u200c#ها'],
  ['a character reference', '&#synth; &#x41; &#39;'],
  ['tags that run into each other', '#synth#bass #夜＃昼'],
  ['a # before a scheme', '#http://beats.example #https://beats.example/x'],
  ['half a surrogate pair', '#\ud83d #\udc00a \ud83d#'],
])('%s is no hashtag', (_what, text) => {
  expect(tagsIn(text)).toEqual([])
})

test.each([
  ['an emoji before it', '🎵#synth ❤️#bass ✌︎#keys 👋🏽#drums 👩‍👩‍👧#pads 🇧🇷#samba 1️⃣#first', ['synth', 'bass', 'keys', 'drums', 'pads', 'samba', 'first']],
  ['an emoji after it', '#synth🎵 #bass❤️ #keys1️⃣ #pads\u200d🎵', ['synth', 'bass', 'keys', 'pads']],
  ['a mention beside it', '@mira #synth@mira #bass', ['synth', 'bass']],
  ['what joins two words at its end', '#ロック・#ポップ #col· #わ～ #a\u200d', ['ロック', 'ポップ', 'col', 'わ', 'a']],
  ['a number that is no digit', '#CO₂ #½ #m²', ['CO', 'm']],
])('%s', (_what, text, tags) => {
  expect(tagsIn(text)).toEqual(tags)
})

test.each([
  ['a path', 'https://beats.example/#synth http://beats.example/a/#bass', []],
  ['a fragment behind a query or a port', 'https://beats.example?q=1#synth http://localhost:3000/#bass', []],
  ['a host alone', 'https://beats.example/#!/synth https://beats.example#bass', []],
  ['no scheme', 'beats.example/#synth www.beats.example/a#bass a.beats.example/x/#keys', []],
  ['a path in other letters', 'https://beats.example/песни/#синт https://beats.example/أغاني/#جاز', []],
  ['a space behind it', 'https://beats.example/a #synth beats.example/ #bass', ['synth', 'bass']],
  ['Japanese behind it', 'https://beats.example/a。#シンセ', ['シンセ']],
  ['a sign it cannot hold behind it', '<https://beats.example/a>#synth "beats.example/a"#bass', ['synth', 'bass']],
  ['a handle that looks like one', '@mira.beats/#synth', ['synth']],
])('web addresses: %s', (_what, text, tags) => {
  expect(tagsIn(text)).toEqual(tags)
})

test('a hashtag has at most 100 characters as people see them, and 200 code points, folded too', () => {
  const long = (character: string, times: number): number => tagsIn(`#${character.repeat(times)} #b`).length - 1
  expect([long('a', 100), long('a', 101), long('a', 4_000)]).toEqual([1, 0, 0])
  expect([long('e\u0301', 100), long('e\u0301', 101)]).toEqual([1, 0])
  expect([long('𠮷', 100), long('𠮷', 101)]).toEqual([1, 0])
  expect([long('x\u0301\u0302', 66), long('x\u0301\u0302', 67)]).toEqual([1, 0])
  expect([long('ﷺ', 6), long('ﷺ', 7)]).toEqual([1, 0])
})

test('the key is the same for what people take for the same', () => {
  for (const same of [
    ['LoFi', 'lofi', 'ＬｏＦｉ', '𝐋𝐨𝐅𝐢', 'lo\u200dfi'], ['Größe', 'GRÖSSE'.replace('SS', 'ẞ'), 'gro\u0308ße'], ['ライブ', 'ﾗｲﾌﾞ'], ['わ～い', 'わ〜い'],
    ['خانه\u200cها', 'خانهها'], ['ΜΟΥΣΙΚΉ', 'μουσική'], ['葛\u{e0100}', '葛'], ['Ⅳ', 'iv'], ['ﬁn', 'FIN'], ['か゛', 'が'],
  ]) expect(new Set(keysOf(...same)).size).toBe(1)
  expect(keysOf('LoFi', 'ＬＩＶＥ２０２６', 'İz', 'ﷺ')).toEqual(['lofi', 'live2026', 'i̇z', 'صلىاللهعليهوسلم'])
})

test('the key of any character in a hashtag is a hashtag of the same key', () => {
  for (let first = 0; first < 0x110000; first += 0x1000) {
    const characters = Array.from({ length: 0x1000 }, (_, index) => String.fromCodePoint(first + index)).filter((character) => /\P{C}|\p{Cf}/u.test(character))
    const keys = hashtagsIn(characters.map((character) => `#${character}a #a${character}b #a${character} `).join('')).map(({ key }) => key)
    expect(hashtagsIn(`#${keys.join(' #')}`).map(({ key }) => key)).toEqual(keys)
  }
})

test('places are UTF-16 code units, the sign included', () => {
  const text = '🎧 #synth, ＃𠮷野家。'
  expect(hashtagsIn(text)).toEqual([{ tag: 'synth', key: 'synth', start: 3, end: 9 }, { tag: '𠮷野家', key: '𠮷野家', start: 11, end: 16 }])
  expect(hashtagsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['#synth', '＃𠮷野家'])
})
