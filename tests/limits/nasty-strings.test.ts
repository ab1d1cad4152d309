import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'
import type { Reply } from '../support/client.js'

const api = startApi({ HANDLE_CHECKS_PER_15_MIN: '100000' })

const CREATE = graphql(`
  mutation CreateNasty($input: CreateTrackInput!) {
    createTrack(input: $input) {
      id
      title
      artist
    }
  }
`)
const READ = graphql(`
  query ReadNasty($id: ID!) {
    track(id: $id) {
      title
      artist
    }
  }
`)
const RENAME = graphql(`
  mutation RenameNasty($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      handle
      displayName
      bio
    }
  }
`)
const AVAILABLE = graphql(`
  query AvailableNasty($handle: String!) {
    isHandleAvailable(handle: $handle)
  }
`)
const SEARCH = graphql(`
  query SearchNasty($query: String!) {
    searchTracks(query: $query, first: 5) {
      nodes {
        id
      }
    }
  }
`)
const PAGE = graphql(`
  query PageNasty($after: Cursor!) {
    tracks(first: 5, after: $after) {
      nodes {
        id
      }
    }
  }
`)

/** Refused as the sender's mistake, with nothing of the server's inside. */
function expectRefusal(reply: Reply<unknown>): void {
  expect(reply.errors?.map((error) => error.extensions?.code)).toEqual(['BAD_USER_INPUT'])
  expect(reply.status).toBeLessThan(500)
}

let ana: Person
beforeAll(async () => {
  ana = await make.person(api)
})
afterEach(() => expect(api.faults).toEqual([]))

const named = NASTY_STRINGS.map((text, index) => [index, JSON.stringify(text).slice(0, 60), text] as const)

test.each(named)('%i %s as a title is kept exactly or refused', async (_index, _shown, title) => {
  const made = await api.as(ana).run(CREATE, { input: { title, artist: title } })
  if (made.errors) {
    expectRefusal(made)
    expect(await api.sql('select from tracks where title = $1', [title.replaceAll('\0', '')])).toHaveLength(0)
    return
  }
  expect(made.data?.createTrack).toMatchObject({ title, artist: title })
  const read = await api.visitor.run(READ, { id: made.data!.createTrack.id })
  expect(read.data?.track).toEqual({ title, artist: title })
})

test.each(named)('%i %s as a handle, a name and a bio is kept exactly or refused', async (_index, _shown, text) => {
  const renamed = await api.as(ana).run(RENAME, { input: { displayName: text, bio: text } })
  if (renamed.errors) expectRefusal(renamed)
  else expect(renamed.data?.updateProfile).toMatchObject({ displayName: text, bio: text })
  const checked = await api.visitor.run(AVAILABLE, { handle: text })
  if (checked.errors) expectRefusal(checked)
  else expect(typeof checked.data?.isHandleAvailable).toBe('boolean')
})

test.each(named)('%i %s as a search and as a cursor is answered or refused', async (_index, _shown, text) => {
  const found = await api.visitor.run(SEARCH, { query: text })
  if (found.errors) expectRefusal(found)
  expectRefusal(await api.visitor.run(PAGE, { after: text }))
})

test('a string of a megabyte is too large a request, whatever it is meant for', async () => {
  const reply = await api.as(ana).run(CREATE, { input: { title: 'x'.repeat(1_000_000), artist: 'x' } })
  expect(reply).toFailWith('BODY_TOO_LARGE')
  expect(reply.status).toBe(413)
})
