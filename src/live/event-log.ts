import type { Pool } from 'pg'
import { asDomainError } from '../db/database-error.js'
import { prepared, type Statement } from '../db/statement.js'
import { Coalesced } from './coalesced.js'

/** One event of a channel, as the log holds it: it names things, and whoever shows it reads them. */
export interface LoggedEvent {
  channel: string
  seq: number
  kind: string
  subjectId: string | null
  actorId: string | null
  /** ISO 8601, UTC. */
  at: string
  data: Record<string, unknown>
}

/** Where a channel's log stands: its newest number, and the last one retention has removed. */
export interface Head {
  last: number
  pruned: number
}

/** Events read of a channel at once. */
export const PAGE = 200
const EVENTS = `
select asked.place::int as place, e.channel_id as channel, e.seq::float8 as seq, e.kind, e.subject_id as "subjectId",
  e.actor_id as "actorId", to_json(e.at) #>> '{}' as at, e.data
from unnest($1::text[], $2::float8[]) with ordinality as asked (channel, after, place)
cross join lateral (select * from channel_events where channel_id = asked.channel and seq > asked.after::int8 order by seq limit ${PAGE}) as e
order by asked.place, e.seq`
const HEADS = 'select id, last_seq::float8 as last, pruned_seq::float8 as pruned from channels where id = any ($1::text[])'

/** Kinds after which it is asked again who may follow, before anything later is given to anybody. */
export const CHANGES_ACCESS: ReadonlySet<string> = new Set(['ACCESS_CHANGED', 'PARTICIPANT_REMOVED', 'PARTICIPANT_LEFT', 'COLLABORATOR_REMOVED', 'COLLABORATOR_LEFT'])

/** Reads the numbered log as `polyphony_system`; what is asked for in one turn of the event loop is one statement. */
export class EventLog {
  private readonly pages = new Coalesced<[channel: string, after: number], LoggedEvent[]>((asked) => this.readPages(asked))
  private readonly heads = new Coalesced<string, Head>((channels) => this.readHeads(channels))
  private readonly verdicts = new Coalesced<[sessionId: string, channel: string], boolean | null>((asked) => this.readVerdicts(asked))
  /** Statements that read events, for the metrics: one per channel that has moved, however many follow it. */
  reads = 0

  constructor(private readonly system: Pool) {}

  /** Up to a page of what came after a number, in order. */
  after(channel: string, seq: number): Promise<LoggedEvent[]> {
    return this.pages.do([channel, seq])
  }

  head(channel: string): Promise<Head> {
    return this.heads.do(channel)
  }

  /** Whether that session may follow that channel right now; null when it has ended. */
  mayFollow(sessionId: string, channel: string): Promise<boolean | null> {
    return this.verdicts.do([sessionId, channel])
  }

  /** The people whose answers to these events may be other than most people's: they see more or less than others do. */
  async apart(channel: string, events: LoggedEvent[]): Promise<ReadonlySet<string>> {
    const subjects = events.map(({ subjectId }) => subjectId).filter((id) => id !== null)
    const rows = await this.query<{ id: string }>(prepared('select id from readers_apart($1, $2::uuid[]) id', [channel, subjects]))
    return new Set(rows.map(({ id }) => id))
  }

  private async query<Row extends object>(statement: Statement): Promise<Row[]> {
    try {
      return (await this.system.query<Row>(statement)).rows
    } catch (error) {
      throw asDomainError(error)
    }
  }

  private async readPages(asked: [string, number][]): Promise<LoggedEvent[][]> {
    this.reads += 1
    // A thousand clients that come back to one place are read for once.
    const places = new Map(asked.map(([channel, after]) => [`${channel} ${after}`, { channel, after }]))
    const different = [...places.values()]
    const values = [different.map(({ channel }) => channel), different.map(({ after }) => after)]
    const rows = await this.query<LoggedEvent & { place: number }>(prepared(EVENTS, values))
    const byPlace = Map.groupBy(rows, ({ place }) => place)
    const pages = new Map([...places.keys()].map((key, index) => [key, byPlace.get(index + 1) ?? []]))
    return asked.map(([channel, after]) => pages.get(`${channel} ${after}`)!)
  }

  private async readHeads(channels: string[]): Promise<Head[]> {
    const rows = await this.query<Head & { id: string }>(prepared(HEADS, [channels]))
    const byId = new Map(rows.map(({ id, last, pruned }) => [id, { last, pruned }]))
    return channels.map((channel) => byId.get(channel) ?? { last: 0, pruned: 0 })
  }

  private async readVerdicts(asked: [string, string][]): Promise<(boolean | null)[]> {
    const values = [asked.map(([sessionId]) => sessionId), asked.map(([, channel]) => channel)]
    const rows = await this.query<{ verdicts: (boolean | null)[] }>(prepared('select may_follow($1::uuid[], $2::text[]) as verdicts', values))
    return rows[0]!.verdicts
  }
}
