import { createHash } from 'node:crypto'
import { StartupError } from '../../errors/startup-error.js'
import { csvRows, type FoundRow } from '../csv/csv-rows.js'
import { InputFile } from '../input-file.js'
import { Refused } from '../refused.js'
import { checkedNode } from './node-name.js'

export interface GraphOptions {
  /** Tells its people from those of other graphs; after the file when absent. */
  source?: string
  /** A CSV file whose first column names people, of whom some may have no edge. */
  people?: string
  /** Whether only the first of an edge follows the second. */
  directed?: boolean
}

/** Two people by their names. */
export interface Edge {
  from: string
  to: string
}

/** Who follows whom, as a list of edges and perhaps one of people. Read twice, it gives the same in the same order. */
export interface SocialGraph {
  source: string
  isDirected: boolean
  /** The name of the list of edges. */
  name: string
  /** Tells these lists, read in this way, from any others. */
  fingerprint: string
  edgeFile: InputFile
  peopleFile: InputFile | undefined
  edges(): AsyncIterable<Iterable<FoundRow<{ edge: Edge }>>>
  /** Nothing when there is no list of people. */
  people(): AsyncIterable<Iterable<FoundRow<{ name: string }>>>
}

const LONGEST_SOURCE = 20

export async function socialGraph(path: string, { source = sourceOf(path), people, directed = false }: GraphOptions): Promise<SocialGraph> {
  const edgeFile = new InputFile(path)
  const peopleFile = people === undefined ? undefined : new InputFile(people)
  const hash = createHash('sha256').update(await edgeFile.fingerprint(`follows ${source} ${directed}`))
  if (peopleFile) hash.update(await peopleFile.fingerprint('people'))
  return {
    source, isDirected: directed, name: edgeFile.name, fingerprint: hash.digest('hex'), edgeFile, peopleFile,
    edges: () => csvRows(edgeFile, ',', (columns) => edgeReader(edgeFile, columns)),
    people: () => (peopleFile ? csvRows(peopleFile, ',', (columns) => (fields) => ({ name: checkedNode(columns[0]!, fields[0]!) })) : nobody()),
  }
}

/** What a graph is called after its file: `lastfm_asia_edges.csv` holds that of `lastfm_asia`. */
export function sourceOf(path: string): string {
  const name = path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9]+/g, '_').replace(/_edges$/i, '')
  return name.slice(0, LONGEST_SOURCE).replace(/^_+|_+$/g, '') || 'graph'
}

function edgeReader({ path }: InputFile, columns: string[]): (fields: string[]) => { edge: Edge } {
  if (columns.length !== 2) throw new StartupError(`The first line of ${path} has to name two columns, and names ${columns.length}: an edge is two names.`)
  const [first, second] = columns as [string, string]
  return (fields) => {
    const [from, to] = [checkedNode(first, fields[0]!), checkedNode(second, fields[1]!)]
    if (from === to) throw new Refused(second, 'is who it is from', to)
    return { edge: { from, to } }
  }
}

async function* nobody(): AsyncGenerator<never[]> {}
