import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'
import { nobody, relationsOf, type Someone } from './relations.js'

const api = startApi()
const { block } = relationsOf(api)

const MUTE = graphql(`
  mutation MuteUser($input: MuteUserInput!) {
    muteUser(input: $input) {
      handle
    }
  }
`)
const UNMUTE = graphql(`
  mutation UnmuteUser($input: UnmuteUserInput!) {
    unmuteUser(input: $input) {
      handle
    }
  }
`)
const MUTE_WORD = graphql(`
  mutation MuteWord($input: MuteWordInput!) {
    muteWord(input: $input)
  }
`)
const UNMUTE_WORD = graphql(`
  mutation UnmuteWord($input: UnmuteWordInput!) {
    unmuteWord(input: $input)
  }
`)
const MUTED = graphql(`
  query Muted($first: Int, $after: Cursor) {
    viewer {
      mutedWords
      mutedUsers(first: $first, after: $after) {
        totalCount
        nodes {
          handle
        }
        pageInfo {
          endCursor
        }
      }
    }
  }
`)

const mute = (who: Person, { userId }: Someone) => api.as(who).run(MUTE, { input: { userId } })
const unmute = (who: Person, { userId }: Someone) => api.as(who).run(UNMUTE, { input: { userId } })
const muteWord = (who: Person, word: string) => api.as(who).run(MUTE_WORD, { input: { word } })
const unmuteWord = (who: Person, word: string) => api.as(who).run(UNMUTE_WORD, { input: { word } })
const muted = async (who: Person, variables: object = {}) => (await api.as(who).run(MUTED, variables)).data!.viewer!

let ana: Person
beforeEach(async () => {
  ana = await make.person(api)
})

test('whom one mutes comes newest first, in pages, until one mutes them no longer', async () => {
  const [ben, cyd] = [await make.person(api), await make.person(api)]
  expect((await mute(ana, ben)).data?.muteUser).toEqual({ handle: ben.handle })
  for (let time = 0; time < 2; time += 1) expect(await mute(ana, cyd)).toSucceed()
  const first = (await muted(ana, { first: 1 })).mutedUsers
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ handle: cyd.handle }] })
  expect((await muted(ana, { first: 1, after: first.pageInfo.endCursor })).mutedUsers.nodes).toEqual([{ handle: ben.handle }])
  for (let time = 0; time < 2; time += 1) expect((await unmute(ana, ben)).data?.unmuteUser).toEqual({ handle: ben.handle })
  expect((await muted(ana)).mutedUsers).toMatchObject({ totalCount: 1, nodes: [{ handle: cyd.handle }] })
  expect((await muted(cyd)).mutedUsers.totalCount).toBe(0)
})

test('oneself, nobody and whoever is not there cannot be muted, and who goes is not listed', async () => {
  const [blocked, blocking, leaving] = [await make.person(api), await make.person(api), await make.person(api)]
  await mute(ana, leaving)
  await block(ana, blocked)
  await block(blocking, ana)
  for (const other of [ana, nobody, blocked, blocking]) expect(await mute(ana, other)).toFailWith('USER_NOT_FOUND')
  await block(leaving, ana)
  expect((await muted(ana)).mutedUsers).toMatchObject({ totalCount: 0, nodes: [] })
  expect((await unmute(ana, leaving)).data?.unmuteUser).toBeNull()
  expect(await api.sql('select from muted_users where user_id = $1', [ana.userId])).toEqual([])
})

test('a word is muted once in whatever spelling, and kept as it was written first', async () => {
  expect((await muteWord(ana, '  Café   CRÈME ')).data?.muteWord).toEqual(['Café   CRÈME'])
  expect((await muteWord(ana, 'cafe creme')).data?.muteWord).toEqual(['Café   CRÈME'])
  expect((await muteWord(ana, 'ÖLPREIS')).data?.muteWord).toEqual(['ÖLPREIS', 'Café   CRÈME'])
  expect((await muted(ana)).mutedWords).toEqual(['ÖLPREIS', 'Café   CRÈME'])
  expect((await unmuteWord(ana, 'CAFÉ crème')).data?.unmuteWord).toEqual(['ÖLPREIS'])
  expect((await unmuteWord(ana, 'never')).data?.unmuteWord).toEqual(['ÖLPREIS'])
})

test('what is muted is what posts are searched for', async () => {
  for (const word of ['Spoiler', '新しい曲', 'two words']) await muteWord(ana, word)
  const [row] = await api.sql(
    `select array_agg(to_tsvector('simple', fold_letters(body)) @@ muted_words_query($1) order by place) as hit
     from unnest(array['a spoiler!', 'これは新しい曲です', 'two other words', 'two WORDS']) with ordinality b (body, place)`, [ana.userId])
  expect(row!.hit).toEqual([true, true, false, true])
})

test('there are 200 words at most, however many come at once', async () => {
  await api.sql("insert into muted_words (user_id, word, said) select $1, 'word' || n, 'word' || n from generate_series(1, 195) n", [ana.userId])
  const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => muteWord(ana, `more${index}`)))
  const refused = replies.filter((reply) => reply.errors)
  expect(refused).toHaveLength(15)
  for (const reply of refused) expect(reply).toFailWith('TOO_MANY_MUTED_WORDS')
  expect((await muted(ana)).mutedWords).toHaveLength(200)
  expect(await muteWord(ana, 'word1')).toSucceed()
})

test.each(['', ' ', '!?', '🎵', 'x'.repeat(101), '曲'.repeat(100)])('%s mutes nothing', async (word) => {
  expect(await muteWord(ana, word)).toFailWith('INVALID_INPUT')
})

test.each(NASTY_STRINGS.map((text, index) => [index, JSON.stringify(text).slice(0, 40), text] as const))('%i %s is muted or refused, and unmuted', async (_index, _shown, word) => {
  const reply = await muteWord(ana, word)
  if (reply.errors) return void expect(reply.errors.map((error) => error.extensions?.code)).toEqual(['BAD_USER_INPUT'])
  expect(reply.data?.muteWord).toHaveLength(1)
  expect((await unmuteWord(ana, word)).data?.unmuteWord).toEqual([])
  expect(await api.sql('select muted_words_query($1) as query', [ana.userId])).toEqual([{ query: null }])
})

test('a visitor mutes nothing, and nobody else learns of what is muted', async () => {
  const ben = await make.person(api)
  await mute(ana, ben)
  await muteWord(ana, 'ben')
  for (const [name, input] of [['muteUser', `userId: "${ben.userId}"`], ['unmuteUser', `userId: "${ben.userId}"`], ['muteWord', 'word: "x"'], ['unmuteWord', 'word: "x"']]) {
    const selection = name!.endsWith('User') ? '{ id }' : ''
    expect(await api.visitor.run(`mutation { ${name}(input: { ${input} }) ${selection} }`)).toFailWith('SIGN_IN_REQUIRED')
  }
  for (const table of ['muted_users', 'muted_words']) {
    expect(await api.sqlAs('polyphony_viewer', ben, `select from ${table}`)).toEqual([])
    expect(await api.sqlAs('polyphony_viewer', ana, `select from ${table}`)).toHaveLength(1)
  }
})
