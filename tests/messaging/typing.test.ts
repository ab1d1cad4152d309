import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

interface Typing { user: { handle: string }; isTyping: boolean; until: string }

const TYPING = 'subscription ($id: ID!) { typing(conversationId: $id) { user { handle } isTyping until } }'
const SET = 'mutation ($input: SetTypingInput!) { setTyping(input: $input) { isTyping } }'

const set = (person: Person, conversationId: string, isTyping = true) => api.as(person).run(SET, { input: { conversationId, isTyping } })
const follow = (person: Person, id: string) => api.as(person).subscribe<{ typing: Typing }, object>(TYPING, { id })

test('the others see who writes and who has stopped, and nobody themselves', async () => {
  const [ana, ben, cleo] = [await make.person(api), await make.person(api), await make.person(api)]
  const group = await make.conversation(api, [ana, ben, cleo], { title: 'Band' })
  const stream = await follow(ben, group.id)
  const first = stream.next()
  // Nothing tells when a stream without a log is open: it is said until it is heard.
  const saying = setInterval(() => void set(ana, group.id), 50)
  expect((await first).data!.typing).toMatchObject({ user: { handle: ana.handle }, isTyping: true })
  clearInterval(saying)
  expect(await set(ben, group.id)).toSucceed()
  expect(await set(cleo, group.id, false)).toSucceed()
  for (;;) {
    const { user, isTyping, until } = (await stream.next()).data!.typing
    expect(user.handle).not.toBe(ben.handle)
    if (user.handle === ana.handle) continue
    expect({ isTyping, isSoon: Date.parse(until) - Date.now() <= 6_000 }).toEqual({ isTyping: false, isSoon: true })
    break
  }
  await stream.close()
})

test('a stranger neither follows it nor says it', async () => {
  const [ana, ben, eve] = [await make.person(api), await make.person(api), await make.person(api)]
  const { id } = await make.conversation(api, [ana, ben])
  expect((await (await follow(eve, id)).next()).errors![0]!.extensions!.reason).toBe('CONVERSATION_NOT_FOUND')
  expect(await set(eve, id)).toFailWith('CONVERSATION_NOT_FOUND')
})
