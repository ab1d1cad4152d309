import { generateKeyPairSync, randomUUID } from 'node:crypto'
import path from 'node:path'
import { startApi } from '../support/api.js'
import { answering, hanging, startHttpService, type HttpService } from '../support/http-service.js'
import { TEST_SECRET } from '../support/database-server.js'
import { make } from '../support/make.js'
import { device, toldOfFollowers } from '../support/told.js'
import { until } from '../support/until.js'
import { compile, startUntil, type ServerProcess } from './server-process.js'

const api = startApi()
const started: ServerProcess[] = []
let google: HttpService

beforeAll(async () => {
  compile()
  google = await startHttpService(hanging)
})
afterAll(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGKILL')
    await ended
  }
  await google.close()
})

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })

/** A process that only works, as `npm run worker` starts it. */
async function startWorker() {
  const { process: worker, said } = await startUntil('worker ready', {
    ROLE: 'worker', SECRET: TEST_SECRET, DATABASE_URL: api.database.urls.owner, DATA_DIR: path.join(process.env.POLYPHONY_TEST_DATA_DIR!, 'worker'),
    WORKER_HEARTBEAT_SECONDS: '1', WORKER_GIVEN_UP_SECONDS: '2', FCM_URL: google.url,
    FCM_SERVICE_ACCOUNT: JSON.stringify({ project_id: 'test', client_email: 'sender@test.example', private_key: privateKey, token_uri: `${google.url}/token` }),
  })
  started.push(worker)
  const { url } = JSON.parse(said.split('\n').find((line) => line.includes('worker ready'))!) as { url: string }
  return { ...worker, metrics: async () => (await fetch(`${url}/metrics`)).text() }
}

const noJobs = async () => (await api.sql('select from graphile_worker._private_jobs')).length === 0
const sends = () => google.calls.filter((call) => call.path.endsWith('messages:send'))

test('a process that only works runs a job a transaction has added, and counts it', async () => {
  const ana = await make.person(api)
  await api.sql("insert into user_sessions (id, user_id, created_at, last_used_at, expires_at) values ($1, $2, now() - interval '1 year', now() - interval '1 year', now() - interval '90 days')", [randomUUID(), ana.userId])
  const worker = await startWorker()
  await api.sql("select graphile_worker.add_job('identity/sweep-sessions')")
  await until('the job', noJobs)
  expect(await api.sql('select from user_sessions where user_id = $1', [ana.userId])).toHaveLength(1)
  await until('the count', async () => (await worker.metrics()).includes('job_runs_total{'))
  const metrics = await worker.metrics()
  expect(metrics).toMatch(/^job_runs_total\{task="identity\/sweep-sessions",outcome="ok"\} 1$/m)
  expect(metrics).toMatch(/^job_duration_seconds_count\{task="identity\/sweep-sessions"\} 1$/m)
  worker.child.kill('SIGTERM')
  expect((await worker.ended).code).toBe(0)
})

test('the job of a worker killed in the middle is taken over by another, and what it may have sent is not sent twice', async () => {
  google.behave((call, answer) => call.path === '/token' ? answering(200, { access_token: 'x', expires_in: 3600 })(call, answer) : undefined)
  const { told, id } = await toldOfFollowers(api, [await make.person(api)])
  await device(api, told)
  const first = await startWorker()
  await api.sql("select graphile_worker.add_job('notifications/deliver-push', json_build_object('notificationId', $1::uuid))", [id])
  await until('the push on its way', () => sends().length === 1)
  first.child.kill('SIGKILL')
  await first.ended
  expect(await noJobs()).toBe(false)

  google.behave(answering(200, { access_token: 'x', expires_in: 3600 }))
  const second = await startWorker()
  await until('the job taken over', noJobs)
  // A job is counted once it is gone.
  await until('the count', async () => /^job_runs_total\{task="notifications\/deliver-push",outcome="ok"\} 1$/m.test(await second.metrics()))
  expect(sends()).toHaveLength(1)
  expect(await api.sql('select state, attempts from notification_deliveries where notification_id = $1', [id])).toEqual([{ state: 'SENDING', attempts: 1 }])
})
