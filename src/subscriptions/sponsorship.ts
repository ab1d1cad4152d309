import { Arg, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import type { CreditTransactionKind } from '../entities/sponsorship/sponsor-credits.js'
import type { SponsoredInteractionKind, SponsoredPostEnd, SponsoredPostState } from '../entities/sponsorship/sponsored-post-enums.js'
import { CreditsChanged, SponsoredPostChanged, SponsoredPostSpent, SponsorshipEvent } from '../entities/sponsorship/sponsorship-event.js'
import { DomainError } from '../errors/domain-error.js'
import type { ChannelStream } from '../live/channel-stream.js'
import { channelStream, shown, type Present } from './channel.js'

const KINDS: Record<string, Present> = {
  CREDITS_CHANGED: async ({ data }) =>
    shown(CreditsChanged, { kind: data.kind as CreditTransactionKind, amount: Number(data.amount), balance: Number(data.balance) }),
  SPONSORED_POST_SPENT: async ({ subjectId, data }) =>
    shown(SponsoredPostSpent, { sponsoredPostId: subjectId!, kind: data.kind as SponsoredInteractionKind, cost: Number(data.cost), spent: Number(data.spent), left: Number(data.left) }),
  SPONSORED_POST_CHANGED: async ({ subjectId, data }) =>
    shown(SponsoredPostChanged, { sponsoredPostId: subjectId!, state: data.state as SponsoredPostState, endedBy: data.endedBy as SponsoredPostEnd | null }),
}

function followSponsorship({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): ChannelStream<Context> {
  if (!context.viewer) throw new DomainError('SIGN_IN_REQUIRED')
  return channelStream({ channel: `sponsorship:${context.viewer.userId}`, after: args.after as string | null, kinds: KINDS, refusal: 'SESSION_ENDED' }, context)
}

@Resolver()
export class SponsorshipSubscriptions {
  @Subscription(() => SponsorshipEvent, {
    description: 'What happens to the viewer\'s credits and to what they sponsor, each event once and in order: `LiveReady`, then what came after `after`, then what comes.',
    subscribe: followSponsorship,
  })
  sponsorshipEvents(
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this place: the `liveCursor` of `sponsorCredits` or `sponsoredPosts`, or the last event\'s cursor; from now on when left out. `CURSOR_EXPIRED` when that is longer ago than events are kept.' }) _after: string | undefined,
    @Root() event: object,
  ): typeof SponsorshipEvent {
    return event as typeof SponsorshipEvent
  }
}
