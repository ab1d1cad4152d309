import { graphHandle, personId } from '../../src/import/follows/people.js'
import { sourceOf } from '../../src/import/follows/social-graph.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { runImport, scratch } from './import-process.js'

const api = startApi()
const files = scratch()

const csv = (name: string, header: string, rows: string[]): string => files.write(name, `${header}\n${rows.join('\n')}\n`)
const edges = (name: string, rows: string[]): string => csv(name, 'node_1,node_2', rows)

/** What each kind of row came to: `read 3, inserted 3, …`. */
const linesOf = (out: string): Record<string, string> =>
  Object.fromEntries([...out.matchAll(/^(people|follows): (.*), in \d/gm)].map(([, of, counts]) => [of, counts]))

const follows = async (source: string): Promise<unknown[]> =>
  (await api.sql(
    `select a.display_name || '>' || b.display_name as follow from followers f join profiles a on a.user_id = f.follower_id join profiles b on b.user_id = f.followee_id
     where a.handle like $1 || '\\_%' order by 1`, [source],
  )).map(({ follow }) => follow)

test('an edge makes two people who follow each other, and nobody can sign in as them', async () => {
  const file = edges('town_edges.csv', ['1,2', '2,3', '4,1'])
  const first = await runImport(api, ['follows', file])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(linesOf(first.out)).toEqual({
    people: 'read 4, inserted 4, updated 0, unchanged 0, duplicate rows 0, rejected 0',
    follows: 'read 3, inserted 6, updated 0, unchanged 0, duplicate rows 0, rejected 0',
  })
  expect(await follows('town')).toEqual(['1>2', '1>4', '2>1', '2>3', '3>2', '4>1'])
  expect(await api.sql("select handle, display_name, password_hash, follower_count, following_count from profiles join users on id = user_id where handle like 'town%' order by 1")).toEqual(
    [['1', 2], ['2', 2], ['3', 1], ['4', 1]].map(([name, count]) => (
      { handle: `town_${name}`, display_name: name, password_hash: null, follower_count: count, following_count: count }
    )),
  )
  expect(await api.sql('select from notifications')).toEqual([])
})

test('imported again it changes nothing, and what was added since is added', async () => {
  const everything = () => api.sql("select f.*, p.updated_at, p.follower_count from followers f join profiles p on p.user_id = f.follower_id where handle like 'town%' order by 1, 2")
  const before = await everything()
  const again = await runImport(api, ['follows', files.path('town_edges.csv')])
  expect(linesOf(again.out)).toEqual({
    people: 'read 4, inserted 0, updated 0, unchanged 4, duplicate rows 0, rejected 0',
    follows: 'read 3, inserted 0, updated 0, unchanged 6, duplicate rows 0, rejected 0',
  })
  expect(await everything()).toEqual(before)
  const grown = await runImport(api, ['follows', edges('grown.csv', ['1,2', '2,3', '4,1', '5,1']), '--source', 'town'])
  expect(linesOf(grown.out)).toMatchObject({
    people: 'read 5, inserted 1, updated 0, unchanged 4, duplicate rows 0, rejected 0',
    follows: 'read 4, inserted 2, updated 0, unchanged 6, duplicate rows 0, rejected 0',
  })
})

test('of a directed edge the first follows the second', async () => {
  const { out } = await runImport(api, ['follows', edges('oneway.csv', ['a,b', 'b,a', 'a,c', 'a,b']), '--directed'])
  expect(linesOf(out).follows).toBe('read 4, inserted 3, updated 0, unchanged 0, duplicate rows 1, rejected 0')
  expect(await follows('oneway')).toEqual(['a>b', 'a>c', 'b>a'])
})

test('an edge counts once, either way round', async () => {
  const { out } = await runImport(api, ['follows', edges('twice.csv', ['a,b', 'b,a', ' a , b '])])
  expect(linesOf(out).follows).toBe('read 3, inserted 2, updated 0, unchanged 0, duplicate rows 2, rejected 0')
})

test('who is listed has an account even without an edge', async () => {
  const people = csv('people.csv', 'id,target', ['lonely,8', 'a,1', 'lonely,3', ',4', 'x'])
  const { out } = await runImport(api, ['follows', edges('listed.csv', ['a,b']), '--people', people, '--rejects', files.path('listed-rejects.csv')])
  expect(linesOf(out)).toEqual({
    people: 'read 6, inserted 3, updated 0, unchanged 0, duplicate rows 1, rejected 2',
    follows: 'read 1, inserted 2, updated 0, unchanged 0, duplicate rows 0, rejected 0',
  })
  expect(files.read('listed-rejects-people.csv').trim().split('\n').slice(1)).toEqual(['5,id,is missing,', '6,,"has 1 columns, and the first line 2",x'])
  expect(await api.sql("select handle, following_count from profiles where handle like 'listed%' order by 1")).toEqual([
    { handle: 'listed_a', following_count: 1 }, { handle: 'listed_b', following_count: 1 }, { handle: 'listed_lonely', following_count: 0 },
  ])
})

test('rows that are no edge are listed with line, field and reason, and make nobody', async () => {
  const file = files.write('bad.csv', Buffer.concat([
    Buffer.from(`node_1,node_2\na,b\nc,c\n,d\ne, \n\nf\ng,h,i\n${'x'.repeat(81)},j\nk\0,l\n"m,n\n`), Buffer.from([0xff]), Buffer.from(`,o\n${'y'.repeat(80)},b\n`),
  ]))
  const { code, out } = await runImport(api, ['follows', file, '--rejects', files.path('bad-rejects.csv')])
  expect(code).toBe(0)
  expect(linesOf(out)).toEqual({
    people: 'read 3, inserted 3, updated 0, unchanged 0, duplicate rows 0, rejected 0',
    follows: 'read 11, inserted 4, updated 0, unchanged 0, duplicate rows 0, rejected 9',
  })
  expect(files.read('bad-rejects.csv').trim().split('\n').slice(1).map((line) => line.replace(/x{80}/, 'xxx'))).toEqual([
    '3,node_2,is who it is from,c', '4,node_1,is missing,', '5,node_2,is missing,', '7,,"has 1 columns, and the first line 2",f', '8,,"has 3 columns, and the first line 2","g,h,i"',
    '9,node_1,is longer than 80 characters,xxx…', '10,node_1,contains a NUL character,"k\\0"', '11,,a quote is never closed,', '12,,is not valid UTF-8,',
  ])
})

test('nobody is made to follow somebody across a block', async () => {
  const file = edges('feud.csv', ['a,b', 'a,c', 'b,c'])
  await runImport(api, ['follows', file])
  const [a, b] = ['a', 'b'].map((name) => personId('feud', name))
  await api.sql('delete from followers where $1 in (follower_id, followee_id)', [a])
  await api.sql('insert into blocked_users (blocker_id, blocked_id) values ($1, $2)', [b, a])
  const { out } = await runImport(api, ['follows', file, '--rejects', files.path('feud-rejects.csv')])
  expect(linesOf(out).follows).toBe('read 3, inserted 2, updated 0, unchanged 2, duplicate rows 0, rejected 1')
  expect(files.read('feud-rejects.csv').trim().split('\n').slice(1)).toEqual(['2,,one of them blocks the other,"a,b"'])
  expect(await follows('feud')).toEqual(['a>c', 'b>c', 'c>a', 'c>b'])
  // Were the block made behind that look, the rule would still hold it up.
  expect(await api.sqlAs('polyphony_system', null, 'select import_follows(array[$1, $2]::uuid[], array[$2, $1]::uuid[]) as added', [a, b])).toEqual([{ added: 0 }])
})

test('a handle somebody else has gets a number, and names that differ by case are two people', async () => {
  await make.person(api, { handle: 'club_ANA' })
  await runImport(api, ['follows', edges('club.csv', ['ana,Ana', 'ana,名前'])])
  expect(await api.sql("select handle, display_name from profiles where handle like 'club%' order by handle collate \"C\"")).toEqual(
    [['club_ANA', 'club_ANA'], ['club_Ana_3', 'Ana'], [graphHandle('club', '名前'), '名前'], ['club_ana_2', 'ana']].map(([handle, name]) => ({ handle, display_name: name })),
  )
})

test('people of one graph are not those of another', async () => {
  const file = edges('same.csv', ['1,2'])
  await runImport(api, ['follows', file, '--source', 'north'])
  expect(linesOf((await runImport(api, ['follows', file, '--source', 'south'])).out).people).toContain('inserted 2')
  expect(await runImport(api, ['follows', file, '--source', 'a b'])).toMatchObject({ code: 2 })
})

test('a dry run counts and writes nothing', async () => {
  const { code, out } = await runImport(api, ['follows', edges('dry.csv', ['1,2', '2,3', '3,3']), '--dry-run'])
  expect(code).toBe(0)
  expect(linesOf(out)).toEqual({ people: 'read 3, would import 3, duplicate rows 0, rejected 0', follows: 'read 3, would import 4, duplicate rows 0, rejected 1' })
  expect(await api.sql("select from profiles where handle like 'dry%'")).toEqual([])
})

test('what is no list of edges is said in one line', async () => {
  expect(await runImport(api, ['follows', files.path('nowhere.csv')])).toMatchObject({ code: 1, err: expect.stringMatching(/^There is no file .*\n$/) })
  expect(await runImport(api, ['follows', files.write('empty.csv', '')])).toMatchObject({ code: 1, err: expect.stringMatching(/is empty: .*\n$/) })
  expect(await runImport(api, ['follows', csv('three.csv', 'a,b,weight', ['1,2,3'])])).toMatchObject({ code: 1, err: expect.stringMatching(/has to name two columns, and names 3.*\n$/) })
})

test('production makes no accounts of a graph', async () => {
  const settings = { NODE_ENV: 'production', JWT_PRIVATE_KEY: 'x', MESSAGE_KEYS: `k:${'A'.repeat(43)}=` }
  expect(await runImport(api, ['follows', files.path('nowhere.csv')], settings)).toMatchObject({ code: 1, err: expect.stringContaining('refused in production') })
})

test.each([
  ['asia', '747', 'asia_747'], ['asia', 'a.b', 'asia_a.b'], ['asia', 'Zoë', /^asia_Zoe_[0-9a-f]{8}$/], ['asia', 'n'.repeat(40), /^asia_n{16}_[0-9a-f]{8}$/], ['asia', 'a.', /^asia_a_[0-9a-f]{8}$/],
])('of %s, the name %s becomes the handle %s', (source, name, handle) => {
  expect(graphHandle(source, name)).toMatch(handle)
})

test.each([
  ['/data/lastfm_asia_edges.csv', 'lastfm_asia'], ['Edges of 2024.csv', 'Edges_of_2024'], ['_.csv', 'graph'], [`${'n'.repeat(40)}.csv`, 'n'.repeat(20)],
])('the people of %s are those of %s', (path, source) => {
  expect(sourceOf(path)).toBe(source)
})
