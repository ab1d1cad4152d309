import http from 'node:http'
import { readdir, utimes } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sweepFiles } from '../../src/jobs/studio/sweep-files.js'
import { compile } from '../operations/server-process.js'
import { announce, complete, put } from '../studio/uploading.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { TestClient } from '../support/client.js'
import { jobContext } from '../support/job-context.js'
import { make } from '../support/make.js'
import { serversOf } from '../support/server.js'

const api = startApi()
beforeAll(compile)

const start = serversOf(api)

test('a server killed with -9 in the midst of an upload: no file is ready, the upload can be sent again, and what is left is swept', async () => {
  const incoming = path.join(api.config.DATA_DIR, 'files', '.incoming')
  const ana = await make.person(api)
  const { url, kill } = await start({ ROLE: 'api' })
  const there = { as: () => new TestClient(() => url, ana.accessToken) }
  const bytes = wav({ seconds: 300 })
  const { data } = await announce(there, ana, { sizeBytes: bytes.length })
  const upload = data!.createUpload
  const request = http.request(upload.url, { method: 'PUT', headers: { 'content-type': 'audio/wav', 'content-length': bytes.length } })
  const cut = new Promise((resolve) => request.on('error', resolve))
  request.write(bytes.subarray(0, bytes.length / 2))
  while ((await readdir(incoming).catch(() => [])).length === 0) await sleep(5)
  await Promise.all([cut, kill()])

  expect(await complete(api, ana, upload.file.id)).toFailWith('FILE_NOT_ARRIVED')
  const [left] = await readdir(incoming)
  await utimes(path.join(incoming, left!), new Date(), new Date(Date.now() - 3 * 3600 * 1000))
  await sweepFiles.run(jobContext(api), {})
  expect(await readdir(incoming)).toEqual([])

  await put({ ...upload, url: upload.url.replace(url, api.url) }, bytes)
  expect((await complete(api, ana, upload.file.id)).data!.completeUpload).toMatchObject({ state: 'READY', durationMs: 300_000 })
})

test('a server killed with -9 in the midst of looking at an upload: another looks again once its time is over, and finds it', async () => {
  const ana = await make.person(api)
  const bytes = wav()
  const { data } = await announce(api, ana, { sizeBytes: bytes.length })
  const { file } = data!.createUpload
  await put(data!.createUpload, bytes)
  // As it is left when a process dies after it has moved the bytes and before it says so.
  const [row] = await api.sql("update stored_files set checking_until = now() + interval '10 minutes' where id = $1 returning path", [file.id])
  await api.app.serving.store.move(`${row!.path as string}.upload`, row!.path as string)
  expect(await complete(api, ana, file.id)).toFailWith('FILE_BEING_CHECKED')
  await api.sql("update stored_files set checking_until = now() - interval '1 second' where id = $1", [file.id])
  expect((await complete(api, ana, file.id)).data!.completeUpload.state).toBe('READY')
})
