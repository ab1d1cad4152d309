import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'

/** Linux counts process time in ticks of 1/100 s whatever its own clock does (`getconf CLK_TCK`). */
const TICK_MS = 10

/** CPU time of a database's backends so far, in milliseconds; null where there is no /proc to read it from. */
export async function databaseCpuMs(owner: Pool, role: string): Promise<number | null> {
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where usename = $1', [role])
  try {
    const times = await Promise.all(rows.map(({ pid }) => backendCpuMs(pid)))
    return times.reduce((sum, time) => sum + time, 0)
  } catch {
    return null
  }
}

async function backendCpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // Behind the command's closing bracket: field 3 is the state, 14 and 15 are user and system time (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
