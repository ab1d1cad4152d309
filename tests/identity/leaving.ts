import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { keepFile } from '../../src/jobs/keep-file.js'
import type { Api } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import type { Person } from '../support/make.js'

export const REQUEST_EXPORT = graphql(`
  mutation RequestDataExport {
    requestDataExport {
      id
      state
      progress
      url
      expiresAt
    }
  }
`)

export const EXPORTS = graphql(`
  query DataExports {
    viewer {
      dataExports {
        id
        state
        progress
        url
        createdAt
        finishedAt
        expiresAt
      }
    }
  }
`)

export const DELETE_ACCOUNT = graphql(`
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) {
      dueAt
    }
  }
`)

export const KEEP_ACCOUNT = graphql(`
  mutation KeepAccount {
    keepAccount {
      email
      deletionDueAt
    }
  }
`)

/** A file in the store, as the server keeps what it has made. */
export const file = (api: Api, owner: Pick<Person, 'userId'>, name = 'song.wav', bytes = 'RIFF of a song') =>
  keepFile(
    { system: api.database.system, store: api.app.serving.store },
    { ownerId: owner.userId, bucket: 'audio-files', name, mediaType: 'audio/wav', stream: Readable.from([Buffer.from(bytes)]) },
  )

/** Something published, as a client does. */
export async function post(api: Api, author: Person, body: string, more: object = {}): Promise<string> {
  const reply = await api.as(author).run<{ createPost: { id: string } }, object>(
    'mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }', { input: { clientPostId: randomUUID(), body, ...more } })
  if (!reply.data) throw new Error(JSON.stringify(reply.errors))
  return reply.data.createPost.id
}

export async function comment(api: Api, author: Person, postId: string, body: string, parentId?: string): Promise<string> {
  const reply = await api.as(author).run<{ createComment: { id: string } }, object>(
    'mutation ($input: CreateCommentInput!) { createComment(input: $input) { id } }', { input: { clientCommentId: randomUUID(), postId, body, parentId } })
  if (!reply.data) throw new Error(JSON.stringify(reply.errors))
  return reply.data.createComment.id
}

/** A rule, as this person calls it. */
export const rule = (api: Api, person: Person, call: string, ...values: unknown[]) => api.sqlAs('polyphony_viewer', person, `select ${call}`, values)

/** The time of grace is over. */
export const letGraceEnd = (api: Api, { userId }: Pick<Person, 'userId'>) =>
  api.sql("update users set deletion_due_at = now() - interval '1 minute' where id = $1", [userId])
