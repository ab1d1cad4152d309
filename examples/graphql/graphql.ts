/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Faster or slower, at the same pitch. */
export type TempoEffectInput = {
  /** How many times as fast, 0.5 to 2. */
  factor: number;
};

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

export type StudioSignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type StudioSignInMutation = { signIn: { accessToken: string | null } };

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
export const StudioSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmailAddress"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}}]}}]}}]} as unknown as DocumentNode<StudioSignInMutation, StudioSignInMutationVariables>;
export const StudioCreateUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioCreateUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"headers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<StudioCreateUploadMutation, StudioCreateUploadMutationVariables>;
export const StudioCompleteUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioCompleteUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"fileId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}}]}}]}}]} as unknown as DocumentNode<StudioCompleteUploadMutation, StudioCompleteUploadMutationVariables>;
export const StudioCreateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioCreateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<StudioCreateProjectMutation, StudioCreateProjectMutationVariables>;
export const StudioRequestTransformationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StudioRequestTransformation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestTransformationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestTransformation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"liveCursor"}}]}}]}}]} as unknown as DocumentNode<StudioRequestTransformationMutation, StudioRequestTransformationMutationVariables>;
export const StudioWatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StudioWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transformationEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LiveEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransformationChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"transformation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"outputVersion"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StudioWatchSubscription, StudioWatchSubscriptionVariables>;