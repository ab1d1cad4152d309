import type { Client } from 'pg'
import { Refused } from '../refused.js'
import { importId } from './import-ids.js'
import type { ImportedMessage, People } from './imported-message.js'

/** What a group may have at most. */
const MOST_PARTICIPANTS = 256

/** A message whose people are accounts and whose conversation is one of ours. */
export interface PlacedMessage {
  id: string
  /** What its conversation is known by here: a group's id, or the two people of a direct one. */
  conversation: string
  /** Null for a direct conversation, whose id the database makes from its people. */
  groupId: string | null
  title: string | null
  /** Who takes part as far as this message tells, the sender first. */
  memberIds: string[]
  senderId: string
  body: string
  sentAt: Date
  readAt: Date | null
}

/** Finds the accounts and conversations of messages, and keeps groups within their size. */
export class Conversations {
  private readonly ids = new Map<string, string | undefined>()
  private readonly members = new Map<string, Set<string>>()

  constructor(
    private readonly source: string,
    private readonly people: People,
    private readonly client: Client,
  ) {}

  /** Looks up what these messages name that was not named before; to be called before they are placed. */
  async prepare(messages: ImportedMessage[]): Promise<void> {
    const names = new Set(messages.flatMap(({ from, others }) => [from, ...others]).filter((name) => !this.ids.has(name)))
    const known = names.size > 0 ? await this.people.idsOf([...names]) : new Map<string, string>()
    for (const name of names) this.ids.set(name, known.get(name))
    const groups = new Set(messages.flatMap(({ group }) => (group ? [this.groupId(group.key)] : [])))
    for (const id of groups) if (!this.members.has(id)) this.members.set(id, await this.membersOf(id))
  }

  /** @throws Refused when somebody has no account, or the group is full. */
  place(message: ImportedMessage): PlacedMessage {
    const { group, sourceRef, body, sentAt, readAt } = message
    const senderId = this.accountOf('from', message.from)
    const otherIds = message.others.map((name) => this.accountOf(group ? 'members' : 'to', name))
    const memberIds = [...new Set([senderId, ...otherIds])]
    const id = importId('message', this.source, sourceRef)
    const placed = { id, senderId, memberIds, body, sentAt, readAt }
    if (group === null) {
      if (memberIds.length < 2) throw new Refused('to', 'is who it is from', message.others[0])
      return { ...placed, conversation: [...memberIds].sort().join(' '), groupId: null, title: null }
    }
    const groupId = this.groupId(group.key)
    this.enter(groupId, memberIds)
    return { ...placed, conversation: groupId, groupId, title: group.title }
  }

  private groupId = (key: string): string => importId('conversation', this.source, key)

  private accountOf(field: string, name: string): string {
    const id = this.ids.get(name)
    if (id === undefined) throw new Refused(field, 'has no account', name)
    return id
  }

  private enter(groupId: string, ids: string[]): void {
    const members = this.members.get(groupId)!
    const added = ids.filter((id) => !members.has(id))
    if (members.size + added.length > MOST_PARTICIPANTS) throw new Refused('members', `would be more than the ${MOST_PARTICIPANTS} people a conversation may have`)
    for (const id of added) members.add(id)
  }

  private async membersOf(groupId: string): Promise<Set<string>> {
    const { rows } = await this.client.query<{ ids: string[] }>('select conversation_member_ids($1) as ids', [groupId])
    return new Set(rows[0]!.ids)
  }
}
