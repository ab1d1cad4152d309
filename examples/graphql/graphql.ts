/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What to publish: a text, a track, images or a quote, at least one of them. */
export type CreatePostInput = {
  /** For whom it exists. */
  audience?: PostAudience;
  /** The text, 1 to 4,000 characters as people see them; at most 50 different `@handle` and 50 different `#hashtag`. */
  body?: string | null | undefined;
  /** An id (UUID) of your own making: sent again with the same input, it answers with the same post instead of publishing it twice. */
  clientPostId: string | number;
  /** Images of your own, ready files of the purpose `POST_IMAGE`, after those of `imageUrls`; at most 10 together. */
  imageFileIds?: Array<string | number>;
  /** Where its images are, at most 10. */
  imageUrls?: Array<string>;
  /** The public post it quotes. */
  quotedPostId?: string | number | null | undefined;
  /** A track to go with it, one you can open. */
  trackId?: string | number | null | undefined;
};

/** A project to begin. */
export type CreateProjectInput = {
  /** Its audio: a file you uploaded, or one that is or was in a project you edit. `FILE_NOT_FOUND` otherwise. */
  audioFileId?: string | number | null | undefined;
  /** What it is about, 1 to 4,000 characters. */
  description?: string | null | undefined;
  /** What is done to its audio when it is rendered, in this order; at most 32. */
  effects?: Array<EffectInput> | null | undefined;
  /** An id (UUID) of your own making: sent again with the same input, it answers with the same project instead of making another. */
  id?: string | number | null | undefined;
  /** Its tags, at most 20 of 1 to 40 characters; kept in lower case, each once. */
  tags?: Array<string> | null | undefined;
  /** The title, 1 to 200 characters on one line. */
  title: string;
};

/** Which post to have shown, to whom, for how long and for how much. */
export type CreateSponsoredPostInput = {
  /** What it may cost in all: from `SMALLEST_BUDGET` of `sponsorshipTerms` to a million dollars. It leaves your credits now. */
  budget: { amount: string; currency: string };
  /** Until when to show it: after the start, by at most 365 days. */
  endsAt: string;
  /** How often a day to show it to one person at most, 1 to 20. Only the first time of a day costs something. */
  frequencyCap?: number;
  /** A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days. */
  idempotencyKey: string;
  /** How to spend the budget over that time. */
  pacing?: SponsoredPostPacing;
  /** A public post of yours that is neither taken down nor demonetized. */
  postId: string | number;
  /** From when on to show it; now when left out, and at most 5 minutes ago, which is now. */
  startsAt?: string | null | undefined;
  /** Whom to show it to; everybody when left out. */
  targeting?: SponsoredPostTargetingInput | null | undefined;
};

/** A file to upload. */
export type CreateUploadInput = {
  /** Its media type, such as `audio/wav`: one its purpose takes. */
  mediaType: string;
  /** What you call it, 1 to 255 characters. */
  name: string;
  /** The project the audio is for; who works on it can hear it. */
  projectId?: string | number | null | undefined;
  /** What it is for. */
  purpose: FilePurpose;
  /** SHA-256 of its bytes, 64 hexadecimal digits in lower case: when it is given, nothing else is taken. */
  sha256?: string | null | undefined;
  /** Its size in bytes, at most 2 GiB of audio and 20 MiB of an image. */
  sizeBytes: number;
};

/** Why credits came or went. */
export type CreditTransactionKind =
  /** An admin put them there; `note` says why. */
  | 'ADDED'
  /** They are the budget of a sponsored post. */
  | 'CAMPAIGN_FUNDED'
  /** What was left of the budget of a sponsored post. */
  | 'CAMPAIGN_RETURNED'
  /** They went to what refunds and disputes had taken beyond what was there. */
  | 'DEBT_SETTLED'
  /** An admin took them; `note` says why. */
  | 'DEDUCTED'
  /** A payment of yours is disputed at your bank. */
  | 'DISPUTE'
  /** A dispute has ended for the payment: the credits are back. */
  | 'DISPUTE_WON'
  /** A payment was given back to you. */
  | 'REFUND'
  /** You paid them in. */
  | 'TOP_UP';

/** Echoes. */
export type DelayEffectInput = {
  /** How loud each echo is beside the one before, 0 to 0.95. */
  feedback: number;
  /** The share of the echoes in what is heard, 0 to 1. */
  mix: number;
  /** Between echoes, in milliseconds, 1 to 2,000. */
  ms: number;
};

/** One effect: exactly one of these. */
export type EffectInput =
  {   /** Settings of a `DelayEffect`. */
  delay: DelayEffectInput; equalizer?: never; fadeIn?: never; fadeOut?: never; gain?: never; highPass?: never; lowPass?: never; pitch?: never; reverb?: never; tempo?: never; }
  |  { delay?: never;   /** Settings of a `EqualizerEffect`. */
  equalizer: EqualizerEffectInput; fadeIn?: never; fadeOut?: never; gain?: never; highPass?: never; lowPass?: never; pitch?: never; reverb?: never; tempo?: never; }
  |  { delay?: never; equalizer?: never;   /** Settings of a `FadeInEffect`. */
  fadeIn: FadeInEffectInput; fadeOut?: never; gain?: never; highPass?: never; lowPass?: never; pitch?: never; reverb?: never; tempo?: never; }
  |  { delay?: never; equalizer?: never; fadeIn?: never;   /** Settings of a `FadeOutEffect`. */
  fadeOut: FadeOutEffectInput; gain?: never; highPass?: never; lowPass?: never; pitch?: never; reverb?: never; tempo?: never; }
  |  { delay?: never; equalizer?: never; fadeIn?: never; fadeOut?: never;   /** Settings of a `GainEffect`. */
  gain: GainEffectInput; highPass?: never; lowPass?: never; pitch?: never; reverb?: never; tempo?: never; }
  |  { delay?: never; equalizer?: never; fadeIn?: never; fadeOut?: never; gain?: never;   /** Settings of a `HighPassEffect`. */
  highPass: HighPassEffectInput; lowPass?: never; pitch?: never; reverb?: never; tempo?: never; }
  |  { delay?: never; equalizer?: never; fadeIn?: never; fadeOut?: never; gain?: never; highPass?: never;   /** Settings of a `LowPassEffect`. */
  lowPass: LowPassEffectInput; pitch?: never; reverb?: never; tempo?: never; }
  |  { delay?: never; equalizer?: never; fadeIn?: never; fadeOut?: never; gain?: never; highPass?: never; lowPass?: never;   /** Settings of a `PitchEffect`. */
  pitch: PitchEffectInput; reverb?: never; tempo?: never; }
  |  { delay?: never; equalizer?: never; fadeIn?: never; fadeOut?: never; gain?: never; highPass?: never; lowPass?: never; pitch?: never;   /** Settings of a `ReverbEffect`. */
  reverb: ReverbEffectInput; tempo?: never; }
  |  { delay?: never; equalizer?: never; fadeIn?: never; fadeOut?: never; gain?: never; highPass?: never; lowPass?: never; pitch?: never; reverb?: never;   /** Settings of a `TempoEffect`. */
  tempo: TempoEffectInput; };

/** Which sponsored post to end. */
export type EndSponsoredPostInput = {
  /** The sponsored post. */
  id: string | number;
  /** A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days. */
  idempotencyKey: string;
};

/** Frequencies around one made louder or quieter. */
export type EqualizerEffectInput = {
  /** The middle in hertz, 20 to 20,000. */
  frequencyHz: number;
  /** By how many decibels, -24 to 24. */
  gainDb: number;
  /** How narrow, as the quality factor, 0.1 to 10. */
  q: number;
};

/** Out of silence at the start. */
export type FadeInEffectInput = {
  /** For how long, in milliseconds, 0 to 60,000. */
  ms: number;
};

/** Into silence at the end. */
export type FadeOutEffectInput = {
  /** For how long, in milliseconds, 0 to 60,000. */
  ms: number;
};

/** What a file is for; it sets what is taken. */
export type FilePurpose =
  /** To be played and worked on: WAV, MP3, FLAC or Ogg (Vorbis, Opus), at most 2 GiB and 3 hours. For its owner, and for who sees what is made of it. */
  | 'AUDIO'
  /** A profile's picture: JPEG, PNG, WebP or GIF, at most 20 MiB and 50 million pixels; kept as WebP of 512 × 512, its first frame. For everybody. */
  | 'AVATAR'
  /** An archive the server made of what a person owns; it cannot be uploaded. */
  | 'DATA_EXPORT'
  /** An image of a post: JPEG, PNG, WebP or GIF, at most 20 MiB and 50 million pixels; kept as WebP of at most 2,048 × 2,048, its first frame. For everybody. */
  | 'POST_IMAGE';

/** Louder or quieter. */
export type GainEffectInput = {
  /** By how many decibels, -24 to 24. */
  db: number;
};

/** Only what is above a frequency. */
export type HighPassEffectInput = {
  /** The cutoff in hertz, 20 to 20,000. */
  frequencyHz: number;
};

/** Only what is below a frequency. */
export type LowPassEffectInput = {
  /** The cutoff in hertz, 20 to 20,000. */
  frequencyHz: number;
};

/** Higher or lower, at the same tempo. */
export type PitchEffectInput = {
  /** By how many semitones, -12 to 12. */
  semitones: number;
};

/** For whom a post exists, besides its author; never for anybody blocked, either way round, and never for more people than see the author's profile. */
export type PostAudience =
  /** For those who follow the author. */
  | 'FOLLOWERS'
  /** For those who follow the author and whom the author follows. */
  | 'MUTUALS'
  /** For nobody else. */
  | 'ONLY_ME'
  /** For everybody, signed in or not. */
  | 'PUBLIC';

/** One listen to one track. */
export type RecordPlaybackInput = {
  /** The player's own id (UUID) of this listen. Sent again it counts nothing, so a lost answer may be asked for again; sent again with a longer `listenedMs` it may turn the listen into a qualified one. */
  clientPlaybackId: string | number;
  /** How much was heard, in milliseconds, 0 to 86,400,000. */
  listenedMs?: number;
  /** The track that was played. */
  trackId: string | number;
};

/** What to transform, and into what: a project or a track, one of the two. */
export type RequestTransformationInput = {
  /** An id (UUID) of your own making: sent again with the same input, it answers with the same transformation. */
  clientTransformationId: string | number;
  /** How it is to sound. */
  parameters?: TransformationParametersInput | null | undefined;
  /** A project you may edit; the output becomes a new version of it. */
  projectId?: string | number | null | undefined;
  /** A track of yours; the output is a file, and the track stays as it is. */
  trackId?: string | number | null | undefined;
  /** Into what: one of `transformationTypes`. */
  type: string;
};

/** As in a room. */
export type ReverbEffectInput = {
  /** The share of the room in what is heard, 0 to 1. */
  mix: number;
  /** How long it rings, in seconds, 0.1 to 10. */
  seconds: number;
};

/** A sponsored post, and how it is decided. */
export type ReviewSponsoredPostInput = {
  /** The decision. */
  decision: SponsoredPostDecision;
  /** The sponsored post. */
  id: string | number;
  /** A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days. */
  idempotencyKey: string;
  /** What to say of it to the sponsor, 1 to 500 characters. */
  note?: string | null | undefined;
};

/** What to say: a text, a track, or both. */
export type SendMessageInput = {
  /** The text, 1 to 4,000 characters as people see them. */
  body?: string | null | undefined;
  /** An id (UUID) of your own making: sent again with the same input, it answers with the same message instead of saying it twice. */
  clientMessageId: string | number;
  /** Where. */
  conversationId: string | number;
  /** The message of the same conversation it answers. */
  replyToId?: string | number | null | undefined;
  /** A track to go with it, one you can open. */
  trackId?: string | number | null | undefined;
};

/** What a sponsor pays for, once per person and day in UTC. */
export type SponsoredInteractionKind =
  /** Somebody was shown the post as sponsored. */
  | 'IMPRESSION'
  /** Somebody likes the post on a day they were shown it as sponsored. */
  | 'LIKE';

/** How a moderator decides on a sponsored post. */
export type SponsoredPostDecision =
  /** It may be shown. */
  | 'APPROVE'
  /** It may not, or no longer, be shown. */
  | 'REFUSE';

/** Why a sponsored post is over. */
export type SponsoredPostEnd =
  /** What is left does not pay for being shown once more. */
  | 'BUDGET'
  /** A moderator refused it, or ended it later; `reviewNote` says why. */
  | 'BY_MODERATOR'
  /** Its sponsor ended it. */
  | 'BY_SPONSOR'
  /** The post was deleted, taken down or demonetized, or is no longer public. */
  | 'POST_GONE'
  /** `endsAt` has come. */
  | 'TIME';

/** How a budget is spent over the time of a sponsored post. */
export type SponsoredPostPacing =
  /** Spread over the time that is left. */
  | 'EVEN'
  /** As fast as there are people to show it to. */
  | 'FAST';

/** Where a sponsored post stands. */
export type SponsoredPostState =
  /** It is shown, from `startsAt` to `endsAt`. */
  | 'ACTIVE'
  /** It is over for good, and what was left was given back; `endedBy` says why. */
  | 'ENDED'
  /** No moderator has decided on it yet. */
  | 'IN_REVIEW'
  /** Its sponsor lets it rest: it is shown to nobody. */
  | 'PAUSED'
  /** A moderator does not let it be shown; the whole budget was given back. */
  | 'REFUSED';

/** Whom to show a post to: people who fit every list that is given and not empty, and the range. Everybody when nothing is given. */
export type SponsoredPostTargetingInput = {
  /** Countries people have set: ISO 3166 codes of two capital letters, at most 50. */
  countries?: Array<string> | null | undefined;
  /** Only people with so many followers or more, from 0 on. */
  followersFrom?: number | null | undefined;
  /** Only people with so many followers or fewer; not below `followersFrom` (`TARGETING_EMPTY`). */
  followersTo?: number | null | undefined;
  /** Genres people listen to, 1 to 100 characters each, at most 20; which ones there are is not checked. */
  genres?: Array<string> | null | undefined;
  /** Interests people have set, 1 to 100 characters each, at most 20. */
  interests?: Array<string> | null | undefined;
  /** Languages people have set: ISO 639 codes of two or three small letters, at most 50. */
  languages?: Array<string> | null | undefined;
};

/** Faster or slower, at the same pitch. */
export type TempoEffectInput = {
  /** How many times as fast, 0.5 to 2. */
  factor: number;
};

/** A payment for sponsor credits. */
export type TopUpCreditsInput = {
  /** How much: whole cents, 1 to 10,000 dollars. */
  amount: { amount: string; currency: string };
  /** A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered with the same payment, as it is by then. Kept for 7 days. */
  idempotencyKey: string;
};

/** Where a payment for sponsor credits is. It only moves forward: the last three are ends. */
export type TopUpState =
  /** It was not paid within 24 hours. */
  | 'CANCELLED'
  /** Whoever takes the payments has refused it. */
  | 'FAILED'
  /** It waits to be paid, or is on its way. */
  | 'PENDING'
  /** It was paid. What is given back or disputed later is in `refunded` and `disputed`. */
  | 'SUCCEEDED';

/** Why a transformation or an export has failed. */
export type TransformationError =
  /** The audio cannot be read, or is too long. */
  | 'AUDIO_UNREADABLE'
  /** The audio was deleted before its turn came. */
  | 'INPUT_GONE'
  /** Whoever transforms has stopped by itself. */
  | 'PROVIDER_CANCELLED'
  /** Whoever transforms has tried and failed. */
  | 'PROVIDER_FAILED'
  /** Whoever transforms does not take this request, or its output is there no more. */
  | 'PROVIDER_REFUSED'
  /** It was worked on for an hour and had not ended. */
  | 'PROVIDER_TIMED_OUT'
  /** Something else; the server's log tells more. */
  | 'UNFORESEEN';

/** How a transformation is to sound; what is left out is left to its type. */
export type TransformationParametersInput = {
  /** How much of the type is heard, 0 to 1. */
  intensity?: number | null | undefined;
  /** Semitones up or down, -12 to 12. */
  pitch?: number | null | undefined;
  /** What it is to sound like, in words, at most 2,000 characters. */
  prompt?: string | null | undefined;
  /** Share of the sound that comes back from the room, 0 to 1. */
  reverb?: number | null | undefined;
  /** Speed as a factor, 0.5 to 2. */
  tempo?: number | null | undefined;
};

/** Where a transformation is. It only moves forward: the last three are ends. */
export type TransformationState =
  /** Somebody has cancelled it. When it had not begun it does not count against the limits. */
  | 'CANCELLED'
  /** Its output is there. */
  | 'COMPLETED'
  /** It could not be done; `error` says why. It does not count against the limits. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'PENDING'
  /** It is being done. */
  | 'PROCESSING';

export type ChatSignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type ChatSignInMutation = { signIn: { accessToken: string | null, accessTokenExpiresAt: string, refreshToken: string | null } };

export type ChatRefreshMutationVariables = Exact<{
  refreshToken: string;
}>;


export type ChatRefreshMutation = { refreshSession: { accessToken: string | null, accessTokenExpiresAt: string, refreshToken: string | null } };

export type ChatPersonQueryVariables = Exact<{
  handle: string;
}>;


export type ChatPersonQuery = { user: { id: string, displayName: string } | null };

export type ChatOpenMutationVariables = Exact<{
  userId: string | number;
}>;


export type ChatOpenMutation = { openDirectConversation: { id: string } };

export type ChatPageQueryVariables = Exact<{
  conversationId: string | number;
  last: number;
}>;


export type ChatPageQuery = { messages: { liveCursor: string, nodes: Array<{ id: string, seq: number, body: string | null, sentAt: string, sender: { handle: string, displayName: string } | null }> } };

export type ChatSendMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type ChatSendMutation = { sendMessage: { id: string, seq: number } };

export type ChatEventsSubscriptionVariables = Exact<{
  conversationId: string | number;
  after?: string | null | undefined;
}>;


export type ChatEventsSubscription = { conversationEvents:
    | { __typename: 'ConversationChanged' }
    | { __typename: 'ConversationRead' }
    | { __typename: 'LiveReady', cursor: string }
    | { __typename: 'LiveResync', from: string }
    | { __typename: 'MessageDeleted' }
    | { __typename: 'MessageEdited' }
    | { __typename: 'MessageSent', cursor: string, message: { id: string, seq: number, body: string | null, sentAt: string, sender: { handle: string, displayName: string } | null } }
    | { __typename: 'MessagesExpired' }
    | { __typename: 'ParticipantAdded' }
    | { __typename: 'ParticipantChanged' }
    | { __typename: 'ParticipantLeft' }
    | { __typename: 'ReactionChanged' }
   };

export type ExampleSignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type ExampleSignInMutation = { signIn: { accessToken: string | null } };

export type ExampleTracksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExampleTracksQuery = { tracks: { nodes: Array<{ id: string, title: string, artist: string, playCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExamplePlayedSubscriptionVariables = Exact<{
  trackId: string | number;
}>;


export type ExamplePlayedSubscription = { trackPlayed: { playCount: number } };

export type ExamplePlayMutationVariables = Exact<{
  input: RecordPlaybackInput;
}>;


export type ExamplePlayMutation = { recordPlayback: { totalPlayCount: number } };

export type SponsorTopUpMutationVariables = Exact<{
  input: TopUpCreditsInput;
}>;


export type SponsorTopUpMutation = { topUpCredits: { state: TopUpState, amount: { amount: string; currency: string } } };

export type SponsorCreditsQueryVariables = Exact<{ [key: string]: never; }>;


export type SponsorCreditsQuery = { viewer: { sponsorCredits: { balance: { amount: string; currency: string }, liveCursor: string } } | null };

export type SponsorCreatePostMutationVariables = Exact<{
  input: CreatePostInput;
}>;


export type SponsorCreatePostMutation = { createPost: { id: string } };

export type SponsorCreateMutationVariables = Exact<{
  input: CreateSponsoredPostInput;
}>;


export type SponsorCreateMutation = { createSponsoredPost: { id: string, state: SponsoredPostState, impressionPrice: { amount: string; currency: string }, likePrice: { amount: string; currency: string } } };

export type SponsorReviewMutationVariables = Exact<{
  input: ReviewSponsoredPostInput;
}>;


export type SponsorReviewMutation = { reviewSponsoredPost: { state: SponsoredPostState } };

export type SponsorHomeFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type SponsorHomeFeedQuery = { homeFeed: { nodes: Array<{ post: { id: string, body: string, author: { handle: string } }, sponsorship: { sponsoredPostId: string, token: string } | null }> } };

export type SponsorRecordImpressionMutationVariables = Exact<{
  tokens: Array<string> | string;
}>;


export type SponsorRecordImpressionMutation = { recordSponsoredImpression: Array<boolean> };

export type SponsorLikeMutationVariables = Exact<{
  postId: string | number;
}>;


export type SponsorLikeMutation = { likePost: { likeCount: number } };

export type SponsorEndMutationVariables = Exact<{
  input: EndSponsoredPostInput;
}>;


export type SponsorEndMutation = { endSponsoredPost: { state: SponsoredPostState, budget: { amount: string; currency: string }, spent: { amount: string; currency: string }, returned: { amount: string; currency: string } } };

export type SponsorWatchSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SponsorWatchSubscription = { sponsorshipEvents:
    | { cursor: string, amount: { amount: string; currency: string }, balance: { amount: string; currency: string }, creditKind: CreditTransactionKind }
    | { cursor: string, state: SponsoredPostState, endedBy: SponsoredPostEnd | null }
    | { cursor: string, cost: { amount: string; currency: string }, left: { amount: string; currency: string }, interaction: SponsoredInteractionKind }
    | Record<PropertyKey, never>
   };

export type StudioCreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type StudioCreateUploadMutation = { createUpload: { url: string, file: { id: string }, headers: Array<{ name: string, value: string }> } };

export type StudioCompleteUploadMutationVariables = Exact<{
  fileId: string | number;
}>;


export type StudioCompleteUploadMutation = { completeUpload: { id: string, durationMs: number | null, mediaType: string } };

export type StudioCreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type StudioCreateProjectMutation = { createProject: { id: string, title: string } };

export type StudioRequestTransformationMutationVariables = Exact<{
  input: RequestTransformationInput;
}>;


export type StudioRequestTransformationMutation = { requestTransformation: { id: string, liveCursor: string } };

export type StudioWatchSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type StudioWatchSubscription = { transformationEvents:
    | { cursor: string, state: TransformationState, progress: number, transformation: { error: TransformationError | null, outputVersion: number | null, file: { url: string | null, name: string, sizeBytes: number } | null } | null }
    | Record<PropertyKey, never>
   };


export const ChatSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChatSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmailAddress"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}}]}}]} as unknown as DocumentNode<ChatSignInMutation, ChatSignInMutationVariables>;
export const ChatRefreshDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChatRefresh"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"refreshToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}}]}}]} as unknown as DocumentNode<ChatRefreshMutation, ChatRefreshMutationVariables>;
export const ChatPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChatPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<ChatPersonQuery, ChatPersonQueryVariables>;
export const ChatOpenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChatOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openDirectConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ChatOpenMutation, ChatOpenMutationVariables>;
export const ChatPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChatPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","alias":{"kind":"Name","value":"sentAt"},"name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"liveCursor"}}]}}]}}]} as unknown as DocumentNode<ChatPageQuery, ChatPageQueryVariables>;
export const ChatSendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChatSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]}}]} as unknown as DocumentNode<ChatSendMutation, ChatSendMutationVariables>;
export const ChatEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ChatEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LiveReady"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LiveResync"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageSent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","alias":{"kind":"Name","value":"sentAt"},"name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChatEventsSubscription, ChatEventsSubscriptionVariables>;
export const ExampleSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExampleSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmailAddress"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}}]}}]}}]} as unknown as DocumentNode<ExampleSignInMutation, ExampleSignInMutationVariables>;
export const ExampleTracksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExampleTracks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tracks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"PLAY_COUNT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"artist"}},{"kind":"Field","name":{"kind":"Name","value":"playCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ExampleTracksQuery, ExampleTracksQueryVariables>;
export const ExamplePlayedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ExamplePlayed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackPlayed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"trackId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"playCount"}}]}}]}}]} as unknown as DocumentNode<ExamplePlayedSubscription, ExamplePlayedSubscriptionVariables>;
export const ExamplePlayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExamplePlay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPlaybackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPlayback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalPlayCount"}}]}}]}}]} as unknown as DocumentNode<ExamplePlayMutation, ExamplePlayMutationVariables>;
export const SponsorTopUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SponsorTopUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TopUpCreditsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topUpCredits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<SponsorTopUpMutation, SponsorTopUpMutationVariables>;
export const SponsorCreditsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SponsorCredits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sponsorCredits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"liveCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SponsorCreditsQuery, SponsorCreditsQueryVariables>;
export const SponsorCreatePostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SponsorCreatePost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SponsorCreatePostMutation, SponsorCreatePostMutationVariables>;
export const SponsorCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SponsorCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSponsoredPostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSponsoredPost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"impressionPrice"}},{"kind":"Field","name":{"kind":"Name","value":"likePrice"}}]}}]}}]} as unknown as DocumentNode<SponsorCreateMutation, SponsorCreateMutationVariables>;
export const SponsorReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SponsorReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewSponsoredPostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewSponsoredPost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<SponsorReviewMutation, SponsorReviewMutationVariables>;
export const SponsorHomeFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SponsorHomeFeed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"homeFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sponsorship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sponsoredPostId"}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SponsorHomeFeedQuery, SponsorHomeFeedQueryVariables>;
export const SponsorRecordImpressionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SponsorRecordImpression"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tokens"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSponsoredImpression"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"tokens"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tokens"}}}]}}]}]}}]} as unknown as DocumentNode<SponsorRecordImpressionMutation, SponsorRecordImpressionMutationVariables>;
export const SponsorLikeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SponsorLike"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"postId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"likePost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"postId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"postId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"likeCount"}}]}}]}}]} as unknown as DocumentNode<SponsorLikeMutation, SponsorLikeMutationVariables>;
export const SponsorEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SponsorEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSponsoredPostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSponsoredPost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}}]}}]}}]} as unknown as DocumentNode<SponsorEndMutation, SponsorEndMutationVariables>;
export const SponsorWatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SponsorWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sponsorshipEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LiveEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditsChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"creditKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SponsoredPostSpent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"interaction"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SponsoredPostChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"}}]}}]}}]}}]} as unknown as DocumentNode<SponsorWatchSubscription, SponsorWatchSubscriptionVariables>;
export const StudioCreateUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioCreateUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"headers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<StudioCreateUploadMutation, StudioCreateUploadMutationVariables>;
export const StudioCompleteUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioCompleteUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"fileId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}}]}}]}}]} as unknown as DocumentNode<StudioCompleteUploadMutation, StudioCompleteUploadMutationVariables>;
export const StudioCreateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioCreateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<StudioCreateProjectMutation, StudioCreateProjectMutationVariables>;
export const StudioRequestTransformationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioRequestTransformation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestTransformationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestTransformation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"liveCursor"}}]}}]}}]} as unknown as DocumentNode<StudioRequestTransformationMutation, StudioRequestTransformationMutationVariables>;
export const StudioWatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StudioWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transformationEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LiveEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransformationChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"transformation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"outputVersion"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StudioWatchSubscription, StudioWatchSubscriptionVariables>;