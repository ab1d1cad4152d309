import { Field, Int, ObjectType, type ClassType } from 'type-graphql'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import type { Page } from './page-args.js'

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field({ description: 'Whether more follows after `endCursor`.' })
  hasNextPage!: boolean

  @Field({ description: 'Whether more comes before `startCursor`.' })
  hasPreviousPage!: boolean

  @Field(() => CursorScalar, { nullable: true, description: 'The first row\'s cursor; null on an empty page.' })
  startCursor!: string | null

  @Field(() => CursorScalar, { nullable: true, description: 'The last row\'s cursor; null on an empty page.' })
  endCursor!: string | null
}

export interface Edge<Node> {
  node: Node
  cursor: string
}

export interface Connection<Node> {
  edges: Edge<Node>[]
  nodes: Node[]
  pageInfo: PageInfo
}

/** How the cursor of a row is made. */
type CursorOf<Node> = (node: Node) => string

/** A row with its cursor made only when somebody asks: signing each costs more than reading it. */
class LazyEdge<Node> implements Edge<Node> {
  constructor(
    readonly node: Node,
    private readonly cursorOf: CursorOf<Node>,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.node)
  }
}

/** `PageInfo` with its cursors made only when somebody asks. */
class LazyPageInfo<Node> implements PageInfo {
  constructor(
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
    private readonly nodes: Node[],
    private readonly cursorOf: CursorOf<Node>,
  ) {}

  get startCursor(): string | null {
    return this.nodes.length > 0 ? this.cursorOf(this.nodes[0]!) : null
  }

  get endCursor(): string | null {
    return this.nodes.length > 0 ? this.cursorOf(this.nodes.at(-1)!) : null
  }
}

/**
 * Classes, and no object with getters written into it: V8 makes the functions of such getters old from the start, and what
 * they hold (all that the page has read) stays until the old generation is collected, copied twice on the way.
 */
class LazyConnection<Node> implements Connection<Node> {
  constructor(
    public nodes: Node[],
    readonly pageInfo: PageInfo,
    private readonly cursorOf: CursorOf<Node>,
  ) {}

  get edges(): Edge<Node>[] {
    return this.nodes.map((node) => new LazyEdge(node, this.cursorOf))
  }
}

/**
 * A page out of the rows read for it, in the order they were read: one more than the page holds tells whether there is
 * more in that direction, unless it is known otherwise. Rows read backward are turned round.
 */
export function connectionOf<Node>(page: Page, rows: Node[], cursorOf: CursorOf<Node>, more = rows.length > page.size): Connection<Node> {
  const kept = rows.length > page.size ? rows.slice(0, page.size) : rows
  const nodes = page.backward ? kept.toReversed() : kept
  const started = page.cursor !== null
  const info = page.backward ? new LazyPageInfo(started, more, nodes, cursorOf) : new LazyPageInfo(more, started, nodes, cursorOf)
  return new LazyConnection(nodes, info, cursorOf)
}

/** A page read together with the place of a live stream it is true at. */
export interface LiveConnection<Node> extends Connection<Node> {
  liveCursor: string
}

/** Connection types whose pages say from where to follow a stream: `stream` is the subscription's name. */
export function liveConnectionType<Node extends object>(name: string, node: ClassType<Node>, what: string, stream: string): ClassType<LiveConnection<Node>> {
  const type = connectionType(name, node, what) as ClassType<LiveConnection<Node>>
  Field(() => CursorScalar, { description: `The place this page is true at, read together with it: pass it as \`after\` to \`${stream}\`, and nothing is missed or told twice.` })(type.prototype, 'liveCursor')
  return type
}

/** A page that knows how many rows its whole list has. */
export interface CountedConnection<Node> extends Connection<Node> {
  totalCount: number
}

/** Connection types whose pages say how long the list is. */
export function countedConnectionType<Node extends object>(name: string, node: ClassType<Node>, what: string): ClassType<CountedConnection<Node>> {
  const type = connectionType(name, node, what) as ClassType<CountedConnection<Node>>
  Field(() => Int, { description: 'How many the whole list has, as far as they are there for you; exact.' })(type.prototype, 'totalCount')
  return type
}

/** The Relay connection types of one kind of node: `TrackConnection` and `TrackEdge`. */
export function connectionType<Node extends object>(name: string, node: ClassType<Node>, what: string): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of ${what}, and its place in the list.`, simpleResolvers: true })
  class EdgeType implements Edge<Node> {
    @Field(() => node, { description: 'The thing itself.' })
    node!: Node

    @Field(() => CursorScalar, { description: 'Its place: pass it as `after` or `before`.' })
    cursor!: string
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.`, simpleResolvers: true })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The rows with their cursors, at most 100.' })
    edges!: EdgeType[]

    @Field(() => [node], { description: 'The rows alone, at most 100.' })
    nodes!: Node[]

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo
  }
  return ConnectionType
}
