/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation ChatSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n": typeof types.ChatSignInDocument,
    "\n  mutation ChatRefresh($refreshToken: String!) {\n    refreshSession(input: { refreshToken: $refreshToken }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n": typeof types.ChatRefreshDocument,
    "\n  query ChatPerson($handle: String!) {\n    user(handle: $handle) {\n      id\n      displayName\n    }\n  }\n": typeof types.ChatPersonDocument,
    "\n  mutation ChatOpen($userId: ID!) {\n    openDirectConversation(input: { userId: $userId }) {\n      id\n    }\n  }\n": typeof types.ChatOpenDocument,
    "\n  query ChatPage($conversationId: ID!, $last: Int!) {\n    messages(conversationId: $conversationId, last: $last) {\n      nodes {\n        id\n        seq\n        body\n        sentAt: createdAt\n        sender {\n          handle\n          displayName\n        }\n      }\n      liveCursor\n    }\n  }\n": typeof types.ChatPageDocument,
    "\n  mutation ChatSend($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n    }\n  }\n": typeof types.ChatSendDocument,
    "\n  subscription ChatEvents($conversationId: ID!, $after: Cursor) {\n    conversationEvents(conversationId: $conversationId, after: $after) {\n      __typename\n      ... on LiveReady {\n        cursor\n      }\n      ... on LiveResync {\n        from\n      }\n      ... on MessageSent {\n        cursor\n        message {\n          id\n          seq\n          body\n          sentAt: createdAt\n          sender {\n            handle\n            displayName\n          }\n        }\n      }\n    }\n  }\n": typeof types.ChatEventsDocument,
    "\n  mutation ExampleSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n    }\n  }\n": typeof types.ExampleSignInDocument,
    "\n  query ExampleTracks($after: Cursor) {\n    tracks(first: 50, after: $after, sort: PLAY_COUNT) {\n      nodes {\n        id\n        title\n        artist\n        playCount\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ExampleTracksDocument,
    "\n  subscription ExamplePlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      playCount\n    }\n  }\n": typeof types.ExamplePlayedDocument,
    "\n  mutation ExamplePlay($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      totalPlayCount\n    }\n  }\n": typeof types.ExamplePlayDocument,
    "\n  mutation SponsorTopUp($input: TopUpCreditsInput!) {\n    topUpCredits(input: $input) {\n      state\n      amount\n    }\n  }\n": typeof types.SponsorTopUpDocument,
    "\n  query SponsorCredits {\n    viewer {\n      sponsorCredits {\n        balance\n        liveCursor\n      }\n    }\n  }\n": typeof types.SponsorCreditsDocument,
    "\n  mutation SponsorCreatePost($input: CreatePostInput!) {\n    createPost(input: $input) {\n      id\n    }\n  }\n": typeof types.SponsorCreatePostDocument,
    "\n  mutation SponsorCreate($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id\n      state\n      impressionPrice\n      likePrice\n    }\n  }\n": typeof types.SponsorCreateDocument,
    "\n  mutation SponsorReview($input: ReviewSponsoredPostInput!) {\n    reviewSponsoredPost(input: $input) {\n      state\n    }\n  }\n": typeof types.SponsorReviewDocument,
    "\n  query SponsorHomeFeed {\n    homeFeed(first: 20) {\n      nodes {\n        post {\n          id\n          body\n          author {\n            handle\n          }\n        }\n        sponsorship {\n          sponsoredPostId\n          token\n        }\n      }\n    }\n  }\n": typeof types.SponsorHomeFeedDocument,
    "\n  mutation SponsorRecordImpression($tokens: [String!]!) {\n    recordSponsoredImpression(input: { tokens: $tokens })\n  }\n": typeof types.SponsorRecordImpressionDocument,
    "\n  mutation SponsorLike($postId: ID!) {\n    likePost(input: { postId: $postId }) {\n      likeCount\n    }\n  }\n": typeof types.SponsorLikeDocument,
    "\n  mutation SponsorEnd($input: EndSponsoredPostInput!) {\n    endSponsoredPost(input: $input) {\n      state\n      budget\n      spent\n      returned\n    }\n  }\n": typeof types.SponsorEndDocument,
    "\n  subscription SponsorWatch($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on CreditsChanged {\n        creditKind: kind\n        amount\n        balance\n      }\n      ... on SponsoredPostSpent {\n        interaction: kind\n        cost\n        left\n      }\n      ... on SponsoredPostChanged {\n        state\n        endedBy\n      }\n    }\n  }\n": typeof types.SponsorWatchDocument,
    "\n  mutation StudioCreateUpload($input: CreateUploadInput!) {\n    createUpload(input: $input) {\n      file {\n        id\n      }\n      url\n      headers {\n        name\n        value\n      }\n    }\n  }\n": typeof types.StudioCreateUploadDocument,
    "\n  mutation StudioCompleteUpload($fileId: ID!) {\n    completeUpload(input: { fileId: $fileId }) {\n      id\n      durationMs\n      mediaType\n    }\n  }\n": typeof types.StudioCompleteUploadDocument,
    "\n  mutation StudioCreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      id\n      title\n    }\n  }\n": typeof types.StudioCreateProjectDocument,
    "\n  mutation StudioRequestTransformation($input: RequestTransformationInput!) {\n    requestTransformation(input: $input) {\n      id\n      liveCursor\n    }\n  }\n": typeof types.StudioRequestTransformationDocument,
    "\n  subscription StudioWatch($id: ID!, $after: Cursor) {\n    transformationEvents(id: $id, after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on TransformationChanged {\n        state\n        progress\n        transformation {\n          error\n          outputVersion\n          file {\n            url\n            name\n            sizeBytes\n          }\n        }\n      }\n    }\n  }\n": typeof types.StudioWatchDocument,
};
const documents: Documents = {
    "\n  mutation ChatSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n": types.ChatSignInDocument,
    "\n  mutation ChatRefresh($refreshToken: String!) {\n    refreshSession(input: { refreshToken: $refreshToken }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n": types.ChatRefreshDocument,
    "\n  query ChatPerson($handle: String!) {\n    user(handle: $handle) {\n      id\n      displayName\n    }\n  }\n": types.ChatPersonDocument,
    "\n  mutation ChatOpen($userId: ID!) {\n    openDirectConversation(input: { userId: $userId }) {\n      id\n    }\n  }\n": types.ChatOpenDocument,
    "\n  query ChatPage($conversationId: ID!, $last: Int!) {\n    messages(conversationId: $conversationId, last: $last) {\n      nodes {\n        id\n        seq\n        body\n        sentAt: createdAt\n        sender {\n          handle\n          displayName\n        }\n      }\n      liveCursor\n    }\n  }\n": types.ChatPageDocument,
    "\n  mutation ChatSend($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n    }\n  }\n": types.ChatSendDocument,
    "\n  subscription ChatEvents($conversationId: ID!, $after: Cursor) {\n    conversationEvents(conversationId: $conversationId, after: $after) {\n      __typename\n      ... on LiveReady {\n        cursor\n      }\n      ... on LiveResync {\n        from\n      }\n      ... on MessageSent {\n        cursor\n        message {\n          id\n          seq\n          body\n          sentAt: createdAt\n          sender {\n            handle\n            displayName\n          }\n        }\n      }\n    }\n  }\n": types.ChatEventsDocument,
    "\n  mutation ExampleSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n    }\n  }\n": types.ExampleSignInDocument,
    "\n  query ExampleTracks($after: Cursor) {\n    tracks(first: 50, after: $after, sort: PLAY_COUNT) {\n      nodes {\n        id\n        title\n        artist\n        playCount\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ExampleTracksDocument,
    "\n  subscription ExamplePlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      playCount\n    }\n  }\n": types.ExamplePlayedDocument,
    "\n  mutation ExamplePlay($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      totalPlayCount\n    }\n  }\n": types.ExamplePlayDocument,
    "\n  mutation SponsorTopUp($input: TopUpCreditsInput!) {\n    topUpCredits(input: $input) {\n      state\n      amount\n    }\n  }\n": types.SponsorTopUpDocument,
    "\n  query SponsorCredits {\n    viewer {\n      sponsorCredits {\n        balance\n        liveCursor\n      }\n    }\n  }\n": types.SponsorCreditsDocument,
    "\n  mutation SponsorCreatePost($input: CreatePostInput!) {\n    createPost(input: $input) {\n      id\n    }\n  }\n": types.SponsorCreatePostDocument,
    "\n  mutation SponsorCreate($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id\n      state\n      impressionPrice\n      likePrice\n    }\n  }\n": types.SponsorCreateDocument,
    "\n  mutation SponsorReview($input: ReviewSponsoredPostInput!) {\n    reviewSponsoredPost(input: $input) {\n      state\n    }\n  }\n": types.SponsorReviewDocument,
    "\n  query SponsorHomeFeed {\n    homeFeed(first: 20) {\n      nodes {\n        post {\n          id\n          body\n          author {\n            handle\n          }\n        }\n        sponsorship {\n          sponsoredPostId\n          token\n        }\n      }\n    }\n  }\n": types.SponsorHomeFeedDocument,
    "\n  mutation SponsorRecordImpression($tokens: [String!]!) {\n    recordSponsoredImpression(input: { tokens: $tokens })\n  }\n": types.SponsorRecordImpressionDocument,
    "\n  mutation SponsorLike($postId: ID!) {\n    likePost(input: { postId: $postId }) {\n      likeCount\n    }\n  }\n": types.SponsorLikeDocument,
    "\n  mutation SponsorEnd($input: EndSponsoredPostInput!) {\n    endSponsoredPost(input: $input) {\n      state\n      budget\n      spent\n      returned\n    }\n  }\n": types.SponsorEndDocument,
    "\n  subscription SponsorWatch($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on CreditsChanged {\n        creditKind: kind\n        amount\n        balance\n      }\n      ... on SponsoredPostSpent {\n        interaction: kind\n        cost\n        left\n      }\n      ... on SponsoredPostChanged {\n        state\n        endedBy\n      }\n    }\n  }\n": types.SponsorWatchDocument,
    "\n  mutation StudioCreateUpload($input: CreateUploadInput!) {\n    createUpload(input: $input) {\n      file {\n        id\n      }\n      url\n      headers {\n        name\n        value\n      }\n    }\n  }\n": types.StudioCreateUploadDocument,
    "\n  mutation StudioCompleteUpload($fileId: ID!) {\n    completeUpload(input: { fileId: $fileId }) {\n      id\n      durationMs\n      mediaType\n    }\n  }\n": types.StudioCompleteUploadDocument,
    "\n  mutation StudioCreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      id\n      title\n    }\n  }\n": types.StudioCreateProjectDocument,
    "\n  mutation StudioRequestTransformation($input: RequestTransformationInput!) {\n    requestTransformation(input: $input) {\n      id\n      liveCursor\n    }\n  }\n": types.StudioRequestTransformationDocument,
    "\n  subscription StudioWatch($id: ID!, $after: Cursor) {\n    transformationEvents(id: $id, after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on TransformationChanged {\n        state\n        progress\n        transformation {\n          error\n          outputVersion\n          file {\n            url\n            name\n            sizeBytes\n          }\n        }\n      }\n    }\n  }\n": types.StudioWatchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChatSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n"): (typeof documents)["\n  mutation ChatSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChatRefresh($refreshToken: String!) {\n    refreshSession(input: { refreshToken: $refreshToken }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n"): (typeof documents)["\n  mutation ChatRefresh($refreshToken: String!) {\n    refreshSession(input: { refreshToken: $refreshToken }) {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChatPerson($handle: String!) {\n    user(handle: $handle) {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  query ChatPerson($handle: String!) {\n    user(handle: $handle) {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChatOpen($userId: ID!) {\n    openDirectConversation(input: { userId: $userId }) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ChatOpen($userId: ID!) {\n    openDirectConversation(input: { userId: $userId }) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChatPage($conversationId: ID!, $last: Int!) {\n    messages(conversationId: $conversationId, last: $last) {\n      nodes {\n        id\n        seq\n        body\n        sentAt: createdAt\n        sender {\n          handle\n          displayName\n        }\n      }\n      liveCursor\n    }\n  }\n"): (typeof documents)["\n  query ChatPage($conversationId: ID!, $last: Int!) {\n    messages(conversationId: $conversationId, last: $last) {\n      nodes {\n        id\n        seq\n        body\n        sentAt: createdAt\n        sender {\n          handle\n          displayName\n        }\n      }\n      liveCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChatSend($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n    }\n  }\n"): (typeof documents)["\n  mutation ChatSend($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ChatEvents($conversationId: ID!, $after: Cursor) {\n    conversationEvents(conversationId: $conversationId, after: $after) {\n      __typename\n      ... on LiveReady {\n        cursor\n      }\n      ... on LiveResync {\n        from\n      }\n      ... on MessageSent {\n        cursor\n        message {\n          id\n          seq\n          body\n          sentAt: createdAt\n          sender {\n            handle\n            displayName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ChatEvents($conversationId: ID!, $after: Cursor) {\n    conversationEvents(conversationId: $conversationId, after: $after) {\n      __typename\n      ... on LiveReady {\n        cursor\n      }\n      ... on LiveResync {\n        from\n      }\n      ... on MessageSent {\n        cursor\n        message {\n          id\n          seq\n          body\n          sentAt: createdAt\n          sender {\n            handle\n            displayName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExampleSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n    }\n  }\n"): (typeof documents)["\n  mutation ExampleSignIn($email: EmailAddress!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      accessToken\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExampleTracks($after: Cursor) {\n    tracks(first: 50, after: $after, sort: PLAY_COUNT) {\n      nodes {\n        id\n        title\n        artist\n        playCount\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExampleTracks($after: Cursor) {\n    tracks(first: 50, after: $after, sort: PLAY_COUNT) {\n      nodes {\n        id\n        title\n        artist\n        playCount\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ExamplePlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      playCount\n    }\n  }\n"): (typeof documents)["\n  subscription ExamplePlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      playCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExamplePlay($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      totalPlayCount\n    }\n  }\n"): (typeof documents)["\n  mutation ExamplePlay($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      totalPlayCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorTopUp($input: TopUpCreditsInput!) {\n    topUpCredits(input: $input) {\n      state\n      amount\n    }\n  }\n"): (typeof documents)["\n  mutation SponsorTopUp($input: TopUpCreditsInput!) {\n    topUpCredits(input: $input) {\n      state\n      amount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SponsorCredits {\n    viewer {\n      sponsorCredits {\n        balance\n        liveCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SponsorCredits {\n    viewer {\n      sponsorCredits {\n        balance\n        liveCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorCreatePost($input: CreatePostInput!) {\n    createPost(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SponsorCreatePost($input: CreatePostInput!) {\n    createPost(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorCreate($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id\n      state\n      impressionPrice\n      likePrice\n    }\n  }\n"): (typeof documents)["\n  mutation SponsorCreate($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id\n      state\n      impressionPrice\n      likePrice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorReview($input: ReviewSponsoredPostInput!) {\n    reviewSponsoredPost(input: $input) {\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation SponsorReview($input: ReviewSponsoredPostInput!) {\n    reviewSponsoredPost(input: $input) {\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SponsorHomeFeed {\n    homeFeed(first: 20) {\n      nodes {\n        post {\n          id\n          body\n          author {\n            handle\n          }\n        }\n        sponsorship {\n          sponsoredPostId\n          token\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SponsorHomeFeed {\n    homeFeed(first: 20) {\n      nodes {\n        post {\n          id\n          body\n          author {\n            handle\n          }\n        }\n        sponsorship {\n          sponsoredPostId\n          token\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorRecordImpression($tokens: [String!]!) {\n    recordSponsoredImpression(input: { tokens: $tokens })\n  }\n"): (typeof documents)["\n  mutation SponsorRecordImpression($tokens: [String!]!) {\n    recordSponsoredImpression(input: { tokens: $tokens })\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorLike($postId: ID!) {\n    likePost(input: { postId: $postId }) {\n      likeCount\n    }\n  }\n"): (typeof documents)["\n  mutation SponsorLike($postId: ID!) {\n    likePost(input: { postId: $postId }) {\n      likeCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorEnd($input: EndSponsoredPostInput!) {\n    endSponsoredPost(input: $input) {\n      state\n      budget\n      spent\n      returned\n    }\n  }\n"): (typeof documents)["\n  mutation SponsorEnd($input: EndSponsoredPostInput!) {\n    endSponsoredPost(input: $input) {\n      state\n      budget\n      spent\n      returned\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SponsorWatch($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on CreditsChanged {\n        creditKind: kind\n        amount\n        balance\n      }\n      ... on SponsoredPostSpent {\n        interaction: kind\n        cost\n        left\n      }\n      ... on SponsoredPostChanged {\n        state\n        endedBy\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription SponsorWatch($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on CreditsChanged {\n        creditKind: kind\n        amount\n        balance\n      }\n      ... on SponsoredPostSpent {\n        interaction: kind\n        cost\n        left\n      }\n      ... on SponsoredPostChanged {\n        state\n        endedBy\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StudioCreateUpload($input: CreateUploadInput!) {\n    createUpload(input: $input) {\n      file {\n        id\n      }\n      url\n      headers {\n        name\n        value\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StudioCreateUpload($input: CreateUploadInput!) {\n    createUpload(input: $input) {\n      file {\n        id\n      }\n      url\n      headers {\n        name\n        value\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StudioCompleteUpload($fileId: ID!) {\n    completeUpload(input: { fileId: $fileId }) {\n      id\n      durationMs\n      mediaType\n    }\n  }\n"): (typeof documents)["\n  mutation StudioCompleteUpload($fileId: ID!) {\n    completeUpload(input: { fileId: $fileId }) {\n      id\n      durationMs\n      mediaType\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StudioCreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  mutation StudioCreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StudioRequestTransformation($input: RequestTransformationInput!) {\n    requestTransformation(input: $input) {\n      id\n      liveCursor\n    }\n  }\n"): (typeof documents)["\n  mutation StudioRequestTransformation($input: RequestTransformationInput!) {\n    requestTransformation(input: $input) {\n      id\n      liveCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StudioWatch($id: ID!, $after: Cursor) {\n    transformationEvents(id: $id, after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on TransformationChanged {\n        state\n        progress\n        transformation {\n          error\n          outputVersion\n          file {\n            url\n            name\n            sizeBytes\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StudioWatch($id: ID!, $after: Cursor) {\n    transformationEvents(id: $id, after: $after) {\n      ... on LiveEvent {\n        cursor\n      }\n      ... on TransformationChanged {\n        state\n        progress\n        transformation {\n          error\n          outputVersion\n          file {\n            url\n            name\n            sizeBytes\n          }\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;