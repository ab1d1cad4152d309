import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { TrackSort } from '../../src/resolvers/catalogue/track-sorts.js'
import { startBenchDatabase } from '../bench-database.js'
import { explain, pagesIn } from '../explain.js'
import { wordAt } from '../generated-tracks.js'
import { growCatalogue, type GrownCatalogue } from '../grown-catalogue.js'
import { pageRead, searchRead, somePlaces, type Read } from '../reads-of-tracks.js'
import { isKept, RESULTS, short, table, type Verdict } from '../report.js'
import { median } from '../statistics.js'
import { conclude, type Scenario } from './scenario.js'

const SMALL = 10_000
const PLACES = 200
/** Calls whose plans are looked at for the pages they touch. */
const PLANS = 9
const MOST = { page: 2, search: 4 }
/** No filter, the most common genre, and a rare one. */
const GENRES = [null, 'Pop', 'Polka']

interface Case {
  kind: keyof typeof MOST
  name: string
  on(catalogue: GrownCatalogue): Promise<Read>
}

/** The times of one case in both catalogues, in milliseconds; the ratio of each round on its own. */
interface Growth {
  kind: Case['kind']
  name: string
  small: number
  large: number
  ratios: number[]
  /** 8 KB pages of the database touched by one call. */
  smallPages: number
  largePages: number
}

const pages: Case[] = Object.values(TrackSort).flatMap((sort) =>
  GENRES.map((genre): Case => ({
    kind: 'page',
    name: `${sort}${genre ? `, genre ${genre}` : ''}`,
    on: async (catalogue) => pageRead(catalogue, { sort, genre, keys: await somePlaces(catalogue.owner, sort, genre, PLACES) }),
  })),
)

/** The two letters in the middle changed places. */
function misspelt(word: string): string {
  const middle = Math.floor(word.length / 2)
  return word.slice(0, middle - 1) + word[middle] + word[middle - 1] + word.slice(middle + 1)
}

/** Common, middling and rare words, right and misspelt, alone and together. */
function queries(): string[] {
  const [middling, rare, rarest] = [wordAt(300), wordAt(3_000), wordAt(30_000)]
  return [
    'the', 'night', 'nihgt', 'lvoe', 'hte love', 'you and me', 'the love of my heart', 'nihgt danse', middling, misspelt(middling),
    `${misspelt(middling)} love`, rare, misspelt(rare), `${misspelt(rare)} moon`, rarest, misspelt(rarest), 'no such words here', 'lo', 'beyonse',
  ]
}

const searches = (): Case[] =>
  queries().map((query) => ({ kind: 'search', name: query, on: (catalogue) => searchRead(catalogue, query) }))

/** Both catalogues in turn, call for call, so that the machine's moods meet both. */
async function grow(each: Case, small: GrownCatalogue, large: GrownCatalogue, { rounds, calls }: { rounds: number; calls: number }): Promise<Growth> {
  const reads = [await each.on(small), await each.on(large)] as const
  const times: [number[], number[]] = [[], []]
  const ratios: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const taken: [number[], number[]] = [[], []]
    for (let turn = 0; turn < calls; turn += 1) {
      for (const side of [0, 1] as const) taken[side].push(await timed(() => reads[side].run(turn)))
    }
    // The round before the first warms up.
    if (round < 0) continue
    ratios.push(median(taken[1]) / median(taken[0]))
    times[0].push(...taken[0])
    times[1].push(...taken[1])
  }
  const [smallPages, largePages] = [await pagesOf(small, reads[0]), await pagesOf(large, reads[1])]
  return { kind: each.kind, name: each.name, small: median(times[0]), large: median(times[1]), ratios, smallPages, largePages }
}

async function pagesOf({ viewer, sessionId }: GrownCatalogue, read: Read): Promise<number> {
  const touched: number[] = []
  for (const statement of read.statements.slice(0, PLANS)) touched.push(pagesIn(await explain(viewer, sessionId, statement)))
  return median(touched)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** The plan of each case in both catalogues, in a file beside the figures. */
async function keepPlans(cases: Case[], catalogues: Record<string, GrownCatalogue>): Promise<string> {
  const texts: string[] = []
  for (const each of cases) {
    for (const [size, catalogue] of Object.entries(catalogues)) {
      const { statements } = await each.on(catalogue)
      texts.push(`## ${each.kind}: ${each.name}, ${size} tracks\n\n${await explain(catalogue.viewer, catalogue.sessionId, statements[0]!)}\n`)
    }
  }
  await mkdir(RESULTS, { recursive: true })
  const file = path.join(RESULTS, 'plans.md')
  await writeFile(file, texts.join('\n'))
  return file
}

/** Pages all over every sort and searches with mistakes, in a catalogue of 10,000 and in one of a million. */
export const scale: Scenario = async (options) => {
  const database = await startBenchDatabase()
  const opened: GrownCatalogue[] = []
  try {
    const small = await growCatalogue(database, SMALL)
    opened.push(small)
    const large = await growCatalogue(await database.sibling('polyphony_bench_large'), options.rows)
    opened.push(large)
    const cases = [...pages, ...searches()]
    const growths: Growth[] = []
    for (const each of cases) growths.push(await grow(each, small, large, { rounds: options.rounds, calls: options.quick ? 50 : PLACES }))
    show(growths, options.rows)
    const verdicts = (['page', 'search'] as const).map((kind) => worst(kind, growths))
    console.log(`plans: ${await keepPlans(cases, { [SMALL]: small, [options.rows]: large })}`)
    await conclude('scale', verdicts, { options, growths })
    return verdicts.every(isKept)
  } finally {
    await Promise.all(opened.map((each) => each.close()))
    await database.close()
  }
}

function show(growths: Growth[], rows: number): void {
  const head = ['ms a call', short(SMALL), short(rows), 'ratio', 'worst round', `pages, ${short(SMALL)}`, `pages, ${short(rows)}`]
  const cells = growths.map(({ kind, name, small, large, ratios, smallPages, largePages }) =>
    [`${kind}: ${name}`, ...[small, large, median(ratios), Math.max(...ratios), smallPages, largePages].map(short)])
  console.log(table(head, cells))
}

const worst = (kind: Growth['kind'], growths: Growth[]): Verdict => ({
  what: `Worst growth of a ${kind} (median of its rounds)`,
  value: Math.max(...growths.filter((each) => each.kind === kind).map(({ ratios }) => median(ratios))),
  limit: MOST[kind],
  at: 'most',
})
