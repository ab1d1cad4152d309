import { readFile } from 'node:fs/promises'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { fileURLToPath } from 'node:url'

interface ProfileNode {
  id: number
  children?: number[]
  callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number }
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

/** Where each function was written: what runs is bundled. */
async function unbundle(nodes: ProfileNode[]): Promise<void> {
  const maps = new Map<string, Promise<SourceMap | undefined>>()
  const mapOf = (url: string): Promise<SourceMap | undefined> =>
    readFile(new URL(`${url}.map`), 'utf8').then((text) => new SourceMap(JSON.parse(text) as SourceMapPayload), () => undefined)
  for (const { callFrame } of nodes) {
    const { url, lineNumber, columnNumber } = callFrame
    if (!/^file:.*\/dist\//.test(url)) continue
    if (!maps.has(url)) maps.set(url, mapOf(url))
    const written = (await maps.get(url)!)?.findEntry(lineNumber, columnNumber)
    if (written && 'originalSource' in written) Object.assign(callFrame, { url: new URL(written.originalSource, url).href, lineNumber: written.originalLine })
  }
}

/** The module a function belongs to: a package, one of our files, or a part of Node. */
function moduleOf(url: string): string {
  if (url === '') return 'native'
  if (url.startsWith('node:')) return url
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules\/)/.exec(file)?.[1]
  return dependency ?? /\/((?:src|bench)\/.*)$/.exec(file)?.[1] ?? file
}

const functionOf = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string => {
  const name = functionName || '(anonymous)'
  return url === '' ? name : `${name}  ${moduleOf(url)}:${url.split('/').at(-1)}:${lineNumber + 1}`
}

const isRuntime = ({ callFrame: { url } }: ProfileNode): boolean => url === '' || url.startsWith('node:')

/** Whose work each node is: what Node and its native parts do is charged to the package or file of ours that had it done. */
function chargedTo(nodes: ProfileNode[]): Map<number, string> {
  const charged = new Map<number, string>()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const visit = (node: ProfileNode, caller: string | undefined): void => {
    const { functionName, url } = node.callFrame
    const own = isRuntime(node) ? caller : moduleOf(url)
    charged.set(node.id, own ?? (functionName || 'native'))
    for (const child of node.children ?? []) visit(byId.get(child)!, own ?? (functionName === '(root)' ? undefined : moduleOf(url) || functionName))
  }
  visit(nodes[0]!, undefined)
  return charged
}

/** Self time by function, and by module with what it had Node do, the most first; what the processor waited is left out. */
export async function selfTimes(file: string): Promise<{ functions: SelfTime[]; modules: SelfTime[] }> {
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(file, 'utf8')) as CpuProfile
  await unbundle(nodes)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const charged = chargedTo(nodes)
  const functions = new Map<string, number>()
  const modules = new Map<string, number>()
  let busy = 0
  samples.forEach((id, index) => {
    const node = byId.get(id)!
    if (isOverhead(node)) return
    const time = timeDeltas[index]!
    busy += time
    add(functions, functionOf(node), time)
    add(modules, charged.get(id)!, time)
  })
  const ranked = (times: Map<string, number>): SelfTime[] =>
    [...times].map(([what, time]) => ({ what, share: time / busy })).sort((a, b) => b.share - a.share)
  return { functions: ranked(functions), modules: ranked(modules) }
}

const add = (times: Map<string, number>, what: string, time: number): void => void times.set(what, (times.get(what) ?? 0) + time)
