import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'

/** Linux counts process time in ticks of 1/100 s whatever its own clock does (`getconf CLK_TCK`). */
const TICK_MS = 10

/** CPU time of each of a database's backends so far, in milliseconds by process; null where it cannot be read, as without /proc. */
export type BackendTimes = Map<number, number> | null

export async function backendTimes(owner: Pool, role: string): Promise<BackendTimes> {
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where usename = $1', [role])
  try {
    return new Map(await Promise.all(rows.map(async ({ pid }) => [pid, await backendCpuMs(pid)] as const)))
  } catch {
    return null
  }
}

/** What the backends took in between, in milliseconds; NaN where it is not known, or where one has ended and taken its time along. */
export function spentMs(before: BackendTimes, after: BackendTimes): number {
  if (!before || !after || [...before.keys()].some((pid) => !after.has(pid))) return NaN
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0)
}

async function backendCpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // Behind the command's closing bracket: field 3 is the state, 14 and 15 are user and system time (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
