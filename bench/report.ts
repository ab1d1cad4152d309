import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PROJECT_ROOT } from '../src/project-root.js'
import { machine } from './options.js'

export const RESULTS = path.join(PROJECT_ROOT, 'bench', 'results')

export type Cell = string | number

/** A table with its columns aligned, numbers to the right. */
export function table(head: string[], rows: Cell[][]): string {
  const all = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd()
  return [line(all[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...all.slice(1).map(line)].join('\n')
}

/** Whether a figure keeps what is asked of it. */
export interface Verdict {
  what: string
  value: number
  limit: number
  /** Whether the value must not be above the limit, or not below. */
  at: 'most' | 'least'
}

export const isKept = ({ value, limit, at }: Verdict): boolean => (at === 'most' ? value <= limit : value >= limit)

export function verdictLine(verdict: Verdict): string {
  const { what, value, limit, at } = verdict
  return `${what}: ${short(value)} (at ${at} ${short(limit)}): ${isKept(verdict) ? 'kept' : 'NOT KEPT'}`
}

/** Three significant digits, thousands whole. */
export const short = (value: number): string => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))))

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Keeps a scenario's figures beside what they were taken on. */
export async function keepResult(scenario: string, result: object): Promise<string> {
  await mkdir(RESULTS, { recursive: true })
  const at = new Date().toISOString()
  const file = path.join(RESULTS, `${scenario}-${at.replace(/[:.]/g, '-')}.json`)
  await writeFile(file, `${JSON.stringify({ scenario, at, machine: machine(), ...result }, null, 2)}\n`)
  return path.relative(PROJECT_ROOT, file)
}
