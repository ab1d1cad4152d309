import { isCryptoJs, openCryptoJs } from '../../encryption/cryptojs.js'
import { asObject, textIn, type JsonObject } from '../json/field.js'
import { readTime } from '../read-values.js'
import { Refused } from '../refused.js'
import { lineText, type TextLine } from '../text-lines.js'
import type { ImportedMessage } from './imported-message.js'
import { checkedBody, checkedRef, checkedTitle } from './message-rules.js'

/** The message of one line of JSON. @throws Refused naming the first field at fault. */
export function messageIn(line: TextLine, passphrase: string | undefined): ImportedMessage {
  const row = objectIn(lineText(line))
  const from = personIn(row.from, 'from')
  const group = groupOf(row)
  const sentAt = readTime('sentAt', textIn(row, 'sentAt', ['sentAt', 'sent_at', 'createdAt', 'created_at']))
  return {
    sourceRef: checkedRef('id', textIn(row, 'id', ['id', '_id'])),
    group,
    from,
    others: group ? membersOf(row, from) : [otherOf(row, from)],
    body: checkedBody(plainText(row.body, passphrase)),
    sentAt,
    readAt: readAt(row, sentAt),
  }
}

/** What is not JSON may hold a message's text, so nothing of it is repeated. */
function objectIn(text: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused('', 'is not valid JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('', 'is not an object')
  return value as JsonObject
}

/** A message to one person is a direct one, whatever its source calls their conversation. */
function groupOf(row: JsonObject): ImportedMessage['group'] {
  if (row.to !== undefined && row.to !== null) return null
  const stated = row.conversation
  if (stated === undefined || stated === null) throw new Refused('to', 'is missing, and so is the conversation')
  const named = typeof stated === 'object' ? asObject(stated) : { id: stated }
  const key = checkedRef('conversation', textIn(named, 'conversation', ['id', 'key']))
  return { key, title: checkedTitle(textIn(named, 'title', ['title']) ?? textIn(row, 'title', ['title'])) }
}

function otherOf(row: JsonObject, from: string): string {
  const to = personIn(row.to, 'to')
  if (to === from) throw new Refused('to', 'is who it is from', to)
  return to
}

function membersOf(row: JsonObject, from: string): string[] {
  const { members = [] } = row
  if (!Array.isArray(members)) throw new Refused('members', 'is not a list')
  return [...new Set(members.map((member) => personIn(member, 'members')))].filter((name) => name !== from)
}

/** A handle, with or without @ in front, or an e-mail address; in lower case, as they are compared. */
function personIn(value: unknown, field: string): string {
  if (value === undefined || value === null || value === '') throw new Refused(field, 'is missing')
  if (typeof value !== 'string') throw new Refused(field, 'is neither a handle nor an e-mail address', JSON.stringify(value))
  return checkedRef(field, value.trim().replace(/^@/, '').toLowerCase())
}

function plainText(body: unknown, passphrase: string | undefined): string {
  if (body === undefined || body === null) throw new Refused('body', 'is missing')
  if (typeof body !== 'string') throw new Refused('body', 'is not a text')
  if (!isCryptoJs(body)) return body
  if (passphrase === undefined) throw new Refused('body', 'is encrypted: say with --passphrase-env where its passphrase is')
  const text = openCryptoJs(body, passphrase)
  if (text === undefined) throw new Refused('body', 'does not open with this passphrase')
  return text
}

function readAt(row: JsonObject, sentAt: Date): Date | null {
  const text = textIn(row, 'readAt', ['readAt', 'read_at'])
  if (text === null) return null
  const time = readTime('readAt', text)
  if (time < sentAt) throw new Refused('readAt', 'is before it was sent', text)
  return time
}
