import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

interface ProfileNode {
  id: number
  callFrame: { functionName: string; url: string; lineNumber: number }
}

interface CpuProfile {
  nodes: ProfileNode[]
  samples: number[]
  timeDeltas: number[]
}

export interface SelfTime {
  what: string
  /** Share of the time the processor was busy. */
  share: number
}

/** Waiting, and what starting the profiler itself takes. */
const isOverhead = ({ callFrame: { functionName, url } }: ProfileNode): boolean => functionName === '(idle)' || url === 'node:inspector'

/** The module a function belongs to: a package, one of our files, or a part of Node. */
function moduleOf(url: string): string {
  if (url === '') return 'native'
  if (url.startsWith('node:')) return url
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules\/)/.exec(file)?.[1]
  return dependency ?? /dist\/.*?((?:src|bench)\/.*)$/.exec(file)?.[1] ?? file
}

const functionOf = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string => {
  const name = functionName || '(anonymous)'
  return url === '' ? name : `${name}  ${moduleOf(url)}:${url.split('/').at(-1)}:${lineNumber + 1}`
}

/** Self time by function and by module, the most first; what the processor waited is left out. */
export async function selfTimes(file: string): Promise<{ functions: SelfTime[]; modules: SelfTime[] }> {
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(file, 'utf8')) as CpuProfile
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const functions = new Map<string, number>()
  const modules = new Map<string, number>()
  let busy = 0
  samples.forEach((id, index) => {
    const node = byId.get(id)!
    if (isOverhead(node)) return
    const time = timeDeltas[index]!
    busy += time
    add(functions, functionOf(node), time)
    add(modules, node.callFrame.url === '' ? node.callFrame.functionName : moduleOf(node.callFrame.url), time)
  })
  const ranked = (times: Map<string, number>): SelfTime[] =>
    [...times].map(([what, time]) => ({ what, share: time / busy })).sort((a, b) => b.share - a.share)
  return { functions: ranked(functions), modules: ranked(modules) }
}

const add = (times: Map<string, number>, what: string, time: number): void => void times.set(what, (times.get(what) ?? 0) + time)
