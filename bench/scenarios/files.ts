import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '../../src/db/embedded/port.js'
import { openArena, type Arena } from '../arena.js'
import { ChildServer } from '../child-server.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { median } from '../statistics.js'
import { Uploads, wavHead, wholeWav } from '../uploads.js'
import { download, upload, type Target, type Transferred } from '../transfers.js'
import { conclude, type Scenario } from './scenario.js'

const AT_ONCE = 50
const MB = 2 ** 20
const LEAST_SHARE = 0.7
const MOST_GROWTH_MB = 50

/** Audio through the local store against a bare server that pipes a request into a file and back: many at once, and one of 2 GB. */
export const files: Scenario = async (options) => {
  const arena = await openArena({ ...options, tracks: 100 })
  const bare = await startBareFiles(arena)
  try {
    const [api, uploads] = [arena.api([]).server, new Uploads(arena)]
    const [size, large] = (options.quick ? [4 * MB, 256 * MB] : [16 * MB, 2048 * MB]).map(wholeWav) as [number, number]
    const sides: Sides = { api: { server: api, targets: (bytes) => uploads.targets(AT_ONCE, bytes) }, bare: { server: bare, targets: async () => bareTargets(bare) } }
    const put = await rounds(sides, options.rounds, (side, targets) => upload(side, targets, wavHead(size), size), size)
    const stored = await uploads.stored(size)
    const [bareStored] = bareTargets(bare)
    await upload(bare, [bareStored!], wavHead(size), size)
    const fetching = { api: { ...sides.api, targets: async () => Array<Target>(AT_ONCE).fill(stored) }, bare: { ...sides.bare, targets: async () => Array<Target>(AT_ONCE).fill(bareStored!) } }
    const got = await rounds(fetching, options.rounds, (side, targets) => download(side, targets, size), size)
    const [big] = await uploads.targets(1, large)
    const one = { put: await upload(api, [big!], wavHead(large), large), got: await download(api, [await uploads.complete(big!)], large) }
    return await report({ put, got, one, options })
  } finally {
    await bare.stop()
    await arena.close()
  }
}

interface SideOfFiles {
  server: ChildServer
  targets(size: number): Promise<Target[]>
}

type Sides = Record<'api' | 'bare', SideOfFiles>
type Rounds = Record<'api' | 'bare', Transferred[]>

/** One round before them that does not count; then both in turn. */
async function rounds(sides: Sides, count: number, transfer: (server: ChildServer, targets: Target[]) => Promise<Transferred>, size: number): Promise<Rounds> {
  const results: Rounds = { api: [], bare: [] }
  for (let round = 0; round <= count; round += 1) {
    for (const name of ['api', 'bare'] as const) {
      const done = await transfer(sides[name].server, await sides[name].targets(size))
      if (round > 0) results[name].push(done)
    }
  }
  return results
}

async function startBareFiles({ database }: Arena): Promise<ChildServer> {
  const [port, folder] = [await freePort(), path.join(database.folder, 'bare-files')]
  await mkdir(folder, { recursive: true })
  return ChildServer.start({ script: 'bench/bare-files.js', args: [JSON.stringify({ port, folder })], url: `http://127.0.0.1:${port}`, readyPath: '/' })
}

let named = 0
/** New files, as the API's are: what takes the place of another finds its pages in memory and spares the disk the old ones. */
const bareTargets = ({ url }: ChildServer): Target[] => Array.from({ length: AT_ONCE }, () => ({ url: `${url}/file${(named += 1)}` }))

interface Figures {
  put: Rounds
  got: Rounds
  one: { put: Transferred; got: Transferred }
  options: object
}

const HEAD = ['', 'MB/s', 'CPU ms/MB', 'RSS growth MB']
const medianOf = (all: Transferred[], figure: keyof Transferred): number => median(all.map((one) => one[figure]))
const rowOf = (name: string, all: Transferred[]): string[] =>
  [name, short(medianOf(all, 'mbPerSecond')), short(medianOf(all, 'cpuMsPerMb')), short(Math.max(...all.map((one) => one.rssGrowthMb)))]

const shareVerdict = (what: string, { api, bare }: Rounds): Verdict =>
  ({ what: `${what}, API / bare server`, value: medianOf(api, 'mbPerSecond') / medianOf(bare, 'mbPerSecond'), limit: LEAST_SHARE, at: 'least' })

const growthVerdict = (what: string, { rssGrowthMb }: Transferred): Verdict => ({ what: `${what}, growth of RSS in MB`, value: rssGrowthMb, limit: MOST_GROWTH_MB, at: 'most' })

async function report({ put, got, one, options }: Figures): Promise<boolean> {
  console.log(table(HEAD, [
    rowOf(`API, ${AT_ONCE} uploads at once`, put.api), rowOf('bare server', put.bare),
    rowOf(`API, ${AT_ONCE} downloads at once`, got.api), rowOf('bare server', got.bare),
    rowOf('API, one large upload', [one.put]), rowOf('API, one large download', [one.got]),
  ]))
  const verdicts = [
    shareVerdict('Uploads', put), shareVerdict('Downloads', got),
    growthVerdict('One large upload', one.put), growthVerdict('One large download', one.got),
  ]
  await conclude('files', verdicts, { options, put, got, one })
  return verdicts.every(isKept)
}
