import { canSee, type NetworkPost, type NetworkTrack } from './posts.js'
import { repeat, Urn, type Random } from './random.js'
import type { Ties } from './ties.js'
import { ANSWERS } from './words.js'

/** Somebody does something with a post, a comment or a track, `age` milliseconds before now. */
export interface Doing {
  on: number
  by: number
  age: number
}

export interface NetworkComment extends Doing {
  body: string
  /** The comment it answers, which answers none itself. */
  parent: number | null
}

const DAY = 86_400_000
const LIKES = 20
const COMMENTS = 4
const REPOSTS = 0.5
const VIEWS = 30
const COMMENT_LIKES = 2
const REPLIES = 0.35
const TRACK_LIKES = 3

/** What people do with posts they can see, each thing once, after the post was made. */
export class Doings {
  readonly likes: Doing[] = []
  readonly reposts: Doing[] = []
  readonly comments: NetworkComment[] = []
  readonly commentLikes: Doing[] = []
  readonly views: Doing[] = []
  readonly trackLikes: Doing[] = []
  /** Posts by how many look at them: those of the known, then those that are liked. */
  private readonly looked = new Urn()

  constructor(private readonly random: Random, private readonly ties: Ties, private readonly posts: readonly NetworkPost[], tracks: readonly NetworkTrack[]) {
    const { people } = ties
    posts.forEach(({ author }, post) => this.looked.put(post, Math.ceil(Math.min((1 - random.next()) ** -0.8, 50) * (1 + ties.followersOf[author]!.length ** 0.5))))
    this.likeAll(people * LIKES)
    this.repostAll(Math.round(people * REPOSTS))
    repeat(people * COMMENTS, () => this.comment())
    this.comments.sort((a, b) => b.age - a.age)
    this.reply()
    this.likeComments(people * COMMENT_LIKES)
    this.view(people * VIEWS)
    this.likeTracks(tracks)
  }

  /** A post and somebody who sees it, mostly a follower; null when that person does not. */
  private glance(): Doing | null {
    const { random, ties } = this
    const on = this.looked.draw(random)
    const post = this.posts[on]!
    const followers = ties.followersOf[post.author]!
    const by = followers.length > 0 && random.chance(0.8) ? random.pick(followers) : random.below(ties.people)
    return by !== post.author && canSee(ties, by, post) ? { on, by, age: this.after(post.age) } : null
  }

  private after = (age: number): number => Math.max(1, Math.floor(age - Math.min(this.random.wait(DAY / 2), age * 0.95)))

  private likeAll(wanted: number): void {
    const once = this.once()
    repeat(wanted, () => {
      const like = this.glance()
      if (!like || !once(like)) return false
      this.looked.put(like.on)
      return this.likes.push(like) > 0
    })
  }

  private repostAll(wanted: number): void {
    const once = this.once()
    repeat(wanted, () => {
      const repost = this.glance()
      return repost !== null && this.posts[repost.on]!.audience === 'PUBLIC' && once(repost) && this.reposts.push(repost) > 0
    })
  }

  private comment(): boolean {
    const comment = this.glance()
    return comment !== null && this.comments.push({ ...comment, body: this.random.pick(ANSWERS), parent: null }) > 0
  }

  /** Some comments answer the first of their post, where the two people are there for each other. */
  private reply(): void {
    const first = new Map<number, number>()
    this.comments.forEach((comment, index) => {
      const parent = first.get(comment.on)
      if (parent === undefined) first.set(comment.on, index)
      else if (this.random.chance(REPLIES) && !this.ties.isBlocked(comment.by, this.comments[parent]!.by)) comment.parent = parent
    })
  }

  private likeComments(wanted: number): void {
    const once = this.once()
    repeat(this.comments.length > 0 ? wanted : 0, () => {
      const on = this.random.below(this.comments.length)
      const comment = this.comments[on]!
      const post = this.posts[comment.on]!
      const by = this.random.chance(0.3) ? post.author : this.random.pick(this.ties.followersOf[post.author]!) ?? post.author
      if (by === comment.by || !canSee(this.ties, by, post) || this.ties.isBlocked(by, comment.by)) return false
      const like = { on, by, age: this.after(comment.age) }
      return once(like) && this.commentLikes.push(like) > 0
    })
  }

  /** Whoever does something with a post has looked at it; others only look. */
  private view(wanted: number): void {
    for (const doings of [this.likes, this.reposts, this.comments]) for (const { on, by, age } of doings) this.views.push({ on, by, age })
    repeat(wanted - this.views.length, () => {
      const view = this.glance()
      return view !== null && this.views.push(view) > 0
    })
  }

  private likeTracks(tracks: readonly NetworkTrack[]): void {
    const once = this.once()
    repeat(tracks.length > 0 ? this.ties.people * TRACK_LIKES : 0, () => {
      const on = this.random.early(tracks.length)
      const like = { on, by: this.random.below(this.ties.people), age: this.after(tracks[on]!.age) }
      return once(like) && this.trackLikes.push(like) > 0
    })
  }

  /** True for whoever does it with that for the first time. */
  private once(): (doing: Doing) => boolean {
    const done = new Set<number>()
    return ({ on, by }) => done.size < done.add(on * this.ties.people + by).size
  }
}
