/**
 * A terminal chat with one person: signs in, shows the last messages, follows the conversation, and sends what is typed.
 * Kill the server while it runs: it comes back by itself, with no message missing and none twice.
 *
 *   npm run chat -- --as demo@polyphony.example --with demo.admin
 */
import { parseArgs } from 'node:util'
import { DEMO_PASSWORD, URL_OF_API } from '../client.js'
import { persistently, Refusal } from './connection.js'
import { OPEN, PAGE, PERSON } from './documents.js'
import { follow, type Followed } from './follow.js'
import { Outbox } from './outbox.js'
import { Screen, type Line } from './screen.js'
import { Session } from './session.js'

const SHOWN = 20
/** As many as a page may have: what is looked through after having been away for longer than the log goes back. */
const MOST_SHOWN = 100

const { values } = parseArgs({
  options: { as: { type: 'string' }, with: { type: 'string' }, url: { type: 'string', default: URL_OF_API } },
})
if (!values.as || !values.with) end('Say who you are and whom you want to talk to: npm run chat -- --as <e-mail> --with <handle>')
// The password of the demo's accounts, unless the environment names another.
const account = { email: values.as, password: process.env.CHAT_PASSWORD ?? DEMO_PASSWORD }

try {
  await chat(values.with.replace(/^@/, ''))
  process.exit(0)
} catch (error) {
  end(error instanceof Refusal ? `${error.message} (${error.reason})` : String(error))
}

async function chat(handle: string): Promise<void> {
  const session = await persistently(() => Session.open(values.url, account))
  const { user } = await session.send(PERSON, { handle })
  if (!user) end(`Nobody has the handle ${handle}.`)
  const { openDirectConversation: conversation } = await session.send(OPEN, { userId: user.id })

  const outbox = new Outbox(session, conversation.id, (waiting, refusal) => {
    screen.state({ waiting })
    if (refusal) screen.note(`Not sent: ${refusal.message} (${refusal.reason})`)
  })
  const screen = new Screen((text) => outbox.say(text))
  screen.note(`You talk to ${user.displayName}. Ctrl-D ends it.`)
  const closed = screen.closed().then(() => outbox.empty())
  await Promise.race([closed, converse(session, conversation.id, screen)])
}

/** Shows what was said and what is being said, until it may not be followed any more. */
async function converse(session: Session, conversationId: string, screen: Screen): Promise<void> {
  const shown = { seq: 0 }
  for (let last = SHOWN; ; last = MOST_SHOWN) {
    const { messages } = await session.send(PAGE, { conversationId, last })
    const missed = messages.nodes.filter(({ seq }) => seq > shown.seq)
    if (shown.seq > 0 && missed[0] && missed[0].seq > shown.seq + 1) screen.note('(There is more between; this was away for long.)')
    for (const message of missed) show(message, screen, shown)
    try {
      for await (const event of follow(session, conversationId, messages.liveCursor)) react(event, screen, shown)
    } catch (error) {
      // Away for longer than the log goes back: what was missed is read as a page.
      if (!(error instanceof Refusal) || error.code !== 'CURSOR_EXPIRED') throw error
    }
  }
}

function react(event: Followed, screen: Screen, shown: { seq: number }): void {
  if (event.__typename === 'Offline') screen.state({ isOnline: false })
  if (event.__typename === 'LiveReady') screen.state({ isOnline: true })
  if (event.__typename === 'MessageSent' && event.message) show(event.message, screen, shown)
}

function show(message: Line & { seq: number }, screen: Screen, shown: { seq: number }): void {
  screen.show(message)
  shown.seq = message.seq
}

function end(message: string): never {
  console.error(message)
  process.exit(1)
}
