import { startApi } from '../support/api.js'
import type { Person } from '../support/make.js'
import { startNode } from '../support/node.js'
import { TestClient } from '../support/client.js'
import { studioOf } from './studio.js'

const api = startApi()
const { everybody, call } = studioOf(api)

const PRESENCE = 'subscription ($id: ID!) { projectPresence(projectId: $id) { id } }'

async function open(person: Person, id: string, client = api.as(person)) {
  const stream = await client.subscribe<{ projectPresence: { id: string }[] }, object>(PRESENCE, { id })
  const next = async (): Promise<string[] | string> => {
    const { data, errors } = await stream.next()
    return errors ? String(errors[0]!.extensions?.reason) : data!.projectPresence.map((user) => user.id)
  }
  /** What it comes to: changes in short order may come as one or as several. */
  const until = async (...people: Person[]): Promise<void> => {
    const wanted = people.map(({ userId }) => userId).sort()
    for (let seen = await next(); ; seen = await next()) {
      if (typeof seen === 'string') throw new Error(seen)
      if ([...seen].sort().join() === wanted.join()) return
    }
  }
  return { next, until, close: stream.close }
}

test('whoever has it open is there once, however many tabs that are, until the last is closed', async () => {
  const { owner, editor, project: { id } } = await everybody()
  const mine = await open(owner, id)
  await mine.until(owner)
  const tabs = [await open(editor, id), await open(editor, id), await open(editor, id)]
  await mine.until(owner, editor)
  for (const tab of tabs) await tab.until(owner, editor)
  for (const tab of tabs) await tab.close()
  await mine.until(owner)
  await mine.close()
})

test('a process that is gone takes those who had it open there with it', async () => {
  const { owner, editor, project: { id } } = await everybody()
  const mine = await open(owner, id)
  await mine.until(owner)
  const node = await startNode(api)
  const theirs = await open(editor, id, new TestClient(() => node.url, editor.accessToken))
  await mine.until(owner, editor)
  // As after a kill -9: nobody says goodbye, and the process is not heard of any more.
  await api.sql(`do $$ begin
    update live_nodes set seen_at = now() - interval '31 seconds' where id in (select node_id from place_presences where user_id = '${editor.userId}');
    perform node_seen(new_id());
  end $$`)
  await mine.until(owner)
  await theirs.close()
  await node.close()
  await mine.close()
})

test('onlookers of a public project see nobody and are seen by nobody, nor is who lets nobody see it', async () => {
  const { owner, editor, viewer, stranger, project: { id } } = await everybody()
  await call(owner, 'setProjectVisibility', { projectId: id, isPublic: true })
  expect(await api.as(editor).run('mutation { updateSettings(input: { whoSeesActiveStatus: NOBODY }) { whoSeesActiveStatus } }', {})).toSucceed()
  const shy = await open(editor, id)
  await shy.until(editor)
  const onlooker = await open(stranger, id)
  expect(await onlooker.next()).toEqual([])
  const mine = await open(viewer, id)
  await mine.until(viewer)
  await shy.until(editor, viewer)
  await Promise.all([shy, onlooker, mine].map(({ close }) => close()))
})

test('it ends for whoever is removed, and begins for nobody it is not there for', async () => {
  const { owner, editor, stranger, project: { id } } = await everybody()
  const theirs = await open(editor, id)
  await theirs.until(editor)
  await call(owner, 'removeCollaborator', { projectId: id, userId: editor.userId })
  expect(await theirs.next()).toBe('PROJECT_NOT_FOUND')
  const none = await open(stranger, id)
  expect(await none.next()).toBe('PROJECT_NOT_FOUND')
  await Promise.all([theirs, none].map(({ close }) => close()))
})
