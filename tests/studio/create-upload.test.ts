import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'
import { announce } from './uploading.js'

const api = startApi()
const GIB = 2 ** 30
afterAll(() => expect(api.faults).toEqual([]))

async function project(ownerId: string, isPublic = false): Promise<string> {
  const [row] = await api.sql("insert into projects (id, owner_id, title, is_public) values (new_id(), $1, 'Song', $2) returning id", [ownerId, isPublic])
  return row!.id as string
}

test('an upload tells where to send which bytes, and the file is pending at a path no client chose', async () => {
  const ana = await make.person(api)
  const before = Date.now()
  const { data } = await announce(api, ana, { name: 'Song.wav', sizeBytes: 1234 })
  const { file, url, method, headers, expiresAt } = data!.createUpload
  expect([file.state, method]).toEqual(['PENDING', 'PUT'])
  expect(headers).toEqual([{ name: 'content-type', value: 'audio/wav' }, { name: 'content-length', value: '1234' }])
  expect(url.startsWith(`${api.url}/files/uploads/${file.id}?`)).toBe(true)
  expect(Date.parse(expiresAt)).toBeGreaterThan(before + 3_599_000)
  expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + 3_600_000)
  const [row] = await api.sql('select path, owner_id, name from stored_files where id = $1', [file.id])
  expect(row).toEqual({ path: `audio-files/${ana.userId}/unfiled/${file.id}`, owner_id: ana.userId, name: 'Song.wav' })
})

test('each upload is counted, and a refused one is not', async () => {
  const ana = await make.person(api)
  const used = async () => (await api.sql("select coalesce(sum(used), 0)::int as used from usage_tracking where user_id = $1 and action = 'UPLOAD'", [ana.userId]))[0]!.used
  await announce(api, ana)
  await announce(api, ana)
  await announce(api, ana, { mediaType: 'text/html' })
  expect(await used()).toBe(2)
})

test.each([
  ['audio of a byte too many', { sizeBytes: 2 * GIB + 1 }, 'INVALID_INPUT'],
  ['an avatar of a byte too many', { purpose: 'AVATAR', mediaType: 'image/png', sizeBytes: 20 * 2 ** 20 + 1 }, 'FILE_TOO_LARGE'],
  ['a page', { mediaType: 'text/html' }, 'MEDIA_TYPE_REFUSED'],
  ['a drawing that can hold a script', { purpose: 'AVATAR', mediaType: 'image/svg+xml' }, 'MEDIA_TYPE_REFUSED'],
  ['a picture as audio', { mediaType: 'image/png' }, 'MEDIA_TYPE_REFUSED'],
  ['audio as a picture', { purpose: 'POST_IMAGE' }, 'MEDIA_TYPE_REFUSED'],
  ['a type with parameters', { mediaType: 'audio/wav; charset=utf-8' }, 'MEDIA_TYPE_REFUSED'],
  ['an archive', { purpose: 'DATA_EXPORT' }, 'INVALID_INPUT'],
  ['a name of 300 characters', { name: 'a'.repeat(300) }, 'INVALID_INPUT'],
  ['a name with NUL', { name: 'a\0b.wav' }, 'UNSTORABLE_TEXT'],
  ['no name', { name: ' ' }, 'INVALID_INPUT'],
  ['no bytes', { sizeBytes: 0 }, 'INVALID_INPUT'],
  ['fewer than no bytes', { sizeBytes: -1 }, 'INVALID_INPUT'],
  ['what is no sum', { sha256: 'abc' }, 'INVALID_INPUT'],
] as const)('%s is refused', async (_what, announced, reason) => {
  expect(await announce(api, await make.person(api), announced)).toFailWith(reason)
})

test('the largest audio and the largest picture are taken', async () => {
  const ana = await make.person(api)
  expect(await announce(api, ana, { sizeBytes: 2 * GIB })).toSucceed()
  expect(await announce(api, ana, { purpose: 'POST_IMAGE', mediaType: 'image/png', sizeBytes: 20 * 2 ** 20 })).toSucceed()
})

test('whatever a file is called, its path is the same', async () => {
  const ana = await make.person(api)
  for (const name of ['../../etc/passwd', 'C:\\CON', 'a/b\\c.wav', ...NASTY_STRINGS]) {
    const { data, errors } = await announce(api, ana, { name })
    if (errors) expect(['INVALID_INPUT', 'UNSTORABLE_TEXT']).toContain(errors[0]!.extensions!.reason)
    else {
      const { id } = data!.createUpload.file
      expect(await api.sql('select path, name from stored_files where id = $1', [id])).toEqual([{ path: `audio-files/${ana.userId}/unfiled/${id}`, name }])
    }
  }
})

test('audio for a project is taken from who may change it, and of others it is not said that it exists', async () => {
  const [ana, ben, cleo] = [await make.person(api), await make.person(api), await make.person(api)]
  const projectId = await project(ana.userId)
  await api.sql("insert into project_collaborators (project_id, user_id, role, accepted_at) values ($1, $2, 'VIEWER', now()), ($1, $3, 'EDITOR', now())", [projectId, ben.userId, cleo.userId])
  for (const person of [ana, cleo]) {
    const { data } = await announce(api, person, { projectId })
    const [row] = await api.sql('select path, project_id from stored_files where id = $1', [data!.createUpload.file.id])
    expect(row).toEqual({ path: `audio-files/${person.userId}/${projectId}/${data!.createUpload.file.id}`, project_id: projectId })
  }
  expect(await announce(api, ben, { projectId })).toFailWith('NOT_PROJECT_EDITOR')
  expect(await announce(api, await make.person(api), { projectId })).toFailWith('PROJECT_NOT_FOUND')
  expect(await announce(api, ana, { projectId: randomUUID() })).toFailWith('PROJECT_NOT_FOUND')
  expect(await announce(api, ana, { projectId, purpose: 'AVATAR', mediaType: 'image/png' })).toFailWith('INVALID_INPUT')
})

test('a visitor uploads nothing', async () => {
  const reply = await api.visitor.run('mutation { createUpload(input: { purpose: AUDIO, name: "a", mediaType: "audio/wav", sizeBytes: 10 }) { url } }')
  expect(reply).toFailWith('SIGN_IN_REQUIRED')
})
