import type { Pool } from 'pg'

export interface TaskCount {
  task: string
  waiting: number
  running: number
  /** Given up after their last attempt. */
  failed: number
}

const COUNTS = `
  select t.identifier as task,
    count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts)::int as waiting,
    count(*) filter (where j.locked_at is not null)::int as running,
    count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts)::int as failed
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id group by 1`

/** How many jobs of each task are in the queue. */
export const queueCounts = async (system: Pool): Promise<TaskCount[]> => (await system.query<TaskCount>(COUNTS)).rows
