import { setTimeout as sleep } from 'node:timers/promises'
import { JOBS } from '../../src/jobs/jobs.js'
import { Worker } from '../../src/jobs/worker.js'
import { startApi } from '../support/api.js'
import { recordingLog } from '../support/recording-log.js'

const api = startApi()

/** Waits until a query answers no row. */
async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isDone()); tries += 1) {
    if (tries > 200) throw new Error('it did not happen within ten seconds')
    await sleep(50)
  }
}

const none = (table: string) => async () => (await api.sql(`select from ${table} limit 1`)).length === 0

test('every job there is runs as polyphony_system', async () => {
  await api.sql("insert into live_watches values ('track:gone', new_id(), now() - interval '1 day')")
  const { log, faults } = recordingLog()
  const worker = await Worker.start(api.database, log, { store: api.app.serving.store, files: api.app.serving.files, keyring: api.app.serving.keyring })
  for (const { name } of JOBS) await api.sql('select graphile_worker.add_job($1)', [name])
  await until(none('graphile_worker._private_jobs'))
  expect(worker.isRunning).toBe(true)
  await worker.stop()
  expect(worker.isRunning).toBe(false)
  expect(faults).toEqual([])
  expect(await none('live_watches')()).toBe(true)
})

test('a worker that leaves is no longer waited for', async () => {
  const worker = await Worker.start(api.database, recordingLog().log, { store: api.app.serving.store, files: api.app.serving.files, keyring: api.app.serving.keyring })
  await until(async () => !(await none('job_workers')()))
  await worker.stop()
  expect(await none('job_workers')()).toBe(true)
})

test('the jobs of a worker that was killed are freed within a minute', async () => {
  await api.sql("select graphile_worker.add_job('identity/sweep-sessions')")
  await api.sql("update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now()")
  await api.sql("insert into job_workers values ('killed', now() - interval '61 seconds')")
  const [freed] = await api.sqlAs('polyphony_system', null, "select worker_seen('alive', 60) as dead")
  expect(freed).toEqual({ dead: 1 })
  expect(await api.sql('select locked_by from graphile_worker._private_jobs')).toEqual([{ locked_by: null }])
})

test('whoever serves requests sees nothing of the queue', async () => {
  await expect(api.sqlAs('polyphony_viewer', null, 'select from graphile_worker._private_jobs')).rejects.toThrow(/permission denied/)
})
