import { SystemDoor } from '../../db/system-door.js'
import type { Job, JobContext } from '../job.js'

/** Files taken out of the store between two looks at the database. */
const FILES = 50

interface Erasing extends Pick<JobContext, 'system' | 'store'> {
  /** Rows that go at once, so that nobody waits long for one of them. */
  limit?: number
}

/** Everything of an account that is closed, in bites, each a transaction of its own: killed at any point, the next run goes on. */
export async function eraseAccount({ system, store, limit = 200 }: Erasing, userId: string): Promise<boolean> {
  const door = new SystemDoor(system)
  for (;;) {
    const [{ r: count } = { r: 0 }] = await door.rule<{ r: number }>('erase_account', { userId, limit })
    if (count > 0) continue
    const files = await door.rule<{ id: string; path: string }>('files_to_erase', { userId, limit: FILES })
    // From the store first: a row is what finds a file again.
    for (const { path } of files) await store.delete(path)
    if (files.length > 0) await door.rule('forget_files', { userId, ids: files.map(({ id }) => id) })
    else break
  }
  const [gone] = await door.rule<{ r: boolean }>('finish_account_deletion', { userId })
  return gone!.r
}

/** Deletes the accounts whose time of grace is over. One that cannot go now, as while the store is away, keeps no other. */
export const deleteAccounts: Job = {
  name: 'identity/delete-accounts',
  schedule: '41 * * * *',
  run: async (context) => {
    const door = new SystemDoor(context.system)
    const tried: string[] = []
    const faults: unknown[] = []
    for (;;) {
      const [due] = await door.rule<{ user_id: string }>('begin_account_deletion', { except: tried })
      if (!due) break
      tried.push(due.user_id)
      await eraseAccount(context, due.user_id).catch((error: unknown) => faults.push(error))
    }
    context.log.info({ job: 'identity/delete-accounts', count: tried.length - faults.length }, 'swept')
    // Tried again by the queue, sooner than in an hour.
    if (faults.length > 0) throw faults[0]
  },
}
