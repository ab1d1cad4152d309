import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { runImport, scratch, tracksOf } from './import-process.js'

const api = startApi()
const files = scratch()

const chunk = (id: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(id), size, data, Buffer.alloc(data.length % 2)])
}

/** Silence of that many milliseconds, with RIFF INFO tags. */
function wav(milliseconds: number, tags: Record<string, string> = {}): Buffer {
  const format = Buffer.from('01000100401f0000803e000002001000', 'hex')
  const info = Object.entries(tags).map(([id, text]) => chunk(id, Buffer.from(`${text}\0`, 'latin1')))
  const list = info.length > 0 ? chunk('LIST', Buffer.concat([Buffer.from('INFO'), ...info])) : Buffer.alloc(0)
  const body = Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), list, chunk('data', Buffer.alloc(milliseconds * 16))])
  return chunk('RIFF', body)
}

function folder(name: string): string {
  const made = files.path(name)
  mkdirSync(path.join(made, 'album'), { recursive: true })
  return made
}

test('audio files become tracks by their tags, or by their names', async () => {
  const ana = await make.person(api)
  const music = folder('music')
  writeFileSync(path.join(music, 'tagged.wav'), wav(1500, { INAM: 'Ñu', IART: 'Tagged', IPRD: 'Disc', IGNR: 'Jazz', ICRD: '1999-05' }))
  writeFileSync(path.join(music, 'album', '03 - Third.wav'), wav(250))
  writeFileSync(path.join(music, 'Ana - Song - Live.wav'), wav(250))
  writeFileSync(path.join(music, 'ben_-_solo_06.WAV'), wav(250))
  writeFileSync(path.join(music, 'broken.mp3'), 'no audio at all')
  writeFileSync(path.join(music, 'notes.txt'), 'not looked at')
  const args = ['folder', music, '--owner', ana.handle, '--base-url', 'https://cdn.example/a']

  const first = await runImport(api, args)
  expect(first.out).toContain('read 5, inserted 4, updated 0, unchanged 0, duplicate rows 0, rejected 1')
  expect(await tracksOf(api, ana)).toMatchObject([
    { source_ref: 'Ana - Song - Live.wav', title: 'Song - Live', artist: 'Ana', duration_ms: 250 },
    { source_ref: 'album/03 - Third.wav', title: 'Third', artist: 'Unknown Artist', audio_url: 'https://cdn.example/a/album/03%20-%20Third.wav' },
    { source_ref: 'ben_-_solo_06.WAV', title: 'solo 06', artist: 'ben' },
    { source_ref: 'tagged.wav', title: 'Ñu', artist: 'Tagged', album: 'Disc', genre: 'Jazz', duration_ms: 1500, release_date: '1999-05-01', release_precision: 'month' },
  ])
  expect((await runImport(api, args)).out).toContain('inserted 0, updated 0, unchanged 4')
})

test('nothing outside the folder is opened, whatever a link says', async () => {
  const ana = await make.person(api)
  const [music, outside] = [folder('linked'), folder('outside')]
  writeFileSync(path.join(outside, 'secret.wav'), wav(100, { INAM: 'Secret', IART: 'Outside' }))
  writeFileSync(path.join(music, 'album', 'mine.wav'), wav(100, { INAM: 'Mine', IART: 'Ana' }))
  symlinkSync(path.join(outside, 'secret.wav'), path.join(music, 'file.wav'))
  symlinkSync(outside, path.join(music, 'album', 'folder'))
  symlinkSync('../outside/secret.wav', path.join(music, 'relative.wav'))
  symlinkSync('nowhere.wav', path.join(music, 'dangling.wav'))
  symlinkSync('album/mine.wav', path.join(music, 'again.wav'))
  symlinkSync('.', path.join(music, 'circle'))
  const rejects = files.path('links.csv')

  const { out } = await runImport(api, ['folder', music, '--owner', ana.handle, '--rejects', rejects])
  expect(out).toContain('read 6, inserted 1, updated 0, unchanged 0, duplicate rows 1, rejected 4')
  expect((await tracksOf(api, ana)).map((track) => track.title)).toEqual(['Mine'])
  expect(files.read('links.csv').trim().split('\n')).toEqual([
    'file,field,reason,value',
    'album/folder,,is a link that leaves the folder,',
    'dangling.wav,,is a link to nothing,',
    'file.wav,,is a link that leaves the folder,',
    'relative.wav,,is a link that leaves the folder,',
  ])
})

test('a folder that is not there is one line', async () => {
  const outcome = await runImport(api, ['folder', files.path('no-such'), '--owner', 'x', '--dry-run'])
  expect(outcome).toMatchObject({ code: 1, out: '' })
  expect(outcome.err.trim()).toMatch(/no-such is not a folder\.$/)
})
