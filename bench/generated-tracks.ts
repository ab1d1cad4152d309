/** One generated recording; the names are those of a track's columns. */
export interface GeneratedTrack {
  source_ref: string
  title: string
  artist: string
  album: string
  genre: string
  duration_ms: number
  tempo_bpm: number
  musical_key: string
  popularity: number
  release_date: string
}

const WORDS = 50_000
const ARTISTS = 60_000
/** The word at rank r has a frequency of 1 / (r + 5): Zipf's law with Mandelbrot's shift, as titles have it. */
const WORD_SHIFT = 5
const ARTIST_SHIFT = 50
const COMMON = (
  'the love you me of in a my to night remix feat and it is on for dance heart baby live version all world time girl ' +
  'down life day dream light fire blue home song good one sun rain moon'
).split(' ')
const SYLLABLES = (
  'ba bel can cor da den dor el er fa fin ga gra har hi in jo ka kin la len lo ma mer mi mo na nel ni no or pa per qui ' +
  'ra ren ri ro sa sel sha si so ta ten tha ti tor tra ul va ven vi wa wen wi ya zen zo ux'
).split(' ')
const GENRES = (
  'Pop,Rock,Hip Hop,Jazz,Classical,Electronic,House,Techno,Folk,Blues,Metal,Punk,Soul,Funk,Reggae,Country,Latin,R&B,' +
  'Indie,Ambient,Disco,Gospel,Ska,Dub,Trance,Trap,Grime,K-Pop,J-Pop,Salsa,Samba,Fado,Afrobeat,Opera,Choral,Drone,Noise,' +
  'Swing,Tango,Polka'
).split(',')
const KEYS = ['C', 'D', 'E', 'F', 'G', 'A', 'B']
const FIRST_DAY = Date.UTC(1960, 0, 1)
const DAY_MS = 86_400_000

type Random = () => number

/** mulberry32 (T. Ettinger, public domain): the same catalogue on every machine and in every run. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A rank from 0 on, drawn with a probability of about 1 / (rank + shift). */
const rankOf = (random: Random, count: number, shift: number): number =>
  Math.min(count - 1, Math.floor(shift * ((count + shift) / shift) ** random() - shift))

function vocabulary(random: Random): string[] {
  const words = new Set(COMMON)
  while (words.size < WORDS) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(''))
  }
  return [...words]
}

const capitalized = (text: string): string => text.replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase())

/** All words, the most common first. */
export const words = (): string[] => vocabulary(seeded(42))

/** The word at this rank, from 1 on: the smaller the more common. */
export const wordAt = (rank: number): string => words()[rank - 1]!

/** The first `count` recordings of the generated catalogue, one at a time; a longer one begins with the shorter. */
export function* generatedTracks(count: number): Generator<GeneratedTrack> {
  const random = seeded(42)
  const words = vocabulary(random)
  const word = (): string => words[rankOf(random, WORDS, WORD_SHIFT)]!
  const artists = Array.from({ length: ARTISTS }, (_, index) =>
    capitalized(index % 3 === 0 ? word() : `${word()} ${words[Math.floor(random() * WORDS)]}`),
  )
  for (let number = 1; number <= count; number += 1) {
    yield {
      source_ref: `g${number}`,
      title: capitalized(Array.from({ length: 1 + Math.floor(random() * 4) }, word).join(' ')),
      artist: artists[rankOf(random, ARTISTS, ARTIST_SHIFT)]!,
      album: `Album ${number % 90_000}`,
      genre: GENRES[rankOf(random, GENRES.length, WORD_SHIFT)]!,
      duration_ms: 30_000 + Math.floor(random() * 400_000),
      tempo_bpm: Math.round((60 + random() * 140) * 10) / 10,
      musical_key: KEYS[number % KEYS.length]!,
      popularity: Math.floor(random() ** 2 * 100),
      release_date: new Date(FIRST_DAY + Math.floor(random() * 24_000) * DAY_MS).toISOString().slice(0, 10),
    }
  }
}
