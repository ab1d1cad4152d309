import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { relationsOf } from './relations.js'

const api = startApi()
const { set } = relationsOf(api)

const SETTINGS = graphql(`
  query Settings {
    viewer {
      settings {
        whoMayMessage
        whoSeesActiveStatus
      }
    }
  }
`)
const settings = async (who: Person) => (await api.as(who).run(SETTINGS)).data?.viewer?.settings

test('everybody may write and mutual followers see who is online, until one says otherwise', async () => {
  expect(await settings(await make.person(api))).toEqual({ whoMayMessage: 'EVERYONE', whoSeesActiveStatus: 'MUTUALS' })
})

test('what is given changes, what is left out or null stays', async () => {
  const ana = await make.person(api)
  expect((await set(ana, { whoMayMessage: 'MUTUALS' })).data?.updateSettings).toEqual({ whoMayMessage: 'MUTUALS', whoSeesActiveStatus: 'MUTUALS' })
  const reply = await set(ana, { whoMayMessage: null, whoSeesActiveStatus: 'NOBODY' })
  expect(reply.data?.updateSettings).toEqual({ whoMayMessage: 'MUTUALS', whoSeesActiveStatus: 'NOBODY' })
  expect((await set(ana, {})).data).toEqual(reply.data)
  expect(await settings(ana)).toEqual({ whoMayMessage: 'MUTUALS', whoSeesActiveStatus: 'NOBODY' })
})

test('changes of different settings at once do not undo each other', async () => {
  const ana = await make.person(api)
  await Promise.all(Array.from({ length: 20 }, (_, index) => set(ana, index % 2 ? { whoMayMessage: 'NOBODY' } : { whoSeesActiveStatus: 'EVERYONE' })))
  expect(await settings(ana)).toEqual({ whoMayMessage: 'NOBODY', whoSeesActiveStatus: 'EVERYONE' })
})

test('whoever follows them live is woken when another audience may see them, and not otherwise', async () => {
  const ana = await make.person(api)
  const woken = async (change: string) =>
    (await api.sqlAs('polyphony_viewer', ana, `select current_setting('app.wake_ups', true) as woken from update_settings(${change}) r`))[0]!.woken
  expect(await woken("p_who_sees_active_status => 'NOBODY'")).toBe(`access:${ana.userId}`)
  expect(await woken("p_who_sees_profile => 'NOBODY'")).toBe(`access:${ana.userId}`)
  expect(await woken("p_who_may_message => 'NOBODY'") || '').toBe('')
})

const EVERYTHING = { whoSeesProfile: 'MUTUALS', reduceMotion: true, highContrast: true, captions: true, textScale: 150, isContentCreator: true }
const FIELDS = Object.keys(EVERYTHING).join(' ')

test('what is set of profile, accessibility and publishing is given back and stays', async () => {
  const ana = await make.person(api)
  const read = async () => (await api.as(ana).run<{ viewer: { settings: object } }, object>(`{ viewer { settings { ${FIELDS} } } }`)).data?.viewer.settings
  expect(await read()).toEqual({ whoSeesProfile: 'EVERYONE', reduceMotion: false, highContrast: false, captions: false, textScale: 100, isContentCreator: false })
  const change = `mutation ($input: UpdateSettingsInput!) { updateSettings(input: $input) { ${FIELDS} } }`
  expect((await api.as(ana).run(change, { input: EVERYTHING })).data).toEqual({ updateSettings: EVERYTHING })
  expect((await api.as(ana).run(change, { input: { captions: false } })).data).toEqual({ updateSettings: { ...EVERYTHING, captions: false } })
  expect(await read()).toEqual({ ...EVERYTHING, captions: false })
  const [row] = await api.sql('select audience from profiles where user_id = $1', [ana.userId])
  expect(row!.audience).toBe('MUTUALS')
})

const AIMS = 'country language interests'
const aims = async (who: Person, input: object) => (await api.as(who).run<{ updateSettings: object }, object>(`mutation ($input: UpdateSettingsInput!) { updateSettings(input: $input) { ${AIMS} } }`, { input })).data?.updateSettings

test('country, language and interests are kept in one form; null clears the first two, and what is left out stays', async () => {
  const ana = await make.person(api)
  const set = { country: 'DE', language: 'deu', interests: ['modular synths', 'vinyl'] }
  expect(await aims(ana, {})).toEqual({ country: null, language: null, interests: [] })
  expect(await aims(ana, { country: 'de', language: 'DEU', interests: ['Vinyl', ' Modular Synths ', 'VINYL'] })).toEqual(set)
  expect(await aims(ana, { interests: null, captions: true })).toEqual(set)
  expect(await aims(ana, { country: null })).toEqual({ ...set, country: null })
  expect(await aims(ana, { language: null, interests: [] })).toEqual({ country: null, language: null, interests: [] })
  const most = Array.from({ length: 20 }, (_, index) => `${'🎹'.repeat(48)}${10 + index}`)
  expect(await aims(ana, { interests: most })).toEqual({ country: null, language: null, interests: most })
})

test.each([{ country: 'DEU' }, { country: '' }, { country: 'D1' }, { language: 'd' }, { language: 'de-CH' }, { interests: [' '] }, { interests: ['x'.repeat(51)] }, { interests: Array<string>(21).fill('x') }])(
  '%j is refused', async (input) => expect(await set(await make.person(api), input)).toFailWith('INVALID_INPUT'))

test.each([49, 301, 0, -100])('text of %i percent is refused', async (textScale) => {
  expect(await set(await make.person(api), { textScale })).toFailWith('INVALID_INPUT')
})

test('an audience of no such name is refused, and a visitor sets nothing', async () => {
  const ana = await make.person(api)
  expect(await set(ana, { whoMayMessage: 'FRIENDS' })).toFailWith('INVALID_VARIABLE')
  expect(await api.visitor.run('mutation { updateSettings(input: { whoMayMessage: NOBODY }) { whoMayMessage } }')).toFailWith('SIGN_IN_REQUIRED')
})
