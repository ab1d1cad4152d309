import { registerEnumType } from 'type-graphql'

export enum SponsoredPostState {
  IN_REVIEW = 'IN_REVIEW',
  REFUSED = 'REFUSED',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}
registerEnumType(SponsoredPostState, {
  name: 'SponsoredPostState',
  description: 'Where a sponsored post stands.',
  valuesConfig: {
    IN_REVIEW: { description: 'No moderator has decided on it yet.' },
    REFUSED: { description: 'A moderator does not let it be shown; the whole budget was given back.' },
    ACTIVE: { description: 'It is shown, from `startsAt` to `endsAt`.' },
    PAUSED: { description: 'Its sponsor lets it rest: it is shown to nobody.' },
    ENDED: { description: 'It is over for good, and what was left was given back; `endedBy` says why.' },
  },
})

export enum SponsoredPostEnd {
  BY_SPONSOR = 'BY_SPONSOR',
  BY_MODERATOR = 'BY_MODERATOR',
  TIME = 'TIME',
  BUDGET = 'BUDGET',
  POST_GONE = 'POST_GONE',
}
registerEnumType(SponsoredPostEnd, {
  name: 'SponsoredPostEnd',
  description: 'Why a sponsored post is over.',
  valuesConfig: {
    BY_SPONSOR: { description: 'Its sponsor ended it.' },
    BY_MODERATOR: { description: 'A moderator refused it, or ended it later; `reviewNote` says why.' },
    TIME: { description: '`endsAt` has come.' },
    BUDGET: { description: 'What is left does not pay for being shown once more.' },
    POST_GONE: { description: 'The post was deleted, taken down or demonetized, or is no longer public.' },
  },
})

export enum SponsoredPostPacing {
  EVEN = 'EVEN',
  FAST = 'FAST',
}
registerEnumType(SponsoredPostPacing, {
  name: 'SponsoredPostPacing',
  description: 'How a budget is spent over the time of a sponsored post.',
  valuesConfig: {
    EVEN: { description: 'Spread over the time that is left.' },
    FAST: { description: 'As fast as there are people to show it to.' },
  },
})

export enum SponsoredPostDecision {
  APPROVE = 'APPROVE',
  REFUSE = 'REFUSE',
}
registerEnumType(SponsoredPostDecision, {
  name: 'SponsoredPostDecision',
  description: 'How a moderator decides on a sponsored post.',
  valuesConfig: {
    APPROVE: { description: 'It may be shown.' },
    REFUSE: { description: 'It may not, or no longer, be shown.' },
  },
})

export enum SponsoredInteractionKind {
  IMPRESSION = 'IMPRESSION',
  LIKE = 'LIKE',
}
registerEnumType(SponsoredInteractionKind, {
  name: 'SponsoredInteractionKind',
  description: 'What a sponsor pays for, once per person and day in UTC.',
  valuesConfig: {
    IMPRESSION: { description: 'Somebody was shown the post as sponsored.' },
    LIKE: { description: 'Somebody likes the post on a day they were shown it as sponsored.' },
  },
})
