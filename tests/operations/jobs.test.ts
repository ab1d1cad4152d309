import { JOBS } from '../../src/jobs/jobs.js'
import { Worker } from '../../src/jobs/worker.js'
import { startApi } from '../support/api.js'
import { recordingLog } from '../support/recording-log.js'
import { until } from '../support/until.js'

const api = startApi()

const none = (table: string) => async () => (await api.sql(`select from ${table} limit 1`)).length === 0

test('every job there is runs as polyphony_system', async () => {
  await api.sql("insert into live_watches values ('track:gone', new_id(), now() - interval '1 day')")
  const { log, faults } = recordingLog()
  const worker = await Worker.start(api.database, log, { store: api.app.serving.store, files: api.app.serving.files, keyring: api.app.serving.keyring })
  for (const { name } of JOBS) await api.sql('select graphile_worker.add_job($1)', [name])
  await until('all of them to be done', none('graphile_worker._private_jobs'))
  expect(worker.isRunning).toBe(true)
  await worker.stop()
  expect(worker.isRunning).toBe(false)
  expect(faults).toEqual([])
  expect(await none('live_watches')()).toBe(true)
})

test('a worker that leaves is no longer waited for', async () => {
  const worker = await Worker.start(api.database, recordingLog().log, { store: api.app.serving.store, files: api.app.serving.files, keyring: api.app.serving.keyring })
  await until('it to be there', async () => !(await none('job_workers')()))
  await worker.stop()
  expect(await none('job_workers')()).toBe(true)
})

test('the jobs of a worker that was killed are freed within a minute', async () => {
  // What the schedule of the workers above has added in the moment they left.
  await api.sql('delete from graphile_worker._private_jobs')
  await api.sql("select graphile_worker.add_job('identity/sweep-sessions')")
  await api.sql("update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now()")
  await api.sql("insert into job_workers values ('killed', now() - interval '61 seconds')")
  const [freed] = await api.sqlAs('polyphony_system', null, "select worker_seen('alive', 60, now() - interval '10 seconds') as dead")
  expect(freed).toEqual({ dead: 1 })
  expect(await api.sql('select locked_by from graphile_worker._private_jobs')).toEqual([{ locked_by: null }])
})

test('the jobs of a worker that was killed before it was heard of are freed, too', async () => {
  await api.sql('delete from graphile_worker._private_jobs')
  await api.sql('delete from job_workers')
  await api.sql("select graphile_worker.add_job('identity/sweep-sessions')")
  const lockedFor = (secondsAgo: number) => api.sql("update graphile_worker._private_jobs set locked_by = 'unheard', locked_at = now() - make_interval(secs => $1)", [secondsAgo])
  const freed = async (heardSecondsAgo: number | null) =>
    (await api.sqlAs('polyphony_system', null, "select worker_seen('alive', 60, now() - make_interval(secs => $1)) as dead", [heardSecondsAgo]))[0]!.dead
  await lockedFor(59)
  expect(await freed(10)).toBe(0)
  await lockedFor(61)
  // One that has just come, and one that was not answered for as long.
  expect([await freed(null), await freed(60), await freed(10)]).toEqual([0, 0, 1])
  expect(await api.sql('select locked_by from graphile_worker._private_jobs')).toEqual([{ locked_by: null }])
})

test('of a job that was asked for again while a worker died over it only the later one is left', async () => {
  await api.sql('delete from graphile_worker._private_jobs')
  const ask = () => api.sql("select graphile_worker.add_job('identity/sweep-sessions', job_key => 'once')")
  await ask()
  await api.sql("update graphile_worker._private_jobs set locked_by = 'unheard', locked_at = now() - interval '61 seconds', attempts = 1")
  await ask()
  expect(await api.sql('select key from graphile_worker.jobs order by id')).toEqual([{ key: null }, { key: 'once' }])
  await api.sqlAs('polyphony_system', null, "select worker_seen('alive', 60, now() - interval '10 seconds')")
  expect(await api.sql('select key, locked_by, attempts from graphile_worker.jobs')).toEqual([{ key: 'once', locked_by: null, attempts: 0 }])
})

test('after a moment in which nobody could say a word nobody is taken for dead, and whoever stays silent is', async () => {
  await api.sql('delete from job_workers')
  const heard = (id: string, secondsAgo: number) =>
    api.sql('insert into job_workers values ($1, now() - make_interval(secs => $2)) on conflict (id) do update set seen_at = excluded.seen_at', [id, secondsAgo])
  const dead = async (id: string, heardSecondsAgo: number | null) =>
    (await api.sqlAs('polyphony_system', null, 'select worker_seen($1, 40, now() - make_interval(secs => $2)) as dead', [id, heardSecondsAgo]))[0]!.dead
  for (const [id, secondsAgo] of [['one', 300], ['two', 309], ['three', 291]] as const) await heard(id, secondsAgo)
  // One that has just come, and one of whom two words had waited.
  expect([await dead('new', null), await dead('one', 300), await dead('one', 300), await dead('two', 309)]).toEqual([0, 0, 0, 0])
  await api.sql("delete from job_workers where id = 'new'")
  await heard('one', 10)
  await heard('three', 41)
  expect(await dead('one', 10)).toBe(1)
  expect(await api.sql('select id from job_workers order by id')).toEqual([{ id: 'one' }, { id: 'two' }])
})

test('whoever serves requests sees nothing of the queue', async () => {
  await expect(api.sqlAs('polyphony_viewer', null, 'select from graphile_worker._private_jobs')).rejects.toThrow(/permission denied/)
})
