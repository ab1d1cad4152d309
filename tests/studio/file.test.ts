import { randomUUID } from 'node:crypto'
import { jest } from '@jest/globals'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { make, type Person } from '../support/make.js'
import { startNode } from '../support/node.js'
import { announce, FILE, put, stored, type FileAnswer } from './uploading.js'

const api = startApi()
const bytes = wav()
afterAll(() => expect(api.faults).toEqual([]))

const fileFor = (person: Person | null, id: string) =>
  (person ? api.as(person) : api.visitor).run<{ file: FileAnswer }, object>(`query ($id: ID!) { file(id: $id) { ${FILE} } }`, { id })

test('a file is found by its owner, and by nobody else while nothing is made of it', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { id } = await stored(api, ana, bytes)
  expect((await fileFor(ana, id)).data!.file).toMatchObject({ id, state: 'READY', url: expect.stringContaining(`/files/${id}?`) })
  for (const person of [ben, null]) expect(await fileFor(person, id)).toFailWith('FILE_NOT_FOUND')
  expect(await fileFor(ana, randomUUID())).toFailWith('FILE_NOT_FOUND')
  expect(await fileFor(ana, 'x')).toFailWith('FILE_NOT_FOUND')
})

test('who sees a track or project sees the file it is made of, and who does not does not', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const [ofTrack, ofProject] = [await stored(api, ana, bytes), await stored(api, ana, bytes)]
  const track = await make.track(api, ana, { visibility: 'PRIVATE' })
  await api.sql('update tracks set audio_file_id = $1 where id = $2', [ofTrack.id, track.id])
  const [project] = await api.sql("insert into projects (id, owner_id, title, audio_file_id) values (new_id(), $1, 'Song', $2) returning id", [ana.userId, ofProject.id])
  for (const { id } of [ofTrack, ofProject]) expect(await fileFor(ben, id)).toFailWith('FILE_NOT_FOUND')
  await api.sql("update tracks set visibility = 'UNLISTED' where id = $1", [track.id])
  await api.sql("insert into project_collaborators (project_id, user_id, role, accepted_at) values ($1, $2, 'VIEWER', now())", [project!.id, ben.userId])
  for (const { id } of [ofTrack, ofProject]) expect(await fileFor(ben, id)).toSucceed()
  expect(await fileFor(null, ofProject.id)).toFailWith('FILE_NOT_FOUND')
})

test('one who is only asked to work on a project does not see its files, and of a file not ready only its owner knows', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const [project] = await api.sql("insert into projects (id, owner_id, title, is_public) values (new_id(), $1, 'Song', true) returning id", [ana.userId])
  const file = await stored(api, ana, bytes, { projectId: project!.id as string })
  await api.sql("insert into project_collaborators (project_id, user_id, role) values ($1, $2, 'EDITOR')", [project!.id, ben.userId])
  expect(await fileFor(ben, file.id)).toFailWith('FILE_NOT_FOUND')
  await api.sql('update project_collaborators set accepted_at = now()')
  expect(await fileFor(ben, file.id)).toSucceed()
  const { data } = await announce(api, ana, { projectId: project!.id as string })
  expect(await fileFor(ben, data!.createUpload.file.id)).toFailWith('FILE_NOT_FOUND')
  expect((await fileFor(ana, data!.createUpload.file.id)).data!.file).toMatchObject({ state: 'PENDING', url: null, urlExpiresAt: null })
})

test('the account\'s files come the newest first, page by page', async () => {
  const ana = await make.person(api)
  const ids: string[] = []
  for (let count = 0; count < 3; count += 1) ids.unshift((await announce(api, ana)).data!.createUpload.file.id)
  const page = async (after: string | null): Promise<{ nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }> =>
    (await api.as(ana).run<{ viewer: { files: never } }, object>('query ($after: Cursor) { viewer { files(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }', { after })).data!.viewer.files
  const first = await page(null)
  const second = await page(first.pageInfo.endCursor)
  expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(ids)
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
})

test('a download says what it is, and is shown without running anything', async () => {
  const ana = await make.person(api)
  const file = await stored(api, ana, bytes, { name: '../Größe "♪"\r\n.wav'.replace(/[\r\n]/g, '\t') })
  const { headers, status } = await fetch(file.url!)
  expect(status).toBe(200)
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'audio/wav', 'content-length': `${bytes.length}`, 'accept-ranges': 'bytes', etag: `"${file.sha256}"`, 'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600', 'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': `inline; filename=".._Gr__e _____.wav"; filename*=UTF-8''.._Gr%C3%B6%C3%9Fe%20_%E2%99%AA___.wav`,
  })
  expect(Date.parse(headers.get('last-modified')!)).toBeLessThanOrEqual(Date.now())
  const head = await fetch(file.url!, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, `${bytes.length}`, ''])
})

test.each([
  ['bytes=0-3', 0, 3], ['bytes=100-', 100, bytes.length - 1], ['bytes=-10', bytes.length - 10, bytes.length - 1], ['bytes=5-99999999', 5, bytes.length - 1],
  [`bytes=-${bytes.length * 2}`, 0, bytes.length - 1],
])('the range %s is these bytes and no others', async (range, start, end) => {
  const file = await stored(api, await make.person(api), bytes)
  const response = await fetch(file.url!, { headers: { range } })
  expect([response.status, response.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/${bytes.length}`])
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(start, end + 1))).toBe(true)
})

test('a range beyond the end is 416; several, or what is no range, is all of it', async () => {
  const file = await stored(api, await make.person(api), bytes)
  const asked = (headers: Record<string, string>) => fetch(file.url!, { headers })
  for (const range of [`bytes=${bytes.length}-`, 'bytes=-0']) {
    const response = await asked({ range })
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
  }
  for (const range of ['bytes=0-1,5-6', 'lines=0-1', 'bytes=-', 'bytes=9-2', 'bytes=a-b']) expect((await asked({ range })).status).toBe(200)
  expect((await asked({ range: 'bytes=0-1', 'if-range': `"${file.sha256}"` })).status).toBe(206)
  expect((await asked({ range: 'bytes=0-1', 'if-range': '"of another"' })).status).toBe(200)
  expect((await asked({ 'if-none-match': `W/"x", "${file.sha256}"` })).status).toBe(304)
  expect((await asked({ 'if-modified-since': new Date(Date.now() + 1000).toUTCString() })).status).toBe(304)
})

test('an address that was altered, is expired, or is another server\'s or another file\'s is 403', async () => {
  const ana = await make.person(api)
  const [file, other] = [await stored(api, ana, bytes), await stored(api, ana, bytes)]
  const { data } = await announce(api, ana)
  const addresses = [
    file.url!.replace(file.id, other.id), file.url!.replace(/expires=\d/, 'expires=9'), file.url!.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
    file.url!.split('?')[0]!, `${api.url}/files/${encodeURIComponent('../../secret')}?${file.url!.split('?')[1]!}`, data!.createUpload.url.replace('/uploads', ''),
  ]
  for (const address of addresses) expect((await fetch(address)).status).toBe(403)
  const foreign = await startNode(api, { SECRET: 'another secret of thirty-two characters' })
  expect((await fetch(file.url!.replace(api.url, foreign.url))).status).toBe(403)
  await foreign.close()
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_601_000)
  expect((await fetch(file.url!)).status).toBe(403)
  clock.mockRestore()
  expect((await fetch(file.url!)).status).toBe(200)
})

test('what is deleted is found no more, at an old address neither; what is in use stays', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const [file, used] = [await stored(api, ana, bytes), await stored(api, ana, bytes)]
  const track = await make.track(api, ana)
  await api.sql('update tracks set audio_file_id = $1 where id = $2', [used.id, track.id])
  const remove = (person: Person, fileId: string) => api.as(person).run('mutation ($input: DeleteFileInput!) { deleteFile(input: $input) { id state } }', { input: { fileId } })
  expect(await remove(ben, file.id)).toFailWith('FILE_NOT_FOUND')
  expect(await remove(ana, 'x')).toFailWith('INVALID_INPUT')
  expect(await remove(ana, used.id)).toFailWith('FILE_IN_USE')
  expect((await remove(ana, file.id)).data).toEqual({ deleteFile: { id: file.id, state: 'DELETED' } })
  expect(await fileFor(ana, file.id)).toFailWith('FILE_NOT_FOUND')
  expect((await fetch(file.url!)).status).toBe(404)
  expect(await remove(ana, file.id)).toFailWith('FILE_NOT_FOUND')
})

test('an upload that never came can be sent, but not fetched', async () => {
  const ana = await make.person(api)
  const { data } = await announce(api, ana, { sizeBytes: bytes.length })
  const { url } = await api.app.serving.served.downloadUrl({ id: data!.createUpload.file.id, path: '', name: '', mediaType: '' })
  await put(data!.createUpload, bytes)
  expect((await fetch(url)).status).toBe(404)
})
