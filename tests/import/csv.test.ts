import { existsSync } from 'node:fs'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { outcomeOf, runImport, scratch, startImport, tracksOf } from './import-process.js'

const api = startApi()
const files = scratch()
const LINE = /tracks: (.*), in \d/

const MAP = files.write('map.json', JSON.stringify({
  source: 'shop',
  nulls: ['', 'NA'],
  fields: {
    sourceRef: 'id', title: 'name', artist: { column: 'by', default: 'Various' }, durationMs: { column: 'length', as: 'clock' },
    releaseDate: { column: 'out', format: 'DD/MM/YYYY' }, tempoBpm: { column: 'bpm', nulls: ['0'] }, isrc: 'isrc',
  },
}))

test('a CSV is imported by its column map, and a second time changes nothing', async () => {
  const ana = await make.person(api)
  const file = files.write('shop.csv', 'id,name,by,length,out,bpm,isrc\n1,One,Ana,3:45,09/05/1998,120.5,us-rc1-76-07839\n2,"Two, ""again""",NA,1:02:03,NA,0.00,\n')
  const args = ['csv', file, '--map', MAP, '--owner', ana.handle.toUpperCase()]

  const first = await runImport(api, args)
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(LINE.exec(first.out)?.[1]).toBe('read 2, inserted 2, updated 0, unchanged 0, duplicate rows 0, rejected 0')
  expect(LINE.exec((await runImport(api, args)).out)?.[1]).toBe('read 2, inserted 0, updated 0, unchanged 2, duplicate rows 0, rejected 0')
  expect(await tracksOf(api, ana)).toMatchObject([
    { source_ref: '1', title: 'One', artist: 'Ana', duration_ms: 225_000, release_date: '1998-05-09', release_precision: 'day', tempo_bpm: 120.5, isrc: 'USRC17607839' },
    { source_ref: '2', title: 'Two, "again"', artist: 'Various', duration_ms: 3_723_000, release_date: null, tempo_bpm: null },
  ])
})

test('an imported track is searched by the words any other would be', async () => {
  const ana = await make.person(api)
  const titles = ["Don't Stop -- Believin", 'Ünïcode  Straße', '夜に駆ける', '???', 'x'.repeat(60)]
  await runImport(api, ['csv', files.write('words.csv', `id,name,by,length,out,bpm,isrc\n${titles.map((title, i) => `${i},${title},Åsa,,,,`).join('\n')}\n`), '--map', MAP, '--owner', ana.handle])

  const imported = await api.sql('select title, artist, search_words from tracks where owner_id = $1 order by source_ref', [ana.userId])
  expect(imported.map((track) => track.title)).toEqual(titles)
  for (const { title, artist, search_words: words } of imported) {
    const [made] = await api.sql('insert into tracks (id, owner_id, title, artist) values (new_id(), $1, $2, $3) returning search_words', [ana.userId, title, artist])
    expect(words).toEqual(made!.search_words)
  }
})

test('what several people import of one source is each one\'s own', async () => {
  const [ana, bea] = [await make.person(api), await make.person(api)]
  const run = async (person: typeof ana, title: string) => {
    const file = files.write('shared.csv', `id,name,by,length,out,bpm,isrc\n1,${title},Zoe,,,,\n2,Both,Zoe,,,,\n`)
    return LINE.exec((await runImport(api, ['csv', file, '--map', MAP, '--owner', person.handle])).out)?.[1]
  }
  expect(await run(ana, 'Hers')).toContain('inserted 2')
  expect(await run(bea, 'Mine')).toContain('inserted 2, updated 0, unchanged 0')
  expect(await run(bea, 'Mine now')).toContain('inserted 0, updated 1, unchanged 1')
  expect((await tracksOf(api, ana)).map((track) => track.title)).toEqual(['Hers', 'Both'])
  expect((await tracksOf(api, bea)).map((track) => track.title)).toEqual(['Mine now', 'Both'])
})

test('tracks are known again when nothing tells any more of the run that brought them', async () => {
  const ana = await make.person(api)
  const args = ['csv', files.write('untold.csv', 'id,name,by,length,out,bpm,isrc\n1,One,Ana,,,,\n2,Two,Ana,,,,\n'), '--map', MAP, '--owner', ana.handle]
  await runImport(api, args)
  await api.sql('delete from import_runs where owner_id = $1', [ana.userId])

  expect(LINE.exec((await runImport(api, args)).out)?.[1]).toBe('read 2, inserted 0, updated 0, unchanged 2, duplicate rows 0, rejected 0')
  expect((await tracksOf(api, ana)).map((track) => track.title)).toEqual(['One', 'Two'])
})

test('a row that has changed changes its track, and visibility is for new tracks only', async () => {
  const ana = await make.person(api)
  const run = (content: string, visibility: string) =>
    runImport(api, ['csv', files.write('changing.csv', `id,name,by,length,out,bpm,isrc\n${content}`), '--map', MAP, '--owner', ana.handle, '--visibility', visibility])
  await run('1,Old,Ana,,,,\n', 'private')

  expect((await run('1,New,Ana,,,,\n2,Other,Ana,,,,\n', 'public')).out).toContain('inserted 1, updated 1, unchanged 0')
  expect(await tracksOf(api, ana)).toMatchObject([{ title: 'New', visibility: 'PRIVATE' }, { title: 'Other', visibility: 'PUBLIC' }])
})

test('rows that cannot be imported are listed with line, field and reason, and the others are imported', async () => {
  const ana = await make.person(api)
  const file = files.write('bad.csv', Buffer.concat([
    Buffer.from('\ufeffid,name,by,length,out,bpm,isrc\r\n1,Good,Ana,,,,\r\n2,NA,Ana,,,,\r\n3,Short\r\n4,"Broken "quote,Ana,,,,\r\n5,Nul\0,Ana,,,,\r\n6,'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(`,Ana,,,,\r\n7,${'x'.repeat(301)},Ana,,,,\r\n8,Slow,Ana,long,,,\r\n9,Never,Ana,,31/02/1999,,\r\n1,Good again,Ana,,,,\r\n10,"Over\r\ntwo lines",Ana,,,9999,\r\n11,Last,Ana,,,,\r\n12,"open,Ana,,,,\r\n13,Behind,Ana,,,,`),
  ]))
  const rejects = files.path('bad-rejects.csv')
  const { code, out } = await runImport(api, ['csv', file, '--map', MAP, '--owner', ana.handle, '--rejects', rejects])

  expect(code).toBe(0)
  expect(out).toContain(rejects)
  expect(out).toContain('read 14, inserted 3, updated 0, unchanged 0, duplicate rows 1, rejected 10')
  expect((await tracksOf(api, ana)).map((track) => track.title)).toEqual(['Good', 'Last', 'Behind'])
  expect(files.read('bad-rejects.csv').replace(/x{20,}/, 'xxx').split('\n')).toEqual([
    'line,field,reason,value',
    '3,title,is missing,',
    '4,,"has 2 columns, and the first line 7","3,Short"',
    '5,,text follows a closing quote,',
    '6,title,contains a NUL character,"Nul\\0"',
    '7,,is not valid UTF-8,',
    '8,title,is longer than 300 characters,xxx…',
    '9,durationMs,is not a duration such as 3:45 or 1:02:03,long',
    '10,releaseDate,is not a date from the year 1000 on,1999-02-31',
    '12,tempoBpm,is not between 0.001 and 1000,9999',
    '15,,a quote is never closed,',
    '',
  ])
})

test('a playlist table of Spotify gives one track for each id, without what it does not know', async () => {
  const ana = await make.person(api)
  const header = 'track_id,track_name,track_artist,track_popularity,track_album_name,track_album_release_date,playlist_genre,playlist_subgenre,key,mode,tempo,duration_ms'
  const file = files.write('songs.csv', `${header}
a,Ñandú 夜,Ana,66,First,2019-06,pop,dance pop,6,0,122.036,194754
a,Ñandú 夜,Ana,66,First,2019-06,rock,hard rock,6,0,122.036,194754
b,Quiet,Ben,0,NA,1999,latin,tropical,-1,1,0,1000
c,NA,NA,0,NA,2012-01-05,rap,trap,6,1,95.9,282707\n`)
  const { out } = await runImport(api, ['csv', file, '--preset', 'spotify', '--owner', ana.handle])

  expect(out).toContain('read 4, inserted 2, updated 0, unchanged 0, duplicate rows 1, rejected 1')
  expect(await tracksOf(api, ana)).toMatchObject([
    { source_ref: 'a', title: 'Ñandú 夜', genre: 'pop', subgenre: 'dance pop', musical_key: 'F# minor', release_date: '2019-06-01', release_precision: 'month', popularity: 66 },
    { source_ref: 'b', album: null, musical_key: null, tempo_bpm: null, release_date: '1999-01-01', release_precision: 'year' },
  ])
})

test('a dry run reads and counts, and writes nothing anywhere', async () => {
  const ana = await make.person(api)
  const file = files.write('dry.csv', 'id,name,by,length,out,bpm,isrc\n1,One,Ana,,,,\n2,,Ana,,,,\n')
  const runs = await api.sql('select count(*) from import_runs')
  const { code, out } = await runImport(api, ['csv', file, '--map', MAP, '--owner', ana.handle, '--dry-run'])

  expect(code).toBe(0)
  expect(out).toContain('read 2, would import 1, duplicate rows 0, rejected 1')
  expect(out).toContain('line 3: title is missing')
  expect(await tracksOf(api, ana)).toEqual([])
  expect(await api.sql('select count(*) from import_runs')).toEqual(runs)
  expect(existsSync(`${api.config.DATA_DIR}/imports/shop-dry.csv.rejects.csv`)).toBe(false)
})

test.each([
  ['an account nobody has', ['--map', MAP, '--owner', 'nobody.here'], 1, 'There is no account with the handle "nobody.here"'],
  ['no owner', ['--map', MAP], 2, "required option '--owner"],
  ['no way to read it', ['--owner', 'x'], 2, "'--map <map.json>' or '--preset <name>'"],
  ['a column the file does not have', ['--map', files.write('lacking.json', '{"source":"s","fields":{"sourceRef":"id","title":"caption","artist":"by"}}'), '--owner', 'x', '--dry-run'], 1, 'no column "caption". It has: id, name'],
  ['a map with a misspelt field', ['--map', files.write('misspelt.json', '{"source":"s","fields":{"sourceRef":"id","title":"name","artist":"by","tempo":"bpm"}}'), '--owner', 'x'], 1, 'is refused at fields'],
])('%s is one line and an exit code', async (_what, args, code, line) => {
  const outcome = await outcomeOf(startImport(api, ['csv', files.write('some.csv', 'id,name,by,length,out,bpm,isrc\n1,One,Ana,,,,\n'), ...args]))
  expect(outcome).toMatchObject({ code, out: '' })
  expect(outcome.err).toContain(line)
  expect(outcome.err.trim().split('\n')).toHaveLength(1)
})
