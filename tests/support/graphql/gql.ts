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
    "\n  mutation CreateTrack($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n      durationMs\n      isrc\n      genre\n      tempoBpm\n      releaseDate\n      visibility\n      popularity\n      version\n      playCount\n      owner {\n        handle\n      }\n    }\n  }\n": typeof types.CreateTrackDocument,
    "\n  mutation DeleteTrack($input: DeleteTrackInput!) {\n    deleteTrack(input: $input) {\n      id\n    }\n  }\n": typeof types.DeleteTrackDocument,
    "\n  mutation RecordPlayback($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      trackId\n      playCount\n      qualifiedPlayCount\n      totalPlayCount\n      counted\n      qualified\n    }\n  }\n": typeof types.RecordPlaybackDocument,
    "\n  query SearchRecall($query: String!, $first: Int) {\n    searchTracks(query: $query, first: $first) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n": typeof types.SearchRecallDocument,
    "\n  query SearchTracks($query: String!, $first: Int, $after: Cursor) {\n    searchTracks(query: $query, first: $first, after: $after) {\n      nodes {\n        id\n        title\n        owner {\n          handle\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SearchTracksDocument,
    "\n  query TrackPlayStats($trackId: ID!, $from: Date!, $to: Date!) {\n    trackPlayStats(trackId: $trackId, from: $from, to: $to) {\n      day\n      plays\n      qualifiedPlays\n    }\n  }\n": typeof types.TrackPlayStatsDocument,
    "\n  subscription TrackPlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      trackId\n      playCount\n      qualifiedPlayCount\n    }\n  }\n": typeof types.TrackPlayedDocument,
    "\n  query Track($id: ID!) {\n    track(id: $id) {\n      id\n      title\n      visibility\n      playCount\n      owner {\n        handle\n        trackCount\n      }\n    }\n  }\n": typeof types.TrackDocument,
    "\n  query OwnTracks($sort: TrackSort!, $filter: TrackFilterInput) {\n    viewer {\n      tracks(sort: $sort, filter: $filter, first: 10) {\n        nodes {\n          title\n          playCount\n        }\n      }\n    }\n  }\n": typeof types.OwnTracksDocument,
    "\n  query TracksOfPerson($id: ID!) {\n    track(id: $id) {\n      owner {\n        tracks(sort: TITLE) {\n          nodes {\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.TracksOfPersonDocument,
    "\n  query Tracks($first: Int, $after: Cursor, $last: Int, $before: Cursor, $sort: TrackSort!, $filter: TrackFilterInput) {\n    tracks(first: $first, after: $after, last: $last, before: $before, sort: $sort, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          title\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": typeof types.TracksDocument,
    "\n  mutation UpdateTrack($input: UpdateTrackInput!) {\n    updateTrack(input: $input) {\n      id\n      title\n      album\n      genre\n      releaseDate\n      visibility\n      version\n      playCount\n    }\n  }\n": typeof types.UpdateTrackDocument,
    "mutation CreateUnderKey($input: CreateTrackInput!) { createTrack(input: $input) { id title createdAt } }": typeof types.CreateUnderKeyDocument,
    "mutation TwoUnderKey($one: CreateTrackInput!, $other: CreateTrackInput!) { one: createTrack(input: $one) { id } other: createTrack(input: $other) { id } }": typeof types.TwoUnderKeyDocument,
    "mutation RefusedUnderKey($input: LeaveProjectInput!) { leaveProject(input: $input) { projectId } }": typeof types.RefusedUnderKeyDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n      refreshTokenExpiresAt\n      user {\n        id\n        handle\n        displayName\n      }\n    }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      sessionId\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      user {\n        id\n        handle\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput) {\n    refreshSession(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  query Viewer {\n    viewer {\n      email\n      emailVerified\n      role\n      tier\n      user {\n        id\n        handle\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    setUserRole(input: $input) {\n      role\n      disabledAt\n      user {\n        id\n      }\n    }\n  }\n": typeof types.SetUserRoleDocument,
    "\n  mutation SetSubscriptionTier($input: SetSubscriptionTierInput!) {\n    setSubscriptionTier(input: $input) {\n      tier\n      role\n      user {\n        id\n      }\n    }\n  }\n": typeof types.SetSubscriptionTierDocument,
    "\n  mutation DisableAccount($input: DisableAccountInput!) {\n    disableAccount(input: $input) {\n      disabledAt\n      user {\n        handle\n      }\n    }\n  }\n": typeof types.DisableAccountDocument,
    "\n  mutation EnableAccount($input: EnableAccountInput!) {\n    enableAccount(input: $input) {\n      disabledAt\n    }\n  }\n": typeof types.EnableAccountDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      count\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query PersonLeaving($id: ID!) {\n    user(id: $id) {\n      handle\n    }\n  }\n": typeof types.PersonLeavingDocument,
    "\n  query PersonSeen($handle: String!) {\n    user(handle: $handle) {\n      handle\n    }\n  }\n": typeof types.PersonSeenDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      isCurrent\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation RequestDataExport {\n    requestDataExport {\n      id\n      state\n      progress\n      url\n      expiresAt\n    }\n  }\n": typeof types.RequestDataExportDocument,
    "\n  query DataExports {\n    viewer {\n      dataExports {\n        id\n        state\n        progress\n        url\n        createdAt\n        finishedAt\n        expiresAt\n      }\n    }\n  }\n": typeof types.DataExportsDocument,
    "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      dueAt\n    }\n  }\n": typeof types.DeleteAccountDocument,
    "\n  mutation KeepAccount {\n    keepAccount {\n      email\n      deletionDueAt\n    }\n  }\n": typeof types.KeepAccountDocument,
    "\n  query DataExport($id: ID!) {\n    dataExport(id: $id) {\n      state\n    }\n  }\n": typeof types.DataExportDocument,
    "\n  mutation SignOut($input: SignOutInput) {\n    signOut(input: $input) {\n      count\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query Trail($first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    viewer {\n      sessions(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          isCurrent\n          ip\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.TrailDocument,
    "\n  query Events($first: Int, $after: Cursor) {\n    viewer {\n      securityEvents(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            kind\n            sessionId\n          }\n        }\n      }\n    }\n  }\n": typeof types.EventsDocument,
    "\n  mutation CreateNasty($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n    }\n  }\n": typeof types.CreateNastyDocument,
    "\n  query ReadNasty($id: ID!) {\n    track(id: $id) {\n      title\n      artist\n    }\n  }\n": typeof types.ReadNastyDocument,
    "\n  mutation RenameNasty($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      handle\n      displayName\n      bio\n    }\n  }\n": typeof types.RenameNastyDocument,
    "\n  query AvailableNasty($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n": typeof types.AvailableNastyDocument,
    "\n  query SearchNasty($query: String!) {\n    searchTracks(query: $query, first: 5) {\n      nodes {\n        id\n      }\n    }\n  }\n": typeof types.SearchNastyDocument,
    "\n  query PageNasty($after: Cursor!) {\n    tracks(first: 5, after: $after) {\n      nodes {\n        id\n      }\n    }\n  }\n": typeof types.PageNastyDocument,
    "\n  mutation Archive($input: ArchiveConversationInput!) {\n    archiveConversation(input: $input) {\n      isArchived\n      unreadCount\n    }\n  }\n": typeof types.ArchiveDocument,
    "\n  mutation Unarchive($input: UnarchiveConversationInput!) {\n    unarchiveConversation(input: $input) {\n      isArchived\n    }\n  }\n": typeof types.UnarchiveDocument,
    "\n  query Totals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n": typeof types.TotalsDocument,
    "\n  mutation CreateGroupConversation($input: CreateGroupConversationInput!) {\n    createGroupConversation(input: $input) {\n      id\n      kind\n      title\n      viewerRole\n      participantCount\n      participants {\n        role\n        user {\n          handle\n        }\n      }\n    }\n  }\n": typeof types.CreateGroupConversationDocument,
    "\n  mutation DeleteMessage($input: DeleteMessageInput!) {\n    deleteMessage(input: $input) {\n      messageId\n      conversationId\n      message {\n        body\n        deletedAt\n        reactions {\n          emoji\n        }\n      }\n    }\n  }\n": typeof types.DeleteMessageDocument,
    "\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      body\n      editedAt\n      sender {\n        handle\n      }\n    }\n  }\n": typeof types.EditMessageDocument,
    "\n  query NestedMessages($id: ID!) {\n    conversation(id: $id) {\n      messages(first: 2) {\n        liveCursor\n        nodes {\n          body\n          conversationId\n        }\n      }\n    }\n  }\n": typeof types.NestedMessagesDocument,
    "\n  mutation MuteConversation($input: MuteConversationInput!) {\n    muteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n": typeof types.MuteConversationDocument,
    "\n  mutation UnmuteConversation($input: UnmuteConversationInput!) {\n    unmuteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n": typeof types.UnmuteConversationDocument,
    "\n  mutation OpenDirectConversation($input: OpenDirectConversationInput!) {\n    openDirectConversation(input: $input) {\n      id\n      kind\n      viewerRole\n      person {\n        handle\n      }\n      participants {\n        user {\n          handle\n        }\n      }\n    }\n  }\n": typeof types.OpenDirectConversationDocument,
    "\n  mutation AddParticipants($input: AddParticipantsInput!) {\n    addParticipants(input: $input) {\n      participantCount\n    }\n  }\n": typeof types.AddParticipantsDocument,
    "\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) {\n      participantCount\n    }\n  }\n": typeof types.RemoveParticipantDocument,
    "\n  mutation SetParticipantRole($input: SetParticipantRoleInput!) {\n    setParticipantRole(input: $input) {\n      viewerRole\n    }\n  }\n": typeof types.SetParticipantRoleDocument,
    "\n  mutation LeaveConversation($input: LeaveConversationInput!) {\n    leaveConversation(input: $input) {\n      conversationId\n    }\n  }\n": typeof types.LeaveConversationDocument,
    "\n  mutation AddReaction($input: AddReactionInput!) {\n    addReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n": typeof types.AddReactionDocument,
    "\n  mutation RemoveReaction($input: RemoveReactionInput!) {\n    removeReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n": typeof types.RemoveReactionDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      clientMessageId\n      body\n      sender {\n        handle\n      }\n      replyTo {\n        id\n        body\n      }\n      track {\n        title\n      }\n      reactions {\n        emoji\n      }\n      readByCount\n      isDisappearing\n      editedAt\n      deletedAt\n    }\n  }\n": typeof types.SendMessageDocument,
    "\n  query Unread {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n": typeof types.UnreadDocument,
    "\n  query Messages($conversationId: ID!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    messages(conversationId: $conversationId, first: $first, after: $after, last: $last, before: $before) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        seq\n        body\n        readByCount\n        expiresAt\n        deletedAt\n        sender {\n          handle\n        }\n        replyTo {\n          id\n          body\n        }\n        reactions {\n          emoji\n          count\n          viewerReacted\n        }\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  query Inbox($first: Int, $after: Cursor, $archived: Boolean) {\n    conversations(first: $first, after: $after, archived: $archived) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        kind\n        title\n        unreadCount\n        viewerRole\n        isMuted\n        mutedUntil\n        isArchived\n        participantCount\n        person {\n          handle\n        }\n        lastMessage {\n          body\n          sender {\n            handle\n          }\n        }\n      }\n    }\n  }\n": typeof types.InboxDocument,
    "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      id\n      kind\n      title\n      isDisappearing\n      unreadCount\n      lastReadSeq\n      viewerRole\n      liveCursor\n      participantCount\n      participants {\n        role\n        lastReadSeq\n        lastReadAt\n        user {\n          handle\n        }\n      }\n    }\n  }\n": typeof types.ConversationDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      body\n    }\n  }\n": typeof types.SendDocument,
    "\n  mutation Read($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      unreadCount\n      lastReadSeq\n    }\n  }\n": typeof types.ReadDocument,
    "\n  mutation Block($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n    }\n  }\n": typeof types.BlockDocument,
    "\n  query UnreadTotals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n": typeof types.UnreadTotalsDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      title\n      isDisappearing\n    }\n  }\n": typeof types.UpdateConversationDocument,
    "\n  query EarningsStatement($month: Date!, $first: Int, $after: Cursor) {\n    viewer {\n      earningsStatement(month: $month) {\n        month opening earned corrected withdrawn returned closing\n        entries(first: $first, after: $after) { nodes { id kind amount balance withdrawalId at } pageInfo { hasNextPage endCursor } }\n      }\n    }\n  }\n": typeof types.EarningsStatementDocument,
    "query Monetization {\n  viewer { monetization { isEligible isDemonetized criteria { name needed has isMet } earnings { balance pending lifetime } } }\n}": typeof types.MonetizationDocument,
    "query Revenue($first: Int, $after: Cursor, $from: Date, $to: Date) {\n  viewer { monetization {\n    earnings { balance lifetime }\n    revenueByPost(first: $first, after: $after, from: $from, to: $to) { nodes { post { id revenue } likes views amount } pageInfo { hasNextPage endCursor } }\n    revenueByDay(from: $from, to: $to) { nodes { day likes views amount } }\n    revenueByMonth(from: $from, to: $to) { nodes { month likes views amount } }\n  } }\n}": typeof types.RevenueDocument,
    "query Days($last: Int, $before: Cursor) {\n  viewer { monetization { revenueByDay(last: $last, before: $before) { nodes { day } pageInfo { hasPreviousPage startCursor } } } }\n}": typeof types.DaysDocument,
    "query PostRevenue($id: ID!) { post(id: $id) { revenue } }": typeof types.PostRevenueDocument,
    "query WithdrawalInfo { viewer { withdrawalInfo { method hint changedAt availableAt } } }": typeof types.WithdrawalInfoDocument,
    "query WithdrawalRequest($id: ID!) { withdrawalRequest(id: $id) { id state method hint user { handle } } }": typeof types.WithdrawalRequestDocument,
    "query WithdrawalDestination($id: ID!) { withdrawalRequest(id: $id) { id destination { ... on BankAccount { holder iban } ... on PaypalAccount { email } } } }": typeof types.WithdrawalDestinationDocument,
    "query WithdrawalQueue($state: WithdrawalState, $after: Cursor) { withdrawalRequests(state: $state, first: 2, after: $after) { nodes { id state hint user { id } } pageInfo { hasNextPage endCursor } } }": typeof types.WithdrawalQueueDocument,
    "mutation SetWithdrawalInfo($input: SetWithdrawalInfoInput!) { setWithdrawalInfo(input: $input) { method hint changedAt availableAt } }": typeof types.SetWithdrawalInfoDocument,
    "mutation RequestWithdrawal($input: RequestWithdrawalInput!) { requestWithdrawal(input: $input) { id amount state method hint decidedAt finishedAt } }": typeof types.RequestWithdrawalDocument,
    "mutation CancelWithdrawal($input: CancelWithdrawalInput!) { cancelWithdrawal(input: $input) { id state finishedAt } }": typeof types.CancelWithdrawalDocument,
    "mutation ReviewWithdrawal($input: ReviewWithdrawalInput!) { reviewWithdrawal(input: $input) { id state note user { handle } } }": typeof types.ReviewWithdrawalDocument,
    "mutation MarkWithdrawalPaid($input: MarkWithdrawalPaidInput!) { markWithdrawalPaid(input: $input) { id state paymentReference } }": typeof types.MarkWithdrawalPaidDocument,
    "\n  query OwnWithdrawals($first: Int, $after: Cursor) {\n    viewer {\n      earningsBalance { available withdrawing }\n      withdrawals(first: $first, after: $after) { nodes { id amount state method hint note paymentReference } pageInfo { hasNextPage endCursor } }\n    }\n  }\n": typeof types.OwnWithdrawalsDocument,
    "\n  mutation MarkNotificationRead($input: MarkNotificationReadInput!) {\n    markNotificationRead(input: $input) {\n      id\n      isRead\n      actors {\n        id\n      }\n    }\n  }\n": typeof types.MarkNotificationReadDocument,
    "\n  mutation MarkAllNotificationsRead {\n    markAllNotificationsRead {\n      count\n    }\n  }\n": typeof types.MarkAllNotificationsReadDocument,
    "\n  mutation DeleteNotification($input: DeleteNotificationInput!) {\n    deleteNotification(input: $input) {\n      id\n    }\n  }\n": typeof types.DeleteNotificationDocument,
    "\n  query UnreadNotifications {\n    viewer {\n      unreadNotificationCount\n    }\n  }\n": typeof types.UnreadNotificationsDocument,
    "\n  query Notifications($first: Int, $after: Cursor, $unreadOnly: Boolean! = false) {\n    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      unreadCount\n      liveCursor\n      nodes {\n        id\n        kind\n        actorCount\n        eventCount\n        conversationId\n        isRead\n        createdAt\n        updatedAt\n        actors {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.NotificationsDocument,
    "\n  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      kind\n      channel\n      isEnabled\n    }\n  }\n": typeof types.SetNotificationPreferenceDocument,
    "\n  query NotificationPreferences {\n    viewer {\n      notificationPreferences {\n        kind\n        channel\n        isEnabled\n      }\n    }\n  }\n": typeof types.NotificationPreferencesDocument,
    "\n  mutation RegisterPushDevice($input: RegisterPushDeviceInput!) {\n    registerPushDevice(input: $input) {\n      id\n      provider\n      createdAt\n      lastUsedAt\n    }\n  }\n": typeof types.RegisterPushDeviceDocument,
    "\n  mutation RemovePushDevice($input: RemovePushDeviceInput!) {\n    removePushDevice(input: $input) {\n      id\n    }\n  }\n": typeof types.RemovePushDeviceDocument,
    "\n  query PushDevices {\n    viewer {\n      pushDevices {\n        id\n        provider\n      }\n    }\n  }\n": typeof types.PushDevicesDocument,
    "\n  query ErrorReasons {\n    errorReasons {\n      reason\n      code\n      description\n    }\n  }\n": typeof types.ErrorReasonsDocument,
    "\n  query OpenProfile($id: ID!) {\n    user(id: $id) {\n      handle\n      displayName\n      avatarUrl\n      bio\n      details {\n        location\n      }\n      followers(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      following(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      mutuals(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n    }\n  }\n": typeof types.OpenProfileDocument,
    "\n  mutation SayOfOneself($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n    }\n  }\n": typeof types.SayOfOneselfDocument,
    "\n  query IsHandleAvailable($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n": typeof types.IsHandleAvailableDocument,
    "\n  mutation LikeProfile($input: LikeProfileInput!) {\n    likeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n": typeof types.LikeProfileDocument,
    "\n  mutation UnlikeProfile($input: UnlikeProfileInput!) {\n    unlikeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n": typeof types.UnlikeProfileDocument,
    "\n  mutation ChangeDetails($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      displayName\n      details {\n        location\n        pronouns\n        links {\n          title\n          url\n        }\n      }\n    }\n  }\n": typeof types.ChangeDetailsDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      handle\n      displayName\n      bio\n      avatarUrl\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  query User($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      handle\n      displayName\n      avatarUrl\n      bio\n      trackCount\n      createdAt\n    }\n  }\n": typeof types.UserDocument,
    "\n  mutation RequestVerification($input: RequestVerificationInput!) {\n    requestVerification(input: $input) {\n      id\n      state\n      statement\n      links\n      note\n      reviewedAt\n      user {\n        handle\n        isVerified\n      }\n    }\n  }\n": typeof types.RequestVerificationDocument,
    "\n  mutation ReviewVerification($input: ReviewVerificationInput!) {\n    reviewVerification(input: $input) {\n      state\n      note\n      user {\n        isVerified\n      }\n    }\n  }\n": typeof types.ReviewVerificationDocument,
    "\n  query VerificationRequests($state: VerificationState, $first: Int, $after: Cursor) {\n    verificationRequests(state: $state, first: $first, after: $after) {\n      nodes {\n        id\n        state\n        user {\n          handle\n        }\n      }\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n": typeof types.VerificationRequestsDocument,
    "\n  query ToldOfVerification {\n    notifications(first: 10) {\n      nodes {\n        kind\n        actorCount\n        actors {\n          id\n        }\n      }\n    }\n    viewer {\n      securityEvents(first: 10) {\n        nodes {\n          kind\n          ip\n        }\n      }\n    }\n  }\n": typeof types.ToldOfVerificationDocument,
    "\n  query BlockedUsers($first: Int, $after: Cursor) {\n    viewer {\n      blockedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          userId\n          handle\n          displayName\n          blockedAt\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.BlockedUsersDocument,
    "\n  query FollowersPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      followerCount\n      followers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n          viewerFollows\n          followsViewer\n          isMutual\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.FollowersPageDocument,
    "\n  query FollowingPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      following(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            handle\n          }\n        }\n      }\n    }\n  }\n": typeof types.FollowingPageDocument,
    "\n  mutation MuteUser($input: MuteUserInput!) {\n    muteUser(input: $input) {\n      handle\n    }\n  }\n": typeof types.MuteUserDocument,
    "\n  mutation UnmuteUser($input: UnmuteUserInput!) {\n    unmuteUser(input: $input) {\n      handle\n    }\n  }\n": typeof types.UnmuteUserDocument,
    "\n  mutation MuteWord($input: MuteWordInput!) {\n    muteWord(input: $input)\n  }\n": typeof types.MuteWordDocument,
    "\n  mutation UnmuteWord($input: UnmuteWordInput!) {\n    unmuteWord(input: $input)\n  }\n": typeof types.UnmuteWordDocument,
    "\n  query Muted($first: Int, $after: Cursor) {\n    viewer {\n      mutedWords\n      mutedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n        }\n        pageInfo {\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.MutedDocument,
    "\n  mutation FollowUser($input: FollowUserInput!) {\n    followUser(input: $input) {\n      id\n      handle\n      viewerFollows\n    }\n  }\n": typeof types.FollowUserDocument,
    "\n  mutation UnfollowUser($input: UnfollowUserInput!) {\n    unfollowUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n": typeof types.UnfollowUserDocument,
    "\n  mutation BlockUser($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n      blockedAt\n    }\n  }\n": typeof types.BlockUserDocument,
    "\n  mutation UnblockUser($input: UnblockUserInput!) {\n    unblockUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n": typeof types.UnblockUserDocument,
    "\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      whoMayMessage\n      whoSeesActiveStatus\n    }\n  }\n": typeof types.UpdateSettingsDocument,
    "\n  query Seen($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      viewerFollows\n    }\n  }\n": typeof types.SeenDocument,
    "\n  query Settings {\n    viewer {\n      settings {\n        whoMayMessage\n        whoSeesActiveStatus\n      }\n    }\n  }\n": typeof types.SettingsDocument,
    "mutation LikeSponsored($postId: ID!) { likePost(input: { postId: $postId }) { likeCount } }": typeof types.LikeSponsoredDocument,
    "mutation UnlikeSponsored($postId: ID!) { unlikePost(input: { postId: $postId }) { likeCount } }": typeof types.UnlikeSponsoredDocument,
    "\n  query SponsoredStats($id: ID!, $from: Date!, $to: Date!) {\n    sponsoredPost(id: $id) {\n      stats(from: $from, to: $to) {\n        days { day people shown likes spent }\n        countries { name people shown likes spent }\n        languages { name people }\n        followers { name people shown likes spent }\n      }\n    }\n  }\n": typeof types.SponsoredStatsDocument,
    "mutation AddCredits($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id kind amount balance note } }": typeof types.AddCreditsDocument,
    "mutation DeductCredits($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id kind amount balance note } }": typeof types.DeductCreditsDocument,
    "query Credits { viewer { sponsorCredits { balance transactions(first: 10) { nodes { kind amount balance note } } } } }": typeof types.CreditsDocument,
    "mutation AddInHistory($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id amount balance } }": typeof types.AddInHistoryDocument,
    "mutation DeductInHistory($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id amount balance } }": typeof types.DeductInHistoryDocument,
    "mutation TopUp($input: TopUpCreditsInput!) { topUpCredits(input: $input) { id amount state refunded disputed createdAt finishedAt clientSecret } }": typeof types.TopUpDocument,
    "query TopUps($first: Int) { viewer { sponsorCredits { balance topUps(first: $first) { nodes { id amount state refunded disputed clientSecret } } transactions(first: 20) { nodes { kind amount } } } } }": typeof types.TopUpsDocument,
    "query Terms { sponsorshipTerms { name value description } }": typeof types.TermsDocument,
    "mutation SetTerm($input: SetSponsorshipTermInput!) { setSponsorshipTerm(input: $input) { name value } }": typeof types.SetTermDocument,
    "query SponsoredQueue($first: Int, $after: Cursor) { sponsoredPostsToReview(first: $first, after: $after) { nodes { id state budget post { id } } pageInfo { hasNextPage endCursor } } }": typeof types.SponsoredQueueDocument,
    "query MySponsored($first: Int, $after: Cursor) { viewer { sponsoredPosts(first: $first, after: $after) { nodes { id left } liveCursor pageInfo { hasNextPage endCursor } } } }": typeof types.MySponsoredDocument,
    "\n  mutation CreateSponsored($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id state budget spent left returned impressionPrice likePrice startsAt endsAt pacing frequencyCap reviewNote endedBy post { id }\n      targeting { countries languages genres interests followersFrom followersTo }\n    }\n  }\n": typeof types.CreateSponsoredDocument,
    "mutation ReviewSponsored($input: ReviewSponsoredPostInput!) { reviewSponsoredPost(input: $input) { id state endedBy reviewNote left returned stats(from: \"2026-01-01\", to: \"2026-01-02\") { days { day } } } }": typeof types.ReviewSponsoredDocument,
    "mutation PauseSponsored($input: PauseSponsoredPostInput!) { pauseSponsoredPost(input: $input) { id state } }": typeof types.PauseSponsoredDocument,
    "mutation ResumeSponsored($input: ResumeSponsoredPostInput!) { resumeSponsoredPost(input: $input) { id state } }": typeof types.ResumeSponsoredDocument,
    "mutation EndSponsored($input: EndSponsoredPostInput!) { endSponsoredPost(input: $input) { id state endedBy left returned spent } }": typeof types.EndSponsoredDocument,
    "query LookSponsored($id: ID!) { sponsoredPost(id: $id) { id state endedBy budget spent left returned endedAt reviewNote post { id } } }": typeof types.LookSponsoredDocument,
    "\n  subscription SponsorshipEvents($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      __typename\n      ... on LiveReady { cursor }\n      ... on CreditsChanged { cursor kind amount balance }\n      ... on SponsoredPostSpent { cursor sponsoredPostId interaction: kind cost spent left }\n      ... on SponsoredPostChanged { cursor sponsoredPostId state endedBy }\n    }\n  }\n": typeof types.SponsorshipEventsDocument,
    "query LiveCredits { viewer { sponsorCredits { balance liveCursor } sponsoredPosts(first: 5) { nodes { id } liveCursor } } }": typeof types.LiveCreditsDocument,
    "\n  query Usage {\n    viewer {\n      tier\n      usage {\n        transformations {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n        uploads {\n          used\n          limit\n          remaining\n        }\n        apiCalls {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n      }\n    }\n  }\n": typeof types.UsageDocument,
};
const documents: Documents = {
    "\n  mutation CreateTrack($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n      durationMs\n      isrc\n      genre\n      tempoBpm\n      releaseDate\n      visibility\n      popularity\n      version\n      playCount\n      owner {\n        handle\n      }\n    }\n  }\n": types.CreateTrackDocument,
    "\n  mutation DeleteTrack($input: DeleteTrackInput!) {\n    deleteTrack(input: $input) {\n      id\n    }\n  }\n": types.DeleteTrackDocument,
    "\n  mutation RecordPlayback($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      trackId\n      playCount\n      qualifiedPlayCount\n      totalPlayCount\n      counted\n      qualified\n    }\n  }\n": types.RecordPlaybackDocument,
    "\n  query SearchRecall($query: String!, $first: Int) {\n    searchTracks(query: $query, first: $first) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n": types.SearchRecallDocument,
    "\n  query SearchTracks($query: String!, $first: Int, $after: Cursor) {\n    searchTracks(query: $query, first: $first, after: $after) {\n      nodes {\n        id\n        title\n        owner {\n          handle\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SearchTracksDocument,
    "\n  query TrackPlayStats($trackId: ID!, $from: Date!, $to: Date!) {\n    trackPlayStats(trackId: $trackId, from: $from, to: $to) {\n      day\n      plays\n      qualifiedPlays\n    }\n  }\n": types.TrackPlayStatsDocument,
    "\n  subscription TrackPlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      trackId\n      playCount\n      qualifiedPlayCount\n    }\n  }\n": types.TrackPlayedDocument,
    "\n  query Track($id: ID!) {\n    track(id: $id) {\n      id\n      title\n      visibility\n      playCount\n      owner {\n        handle\n        trackCount\n      }\n    }\n  }\n": types.TrackDocument,
    "\n  query OwnTracks($sort: TrackSort!, $filter: TrackFilterInput) {\n    viewer {\n      tracks(sort: $sort, filter: $filter, first: 10) {\n        nodes {\n          title\n          playCount\n        }\n      }\n    }\n  }\n": types.OwnTracksDocument,
    "\n  query TracksOfPerson($id: ID!) {\n    track(id: $id) {\n      owner {\n        tracks(sort: TITLE) {\n          nodes {\n            title\n          }\n        }\n      }\n    }\n  }\n": types.TracksOfPersonDocument,
    "\n  query Tracks($first: Int, $after: Cursor, $last: Int, $before: Cursor, $sort: TrackSort!, $filter: TrackFilterInput) {\n    tracks(first: $first, after: $after, last: $last, before: $before, sort: $sort, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          title\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": types.TracksDocument,
    "\n  mutation UpdateTrack($input: UpdateTrackInput!) {\n    updateTrack(input: $input) {\n      id\n      title\n      album\n      genre\n      releaseDate\n      visibility\n      version\n      playCount\n    }\n  }\n": types.UpdateTrackDocument,
    "mutation CreateUnderKey($input: CreateTrackInput!) { createTrack(input: $input) { id title createdAt } }": types.CreateUnderKeyDocument,
    "mutation TwoUnderKey($one: CreateTrackInput!, $other: CreateTrackInput!) { one: createTrack(input: $one) { id } other: createTrack(input: $other) { id } }": types.TwoUnderKeyDocument,
    "mutation RefusedUnderKey($input: LeaveProjectInput!) { leaveProject(input: $input) { projectId } }": types.RefusedUnderKeyDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n      refreshTokenExpiresAt\n      user {\n        id\n        handle\n        displayName\n      }\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      sessionId\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      user {\n        id\n        handle\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput) {\n    refreshSession(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  query Viewer {\n    viewer {\n      email\n      emailVerified\n      role\n      tier\n      user {\n        id\n        handle\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    setUserRole(input: $input) {\n      role\n      disabledAt\n      user {\n        id\n      }\n    }\n  }\n": types.SetUserRoleDocument,
    "\n  mutation SetSubscriptionTier($input: SetSubscriptionTierInput!) {\n    setSubscriptionTier(input: $input) {\n      tier\n      role\n      user {\n        id\n      }\n    }\n  }\n": types.SetSubscriptionTierDocument,
    "\n  mutation DisableAccount($input: DisableAccountInput!) {\n    disableAccount(input: $input) {\n      disabledAt\n      user {\n        handle\n      }\n    }\n  }\n": types.DisableAccountDocument,
    "\n  mutation EnableAccount($input: EnableAccountInput!) {\n    enableAccount(input: $input) {\n      disabledAt\n    }\n  }\n": types.EnableAccountDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      count\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  query PersonLeaving($id: ID!) {\n    user(id: $id) {\n      handle\n    }\n  }\n": types.PersonLeavingDocument,
    "\n  query PersonSeen($handle: String!) {\n    user(handle: $handle) {\n      handle\n    }\n  }\n": types.PersonSeenDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      isCurrent\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation RequestDataExport {\n    requestDataExport {\n      id\n      state\n      progress\n      url\n      expiresAt\n    }\n  }\n": types.RequestDataExportDocument,
    "\n  query DataExports {\n    viewer {\n      dataExports {\n        id\n        state\n        progress\n        url\n        createdAt\n        finishedAt\n        expiresAt\n      }\n    }\n  }\n": types.DataExportsDocument,
    "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      dueAt\n    }\n  }\n": types.DeleteAccountDocument,
    "\n  mutation KeepAccount {\n    keepAccount {\n      email\n      deletionDueAt\n    }\n  }\n": types.KeepAccountDocument,
    "\n  query DataExport($id: ID!) {\n    dataExport(id: $id) {\n      state\n    }\n  }\n": types.DataExportDocument,
    "\n  mutation SignOut($input: SignOutInput) {\n    signOut(input: $input) {\n      count\n    }\n  }\n": types.SignOutDocument,
    "\n  query Trail($first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    viewer {\n      sessions(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          isCurrent\n          ip\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n": types.TrailDocument,
    "\n  query Events($first: Int, $after: Cursor) {\n    viewer {\n      securityEvents(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            kind\n            sessionId\n          }\n        }\n      }\n    }\n  }\n": types.EventsDocument,
    "\n  mutation CreateNasty($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n    }\n  }\n": types.CreateNastyDocument,
    "\n  query ReadNasty($id: ID!) {\n    track(id: $id) {\n      title\n      artist\n    }\n  }\n": types.ReadNastyDocument,
    "\n  mutation RenameNasty($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      handle\n      displayName\n      bio\n    }\n  }\n": types.RenameNastyDocument,
    "\n  query AvailableNasty($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n": types.AvailableNastyDocument,
    "\n  query SearchNasty($query: String!) {\n    searchTracks(query: $query, first: 5) {\n      nodes {\n        id\n      }\n    }\n  }\n": types.SearchNastyDocument,
    "\n  query PageNasty($after: Cursor!) {\n    tracks(first: 5, after: $after) {\n      nodes {\n        id\n      }\n    }\n  }\n": types.PageNastyDocument,
    "\n  mutation Archive($input: ArchiveConversationInput!) {\n    archiveConversation(input: $input) {\n      isArchived\n      unreadCount\n    }\n  }\n": types.ArchiveDocument,
    "\n  mutation Unarchive($input: UnarchiveConversationInput!) {\n    unarchiveConversation(input: $input) {\n      isArchived\n    }\n  }\n": types.UnarchiveDocument,
    "\n  query Totals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n": types.TotalsDocument,
    "\n  mutation CreateGroupConversation($input: CreateGroupConversationInput!) {\n    createGroupConversation(input: $input) {\n      id\n      kind\n      title\n      viewerRole\n      participantCount\n      participants {\n        role\n        user {\n          handle\n        }\n      }\n    }\n  }\n": types.CreateGroupConversationDocument,
    "\n  mutation DeleteMessage($input: DeleteMessageInput!) {\n    deleteMessage(input: $input) {\n      messageId\n      conversationId\n      message {\n        body\n        deletedAt\n        reactions {\n          emoji\n        }\n      }\n    }\n  }\n": types.DeleteMessageDocument,
    "\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      body\n      editedAt\n      sender {\n        handle\n      }\n    }\n  }\n": types.EditMessageDocument,
    "\n  query NestedMessages($id: ID!) {\n    conversation(id: $id) {\n      messages(first: 2) {\n        liveCursor\n        nodes {\n          body\n          conversationId\n        }\n      }\n    }\n  }\n": types.NestedMessagesDocument,
    "\n  mutation MuteConversation($input: MuteConversationInput!) {\n    muteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n": types.MuteConversationDocument,
    "\n  mutation UnmuteConversation($input: UnmuteConversationInput!) {\n    unmuteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n": types.UnmuteConversationDocument,
    "\n  mutation OpenDirectConversation($input: OpenDirectConversationInput!) {\n    openDirectConversation(input: $input) {\n      id\n      kind\n      viewerRole\n      person {\n        handle\n      }\n      participants {\n        user {\n          handle\n        }\n      }\n    }\n  }\n": types.OpenDirectConversationDocument,
    "\n  mutation AddParticipants($input: AddParticipantsInput!) {\n    addParticipants(input: $input) {\n      participantCount\n    }\n  }\n": types.AddParticipantsDocument,
    "\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) {\n      participantCount\n    }\n  }\n": types.RemoveParticipantDocument,
    "\n  mutation SetParticipantRole($input: SetParticipantRoleInput!) {\n    setParticipantRole(input: $input) {\n      viewerRole\n    }\n  }\n": types.SetParticipantRoleDocument,
    "\n  mutation LeaveConversation($input: LeaveConversationInput!) {\n    leaveConversation(input: $input) {\n      conversationId\n    }\n  }\n": types.LeaveConversationDocument,
    "\n  mutation AddReaction($input: AddReactionInput!) {\n    addReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n": types.AddReactionDocument,
    "\n  mutation RemoveReaction($input: RemoveReactionInput!) {\n    removeReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n": types.RemoveReactionDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      clientMessageId\n      body\n      sender {\n        handle\n      }\n      replyTo {\n        id\n        body\n      }\n      track {\n        title\n      }\n      reactions {\n        emoji\n      }\n      readByCount\n      isDisappearing\n      editedAt\n      deletedAt\n    }\n  }\n": types.SendMessageDocument,
    "\n  query Unread {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n": types.UnreadDocument,
    "\n  query Messages($conversationId: ID!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    messages(conversationId: $conversationId, first: $first, after: $after, last: $last, before: $before) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        seq\n        body\n        readByCount\n        expiresAt\n        deletedAt\n        sender {\n          handle\n        }\n        replyTo {\n          id\n          body\n        }\n        reactions {\n          emoji\n          count\n          viewerReacted\n        }\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  query Inbox($first: Int, $after: Cursor, $archived: Boolean) {\n    conversations(first: $first, after: $after, archived: $archived) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        kind\n        title\n        unreadCount\n        viewerRole\n        isMuted\n        mutedUntil\n        isArchived\n        participantCount\n        person {\n          handle\n        }\n        lastMessage {\n          body\n          sender {\n            handle\n          }\n        }\n      }\n    }\n  }\n": types.InboxDocument,
    "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      id\n      kind\n      title\n      isDisappearing\n      unreadCount\n      lastReadSeq\n      viewerRole\n      liveCursor\n      participantCount\n      participants {\n        role\n        lastReadSeq\n        lastReadAt\n        user {\n          handle\n        }\n      }\n    }\n  }\n": types.ConversationDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      body\n    }\n  }\n": types.SendDocument,
    "\n  mutation Read($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      unreadCount\n      lastReadSeq\n    }\n  }\n": types.ReadDocument,
    "\n  mutation Block($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n    }\n  }\n": types.BlockDocument,
    "\n  query UnreadTotals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n": types.UnreadTotalsDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      title\n      isDisappearing\n    }\n  }\n": types.UpdateConversationDocument,
    "\n  query EarningsStatement($month: Date!, $first: Int, $after: Cursor) {\n    viewer {\n      earningsStatement(month: $month) {\n        month opening earned corrected withdrawn returned closing\n        entries(first: $first, after: $after) { nodes { id kind amount balance withdrawalId at } pageInfo { hasNextPage endCursor } }\n      }\n    }\n  }\n": types.EarningsStatementDocument,
    "query Monetization {\n  viewer { monetization { isEligible isDemonetized criteria { name needed has isMet } earnings { balance pending lifetime } } }\n}": types.MonetizationDocument,
    "query Revenue($first: Int, $after: Cursor, $from: Date, $to: Date) {\n  viewer { monetization {\n    earnings { balance lifetime }\n    revenueByPost(first: $first, after: $after, from: $from, to: $to) { nodes { post { id revenue } likes views amount } pageInfo { hasNextPage endCursor } }\n    revenueByDay(from: $from, to: $to) { nodes { day likes views amount } }\n    revenueByMonth(from: $from, to: $to) { nodes { month likes views amount } }\n  } }\n}": types.RevenueDocument,
    "query Days($last: Int, $before: Cursor) {\n  viewer { monetization { revenueByDay(last: $last, before: $before) { nodes { day } pageInfo { hasPreviousPage startCursor } } } }\n}": types.DaysDocument,
    "query PostRevenue($id: ID!) { post(id: $id) { revenue } }": types.PostRevenueDocument,
    "query WithdrawalInfo { viewer { withdrawalInfo { method hint changedAt availableAt } } }": types.WithdrawalInfoDocument,
    "query WithdrawalRequest($id: ID!) { withdrawalRequest(id: $id) { id state method hint user { handle } } }": types.WithdrawalRequestDocument,
    "query WithdrawalDestination($id: ID!) { withdrawalRequest(id: $id) { id destination { ... on BankAccount { holder iban } ... on PaypalAccount { email } } } }": types.WithdrawalDestinationDocument,
    "query WithdrawalQueue($state: WithdrawalState, $after: Cursor) { withdrawalRequests(state: $state, first: 2, after: $after) { nodes { id state hint user { id } } pageInfo { hasNextPage endCursor } } }": types.WithdrawalQueueDocument,
    "mutation SetWithdrawalInfo($input: SetWithdrawalInfoInput!) { setWithdrawalInfo(input: $input) { method hint changedAt availableAt } }": types.SetWithdrawalInfoDocument,
    "mutation RequestWithdrawal($input: RequestWithdrawalInput!) { requestWithdrawal(input: $input) { id amount state method hint decidedAt finishedAt } }": types.RequestWithdrawalDocument,
    "mutation CancelWithdrawal($input: CancelWithdrawalInput!) { cancelWithdrawal(input: $input) { id state finishedAt } }": types.CancelWithdrawalDocument,
    "mutation ReviewWithdrawal($input: ReviewWithdrawalInput!) { reviewWithdrawal(input: $input) { id state note user { handle } } }": types.ReviewWithdrawalDocument,
    "mutation MarkWithdrawalPaid($input: MarkWithdrawalPaidInput!) { markWithdrawalPaid(input: $input) { id state paymentReference } }": types.MarkWithdrawalPaidDocument,
    "\n  query OwnWithdrawals($first: Int, $after: Cursor) {\n    viewer {\n      earningsBalance { available withdrawing }\n      withdrawals(first: $first, after: $after) { nodes { id amount state method hint note paymentReference } pageInfo { hasNextPage endCursor } }\n    }\n  }\n": types.OwnWithdrawalsDocument,
    "\n  mutation MarkNotificationRead($input: MarkNotificationReadInput!) {\n    markNotificationRead(input: $input) {\n      id\n      isRead\n      actors {\n        id\n      }\n    }\n  }\n": types.MarkNotificationReadDocument,
    "\n  mutation MarkAllNotificationsRead {\n    markAllNotificationsRead {\n      count\n    }\n  }\n": types.MarkAllNotificationsReadDocument,
    "\n  mutation DeleteNotification($input: DeleteNotificationInput!) {\n    deleteNotification(input: $input) {\n      id\n    }\n  }\n": types.DeleteNotificationDocument,
    "\n  query UnreadNotifications {\n    viewer {\n      unreadNotificationCount\n    }\n  }\n": types.UnreadNotificationsDocument,
    "\n  query Notifications($first: Int, $after: Cursor, $unreadOnly: Boolean! = false) {\n    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      unreadCount\n      liveCursor\n      nodes {\n        id\n        kind\n        actorCount\n        eventCount\n        conversationId\n        isRead\n        createdAt\n        updatedAt\n        actors {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.NotificationsDocument,
    "\n  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      kind\n      channel\n      isEnabled\n    }\n  }\n": types.SetNotificationPreferenceDocument,
    "\n  query NotificationPreferences {\n    viewer {\n      notificationPreferences {\n        kind\n        channel\n        isEnabled\n      }\n    }\n  }\n": types.NotificationPreferencesDocument,
    "\n  mutation RegisterPushDevice($input: RegisterPushDeviceInput!) {\n    registerPushDevice(input: $input) {\n      id\n      provider\n      createdAt\n      lastUsedAt\n    }\n  }\n": types.RegisterPushDeviceDocument,
    "\n  mutation RemovePushDevice($input: RemovePushDeviceInput!) {\n    removePushDevice(input: $input) {\n      id\n    }\n  }\n": types.RemovePushDeviceDocument,
    "\n  query PushDevices {\n    viewer {\n      pushDevices {\n        id\n        provider\n      }\n    }\n  }\n": types.PushDevicesDocument,
    "\n  query ErrorReasons {\n    errorReasons {\n      reason\n      code\n      description\n    }\n  }\n": types.ErrorReasonsDocument,
    "\n  query OpenProfile($id: ID!) {\n    user(id: $id) {\n      handle\n      displayName\n      avatarUrl\n      bio\n      details {\n        location\n      }\n      followers(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      following(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      mutuals(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n    }\n  }\n": types.OpenProfileDocument,
    "\n  mutation SayOfOneself($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n    }\n  }\n": types.SayOfOneselfDocument,
    "\n  query IsHandleAvailable($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n": types.IsHandleAvailableDocument,
    "\n  mutation LikeProfile($input: LikeProfileInput!) {\n    likeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n": types.LikeProfileDocument,
    "\n  mutation UnlikeProfile($input: UnlikeProfileInput!) {\n    unlikeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n": types.UnlikeProfileDocument,
    "\n  mutation ChangeDetails($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      displayName\n      details {\n        location\n        pronouns\n        links {\n          title\n          url\n        }\n      }\n    }\n  }\n": types.ChangeDetailsDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      handle\n      displayName\n      bio\n      avatarUrl\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  query User($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      handle\n      displayName\n      avatarUrl\n      bio\n      trackCount\n      createdAt\n    }\n  }\n": types.UserDocument,
    "\n  mutation RequestVerification($input: RequestVerificationInput!) {\n    requestVerification(input: $input) {\n      id\n      state\n      statement\n      links\n      note\n      reviewedAt\n      user {\n        handle\n        isVerified\n      }\n    }\n  }\n": types.RequestVerificationDocument,
    "\n  mutation ReviewVerification($input: ReviewVerificationInput!) {\n    reviewVerification(input: $input) {\n      state\n      note\n      user {\n        isVerified\n      }\n    }\n  }\n": types.ReviewVerificationDocument,
    "\n  query VerificationRequests($state: VerificationState, $first: Int, $after: Cursor) {\n    verificationRequests(state: $state, first: $first, after: $after) {\n      nodes {\n        id\n        state\n        user {\n          handle\n        }\n      }\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n": types.VerificationRequestsDocument,
    "\n  query ToldOfVerification {\n    notifications(first: 10) {\n      nodes {\n        kind\n        actorCount\n        actors {\n          id\n        }\n      }\n    }\n    viewer {\n      securityEvents(first: 10) {\n        nodes {\n          kind\n          ip\n        }\n      }\n    }\n  }\n": types.ToldOfVerificationDocument,
    "\n  query BlockedUsers($first: Int, $after: Cursor) {\n    viewer {\n      blockedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          userId\n          handle\n          displayName\n          blockedAt\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.BlockedUsersDocument,
    "\n  query FollowersPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      followerCount\n      followers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n          viewerFollows\n          followsViewer\n          isMutual\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.FollowersPageDocument,
    "\n  query FollowingPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      following(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            handle\n          }\n        }\n      }\n    }\n  }\n": types.FollowingPageDocument,
    "\n  mutation MuteUser($input: MuteUserInput!) {\n    muteUser(input: $input) {\n      handle\n    }\n  }\n": types.MuteUserDocument,
    "\n  mutation UnmuteUser($input: UnmuteUserInput!) {\n    unmuteUser(input: $input) {\n      handle\n    }\n  }\n": types.UnmuteUserDocument,
    "\n  mutation MuteWord($input: MuteWordInput!) {\n    muteWord(input: $input)\n  }\n": types.MuteWordDocument,
    "\n  mutation UnmuteWord($input: UnmuteWordInput!) {\n    unmuteWord(input: $input)\n  }\n": types.UnmuteWordDocument,
    "\n  query Muted($first: Int, $after: Cursor) {\n    viewer {\n      mutedWords\n      mutedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n        }\n        pageInfo {\n          endCursor\n        }\n      }\n    }\n  }\n": types.MutedDocument,
    "\n  mutation FollowUser($input: FollowUserInput!) {\n    followUser(input: $input) {\n      id\n      handle\n      viewerFollows\n    }\n  }\n": types.FollowUserDocument,
    "\n  mutation UnfollowUser($input: UnfollowUserInput!) {\n    unfollowUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n": types.UnfollowUserDocument,
    "\n  mutation BlockUser($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n      blockedAt\n    }\n  }\n": types.BlockUserDocument,
    "\n  mutation UnblockUser($input: UnblockUserInput!) {\n    unblockUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n": types.UnblockUserDocument,
    "\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      whoMayMessage\n      whoSeesActiveStatus\n    }\n  }\n": types.UpdateSettingsDocument,
    "\n  query Seen($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      viewerFollows\n    }\n  }\n": types.SeenDocument,
    "\n  query Settings {\n    viewer {\n      settings {\n        whoMayMessage\n        whoSeesActiveStatus\n      }\n    }\n  }\n": types.SettingsDocument,
    "mutation LikeSponsored($postId: ID!) { likePost(input: { postId: $postId }) { likeCount } }": types.LikeSponsoredDocument,
    "mutation UnlikeSponsored($postId: ID!) { unlikePost(input: { postId: $postId }) { likeCount } }": types.UnlikeSponsoredDocument,
    "\n  query SponsoredStats($id: ID!, $from: Date!, $to: Date!) {\n    sponsoredPost(id: $id) {\n      stats(from: $from, to: $to) {\n        days { day people shown likes spent }\n        countries { name people shown likes spent }\n        languages { name people }\n        followers { name people shown likes spent }\n      }\n    }\n  }\n": types.SponsoredStatsDocument,
    "mutation AddCredits($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id kind amount balance note } }": types.AddCreditsDocument,
    "mutation DeductCredits($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id kind amount balance note } }": types.DeductCreditsDocument,
    "query Credits { viewer { sponsorCredits { balance transactions(first: 10) { nodes { kind amount balance note } } } } }": types.CreditsDocument,
    "mutation AddInHistory($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id amount balance } }": types.AddInHistoryDocument,
    "mutation DeductInHistory($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id amount balance } }": types.DeductInHistoryDocument,
    "mutation TopUp($input: TopUpCreditsInput!) { topUpCredits(input: $input) { id amount state refunded disputed createdAt finishedAt clientSecret } }": types.TopUpDocument,
    "query TopUps($first: Int) { viewer { sponsorCredits { balance topUps(first: $first) { nodes { id amount state refunded disputed clientSecret } } transactions(first: 20) { nodes { kind amount } } } } }": types.TopUpsDocument,
    "query Terms { sponsorshipTerms { name value description } }": types.TermsDocument,
    "mutation SetTerm($input: SetSponsorshipTermInput!) { setSponsorshipTerm(input: $input) { name value } }": types.SetTermDocument,
    "query SponsoredQueue($first: Int, $after: Cursor) { sponsoredPostsToReview(first: $first, after: $after) { nodes { id state budget post { id } } pageInfo { hasNextPage endCursor } } }": types.SponsoredQueueDocument,
    "query MySponsored($first: Int, $after: Cursor) { viewer { sponsoredPosts(first: $first, after: $after) { nodes { id left } liveCursor pageInfo { hasNextPage endCursor } } } }": types.MySponsoredDocument,
    "\n  mutation CreateSponsored($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id state budget spent left returned impressionPrice likePrice startsAt endsAt pacing frequencyCap reviewNote endedBy post { id }\n      targeting { countries languages genres interests followersFrom followersTo }\n    }\n  }\n": types.CreateSponsoredDocument,
    "mutation ReviewSponsored($input: ReviewSponsoredPostInput!) { reviewSponsoredPost(input: $input) { id state endedBy reviewNote left returned stats(from: \"2026-01-01\", to: \"2026-01-02\") { days { day } } } }": types.ReviewSponsoredDocument,
    "mutation PauseSponsored($input: PauseSponsoredPostInput!) { pauseSponsoredPost(input: $input) { id state } }": types.PauseSponsoredDocument,
    "mutation ResumeSponsored($input: ResumeSponsoredPostInput!) { resumeSponsoredPost(input: $input) { id state } }": types.ResumeSponsoredDocument,
    "mutation EndSponsored($input: EndSponsoredPostInput!) { endSponsoredPost(input: $input) { id state endedBy left returned spent } }": types.EndSponsoredDocument,
    "query LookSponsored($id: ID!) { sponsoredPost(id: $id) { id state endedBy budget spent left returned endedAt reviewNote post { id } } }": types.LookSponsoredDocument,
    "\n  subscription SponsorshipEvents($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      __typename\n      ... on LiveReady { cursor }\n      ... on CreditsChanged { cursor kind amount balance }\n      ... on SponsoredPostSpent { cursor sponsoredPostId interaction: kind cost spent left }\n      ... on SponsoredPostChanged { cursor sponsoredPostId state endedBy }\n    }\n  }\n": types.SponsorshipEventsDocument,
    "query LiveCredits { viewer { sponsorCredits { balance liveCursor } sponsoredPosts(first: 5) { nodes { id } liveCursor } } }": types.LiveCreditsDocument,
    "\n  query Usage {\n    viewer {\n      tier\n      usage {\n        transformations {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n        uploads {\n          used\n          limit\n          remaining\n        }\n        apiCalls {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n      }\n    }\n  }\n": types.UsageDocument,
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
export function graphql(source: "\n  mutation CreateTrack($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n      durationMs\n      isrc\n      genre\n      tempoBpm\n      releaseDate\n      visibility\n      popularity\n      version\n      playCount\n      owner {\n        handle\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTrack($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n      durationMs\n      isrc\n      genre\n      tempoBpm\n      releaseDate\n      visibility\n      popularity\n      version\n      playCount\n      owner {\n        handle\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTrack($input: DeleteTrackInput!) {\n    deleteTrack(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteTrack($input: DeleteTrackInput!) {\n    deleteTrack(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordPlayback($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      trackId\n      playCount\n      qualifiedPlayCount\n      totalPlayCount\n      counted\n      qualified\n    }\n  }\n"): (typeof documents)["\n  mutation RecordPlayback($input: RecordPlaybackInput!) {\n    recordPlayback(input: $input) {\n      trackId\n      playCount\n      qualifiedPlayCount\n      totalPlayCount\n      counted\n      qualified\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchRecall($query: String!, $first: Int) {\n    searchTracks(query: $query, first: $first) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchRecall($query: String!, $first: Int) {\n    searchTracks(query: $query, first: $first) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchTracks($query: String!, $first: Int, $after: Cursor) {\n    searchTracks(query: $query, first: $first, after: $after) {\n      nodes {\n        id\n        title\n        owner {\n          handle\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchTracks($query: String!, $first: Int, $after: Cursor) {\n    searchTracks(query: $query, first: $first, after: $after) {\n      nodes {\n        id\n        title\n        owner {\n          handle\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrackPlayStats($trackId: ID!, $from: Date!, $to: Date!) {\n    trackPlayStats(trackId: $trackId, from: $from, to: $to) {\n      day\n      plays\n      qualifiedPlays\n    }\n  }\n"): (typeof documents)["\n  query TrackPlayStats($trackId: ID!, $from: Date!, $to: Date!) {\n    trackPlayStats(trackId: $trackId, from: $from, to: $to) {\n      day\n      plays\n      qualifiedPlays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TrackPlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      trackId\n      playCount\n      qualifiedPlayCount\n    }\n  }\n"): (typeof documents)["\n  subscription TrackPlayed($trackId: ID!) {\n    trackPlayed(trackId: $trackId) {\n      trackId\n      playCount\n      qualifiedPlayCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Track($id: ID!) {\n    track(id: $id) {\n      id\n      title\n      visibility\n      playCount\n      owner {\n        handle\n        trackCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query Track($id: ID!) {\n    track(id: $id) {\n      id\n      title\n      visibility\n      playCount\n      owner {\n        handle\n        trackCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnTracks($sort: TrackSort!, $filter: TrackFilterInput) {\n    viewer {\n      tracks(sort: $sort, filter: $filter, first: 10) {\n        nodes {\n          title\n          playCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnTracks($sort: TrackSort!, $filter: TrackFilterInput) {\n    viewer {\n      tracks(sort: $sort, filter: $filter, first: 10) {\n        nodes {\n          title\n          playCount\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TracksOfPerson($id: ID!) {\n    track(id: $id) {\n      owner {\n        tracks(sort: TITLE) {\n          nodes {\n            title\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TracksOfPerson($id: ID!) {\n    track(id: $id) {\n      owner {\n        tracks(sort: TITLE) {\n          nodes {\n            title\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tracks($first: Int, $after: Cursor, $last: Int, $before: Cursor, $sort: TrackSort!, $filter: TrackFilterInput) {\n    tracks(first: $first, after: $after, last: $last, before: $before, sort: $sort, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          title\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tracks($first: Int, $after: Cursor, $last: Int, $before: Cursor, $sort: TrackSort!, $filter: TrackFilterInput) {\n    tracks(first: $first, after: $after, last: $last, before: $before, sort: $sort, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          title\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTrack($input: UpdateTrackInput!) {\n    updateTrack(input: $input) {\n      id\n      title\n      album\n      genre\n      releaseDate\n      visibility\n      version\n      playCount\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTrack($input: UpdateTrackInput!) {\n    updateTrack(input: $input) {\n      id\n      title\n      album\n      genre\n      releaseDate\n      visibility\n      version\n      playCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateUnderKey($input: CreateTrackInput!) { createTrack(input: $input) { id title createdAt } }"): (typeof documents)["mutation CreateUnderKey($input: CreateTrackInput!) { createTrack(input: $input) { id title createdAt } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TwoUnderKey($one: CreateTrackInput!, $other: CreateTrackInput!) { one: createTrack(input: $one) { id } other: createTrack(input: $other) { id } }"): (typeof documents)["mutation TwoUnderKey($one: CreateTrackInput!, $other: CreateTrackInput!) { one: createTrack(input: $one) { id } other: createTrack(input: $other) { id } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RefusedUnderKey($input: LeaveProjectInput!) { leaveProject(input: $input) { projectId } }"): (typeof documents)["mutation RefusedUnderKey($input: LeaveProjectInput!) { leaveProject(input: $input) { projectId } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n      refreshTokenExpiresAt\n      user {\n        id\n        handle\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n      refreshTokenExpiresAt\n      user {\n        id\n        handle\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      sessionId\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      user {\n        id\n        handle\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      sessionId\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      user {\n        id\n        handle\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession($input: RefreshSessionInput) {\n    refreshSession(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshSession($input: RefreshSessionInput) {\n    refreshSession(input: $input) {\n      sessionId\n      accessToken\n      refreshToken\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      email\n      emailVerified\n      role\n      tier\n      user {\n        id\n        handle\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      email\n      emailVerified\n      role\n      tier\n      user {\n        id\n        handle\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    setUserRole(input: $input) {\n      role\n      disabledAt\n      user {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    setUserRole(input: $input) {\n      role\n      disabledAt\n      user {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetSubscriptionTier($input: SetSubscriptionTierInput!) {\n    setSubscriptionTier(input: $input) {\n      tier\n      role\n      user {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetSubscriptionTier($input: SetSubscriptionTierInput!) {\n    setSubscriptionTier(input: $input) {\n      tier\n      role\n      user {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableAccount($input: DisableAccountInput!) {\n    disableAccount(input: $input) {\n      disabledAt\n      user {\n        handle\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DisableAccount($input: DisableAccountInput!) {\n    disableAccount(input: $input) {\n      disabledAt\n      user {\n        handle\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnableAccount($input: EnableAccountInput!) {\n    enableAccount(input: $input) {\n      disabledAt\n    }\n  }\n"): (typeof documents)["\n  mutation EnableAccount($input: EnableAccountInput!) {\n    enableAccount(input: $input) {\n      disabledAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      count\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonLeaving($id: ID!) {\n    user(id: $id) {\n      handle\n    }\n  }\n"): (typeof documents)["\n  query PersonLeaving($id: ID!) {\n    user(id: $id) {\n      handle\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonSeen($handle: String!) {\n    user(handle: $handle) {\n      handle\n    }\n  }\n"): (typeof documents)["\n  query PersonSeen($handle: String!) {\n    user(handle: $handle) {\n      handle\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      isCurrent\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      isCurrent\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestDataExport {\n    requestDataExport {\n      id\n      state\n      progress\n      url\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation RequestDataExport {\n    requestDataExport {\n      id\n      state\n      progress\n      url\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DataExports {\n    viewer {\n      dataExports {\n        id\n        state\n        progress\n        url\n        createdAt\n        finishedAt\n        expiresAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query DataExports {\n    viewer {\n      dataExports {\n        id\n        state\n        progress\n        url\n        createdAt\n        finishedAt\n        expiresAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      dueAt\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      dueAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepAccount {\n    keepAccount {\n      email\n      deletionDueAt\n    }\n  }\n"): (typeof documents)["\n  mutation KeepAccount {\n    keepAccount {\n      email\n      deletionDueAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DataExport($id: ID!) {\n    dataExport(id: $id) {\n      state\n    }\n  }\n"): (typeof documents)["\n  query DataExport($id: ID!) {\n    dataExport(id: $id) {\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut($input: SignOutInput) {\n    signOut(input: $input) {\n      count\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut($input: SignOutInput) {\n    signOut(input: $input) {\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Trail($first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    viewer {\n      sessions(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          isCurrent\n          ip\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Trail($first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    viewer {\n      sessions(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          isCurrent\n          ip\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Events($first: Int, $after: Cursor) {\n    viewer {\n      securityEvents(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            kind\n            sessionId\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Events($first: Int, $after: Cursor) {\n    viewer {\n      securityEvents(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            kind\n            sessionId\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateNasty($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n    }\n  }\n"): (typeof documents)["\n  mutation CreateNasty($input: CreateTrackInput!) {\n    createTrack(input: $input) {\n      id\n      title\n      artist\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadNasty($id: ID!) {\n    track(id: $id) {\n      title\n      artist\n    }\n  }\n"): (typeof documents)["\n  query ReadNasty($id: ID!) {\n    track(id: $id) {\n      title\n      artist\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameNasty($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      handle\n      displayName\n      bio\n    }\n  }\n"): (typeof documents)["\n  mutation RenameNasty($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      handle\n      displayName\n      bio\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AvailableNasty($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n"): (typeof documents)["\n  query AvailableNasty($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchNasty($query: String!) {\n    searchTracks(query: $query, first: 5) {\n      nodes {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchNasty($query: String!) {\n    searchTracks(query: $query, first: 5) {\n      nodes {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageNasty($after: Cursor!) {\n    tracks(first: 5, after: $after) {\n      nodes {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query PageNasty($after: Cursor!) {\n    tracks(first: 5, after: $after) {\n      nodes {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Archive($input: ArchiveConversationInput!) {\n    archiveConversation(input: $input) {\n      isArchived\n      unreadCount\n    }\n  }\n"): (typeof documents)["\n  mutation Archive($input: ArchiveConversationInput!) {\n    archiveConversation(input: $input) {\n      isArchived\n      unreadCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Unarchive($input: UnarchiveConversationInput!) {\n    unarchiveConversation(input: $input) {\n      isArchived\n    }\n  }\n"): (typeof documents)["\n  mutation Unarchive($input: UnarchiveConversationInput!) {\n    unarchiveConversation(input: $input) {\n      isArchived\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Totals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n"): (typeof documents)["\n  query Totals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateGroupConversation($input: CreateGroupConversationInput!) {\n    createGroupConversation(input: $input) {\n      id\n      kind\n      title\n      viewerRole\n      participantCount\n      participants {\n        role\n        user {\n          handle\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateGroupConversation($input: CreateGroupConversationInput!) {\n    createGroupConversation(input: $input) {\n      id\n      kind\n      title\n      viewerRole\n      participantCount\n      participants {\n        role\n        user {\n          handle\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteMessage($input: DeleteMessageInput!) {\n    deleteMessage(input: $input) {\n      messageId\n      conversationId\n      message {\n        body\n        deletedAt\n        reactions {\n          emoji\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteMessage($input: DeleteMessageInput!) {\n    deleteMessage(input: $input) {\n      messageId\n      conversationId\n      message {\n        body\n        deletedAt\n        reactions {\n          emoji\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      body\n      editedAt\n      sender {\n        handle\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      body\n      editedAt\n      sender {\n        handle\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NestedMessages($id: ID!) {\n    conversation(id: $id) {\n      messages(first: 2) {\n        liveCursor\n        nodes {\n          body\n          conversationId\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NestedMessages($id: ID!) {\n    conversation(id: $id) {\n      messages(first: 2) {\n        liveCursor\n        nodes {\n          body\n          conversationId\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MuteConversation($input: MuteConversationInput!) {\n    muteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n"): (typeof documents)["\n  mutation MuteConversation($input: MuteConversationInput!) {\n    muteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnmuteConversation($input: UnmuteConversationInput!) {\n    unmuteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n"): (typeof documents)["\n  mutation UnmuteConversation($input: UnmuteConversationInput!) {\n    unmuteConversation(input: $input) {\n      isMuted\n      mutedUntil\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenDirectConversation($input: OpenDirectConversationInput!) {\n    openDirectConversation(input: $input) {\n      id\n      kind\n      viewerRole\n      person {\n        handle\n      }\n      participants {\n        user {\n          handle\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenDirectConversation($input: OpenDirectConversationInput!) {\n    openDirectConversation(input: $input) {\n      id\n      kind\n      viewerRole\n      person {\n        handle\n      }\n      participants {\n        user {\n          handle\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddParticipants($input: AddParticipantsInput!) {\n    addParticipants(input: $input) {\n      participantCount\n    }\n  }\n"): (typeof documents)["\n  mutation AddParticipants($input: AddParticipantsInput!) {\n    addParticipants(input: $input) {\n      participantCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) {\n      participantCount\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) {\n      participantCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetParticipantRole($input: SetParticipantRoleInput!) {\n    setParticipantRole(input: $input) {\n      viewerRole\n    }\n  }\n"): (typeof documents)["\n  mutation SetParticipantRole($input: SetParticipantRoleInput!) {\n    setParticipantRole(input: $input) {\n      viewerRole\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveConversation($input: LeaveConversationInput!) {\n    leaveConversation(input: $input) {\n      conversationId\n    }\n  }\n"): (typeof documents)["\n  mutation LeaveConversation($input: LeaveConversationInput!) {\n    leaveConversation(input: $input) {\n      conversationId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddReaction($input: AddReactionInput!) {\n    addReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddReaction($input: AddReactionInput!) {\n    addReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveReaction($input: RemoveReactionInput!) {\n    removeReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveReaction($input: RemoveReactionInput!) {\n    removeReaction(input: $input) {\n      reactions {\n        emoji\n        count\n        viewerReacted\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      clientMessageId\n      body\n      sender {\n        handle\n      }\n      replyTo {\n        id\n        body\n      }\n      track {\n        title\n      }\n      reactions {\n        emoji\n      }\n      readByCount\n      isDisappearing\n      editedAt\n      deletedAt\n    }\n  }\n"): (typeof documents)["\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      clientMessageId\n      body\n      sender {\n        handle\n      }\n      replyTo {\n        id\n        body\n      }\n      track {\n        title\n      }\n      reactions {\n        emoji\n      }\n      readByCount\n      isDisappearing\n      editedAt\n      deletedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unread {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n"): (typeof documents)["\n  query Unread {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Messages($conversationId: ID!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    messages(conversationId: $conversationId, first: $first, after: $after, last: $last, before: $before) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        seq\n        body\n        readByCount\n        expiresAt\n        deletedAt\n        sender {\n          handle\n        }\n        replyTo {\n          id\n          body\n        }\n        reactions {\n          emoji\n          count\n          viewerReacted\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Messages($conversationId: ID!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n    messages(conversationId: $conversationId, first: $first, after: $after, last: $last, before: $before) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        seq\n        body\n        readByCount\n        expiresAt\n        deletedAt\n        sender {\n          handle\n        }\n        replyTo {\n          id\n          body\n        }\n        reactions {\n          emoji\n          count\n          viewerReacted\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox($first: Int, $after: Cursor, $archived: Boolean) {\n    conversations(first: $first, after: $after, archived: $archived) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        kind\n        title\n        unreadCount\n        viewerRole\n        isMuted\n        mutedUntil\n        isArchived\n        participantCount\n        person {\n          handle\n        }\n        lastMessage {\n          body\n          sender {\n            handle\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Inbox($first: Int, $after: Cursor, $archived: Boolean) {\n    conversations(first: $first, after: $after, archived: $archived) {\n      liveCursor\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        kind\n        title\n        unreadCount\n        viewerRole\n        isMuted\n        mutedUntil\n        isArchived\n        participantCount\n        person {\n          handle\n        }\n        lastMessage {\n          body\n          sender {\n            handle\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      id\n      kind\n      title\n      isDisappearing\n      unreadCount\n      lastReadSeq\n      viewerRole\n      liveCursor\n      participantCount\n      participants {\n        role\n        lastReadSeq\n        lastReadAt\n        user {\n          handle\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      id\n      kind\n      title\n      isDisappearing\n      unreadCount\n      lastReadSeq\n      viewerRole\n      liveCursor\n      participantCount\n      participants {\n        role\n        lastReadSeq\n        lastReadAt\n        user {\n          handle\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      body\n    }\n  }\n"): (typeof documents)["\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      id\n      seq\n      body\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Read($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      unreadCount\n      lastReadSeq\n    }\n  }\n"): (typeof documents)["\n  mutation Read($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      unreadCount\n      lastReadSeq\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Block($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n    }\n  }\n"): (typeof documents)["\n  mutation Block($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadTotals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n"): (typeof documents)["\n  query UnreadTotals {\n    viewer {\n      unreadMessageCount\n      unreadConversationCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      title\n      isDisappearing\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      title\n      isDisappearing\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EarningsStatement($month: Date!, $first: Int, $after: Cursor) {\n    viewer {\n      earningsStatement(month: $month) {\n        month opening earned corrected withdrawn returned closing\n        entries(first: $first, after: $after) { nodes { id kind amount balance withdrawalId at } pageInfo { hasNextPage endCursor } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query EarningsStatement($month: Date!, $first: Int, $after: Cursor) {\n    viewer {\n      earningsStatement(month: $month) {\n        month opening earned corrected withdrawn returned closing\n        entries(first: $first, after: $after) { nodes { id kind amount balance withdrawalId at } pageInfo { hasNextPage endCursor } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Monetization {\n  viewer { monetization { isEligible isDemonetized criteria { name needed has isMet } earnings { balance pending lifetime } } }\n}"): (typeof documents)["query Monetization {\n  viewer { monetization { isEligible isDemonetized criteria { name needed has isMet } earnings { balance pending lifetime } } }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Revenue($first: Int, $after: Cursor, $from: Date, $to: Date) {\n  viewer { monetization {\n    earnings { balance lifetime }\n    revenueByPost(first: $first, after: $after, from: $from, to: $to) { nodes { post { id revenue } likes views amount } pageInfo { hasNextPage endCursor } }\n    revenueByDay(from: $from, to: $to) { nodes { day likes views amount } }\n    revenueByMonth(from: $from, to: $to) { nodes { month likes views amount } }\n  } }\n}"): (typeof documents)["query Revenue($first: Int, $after: Cursor, $from: Date, $to: Date) {\n  viewer { monetization {\n    earnings { balance lifetime }\n    revenueByPost(first: $first, after: $after, from: $from, to: $to) { nodes { post { id revenue } likes views amount } pageInfo { hasNextPage endCursor } }\n    revenueByDay(from: $from, to: $to) { nodes { day likes views amount } }\n    revenueByMonth(from: $from, to: $to) { nodes { month likes views amount } }\n  } }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Days($last: Int, $before: Cursor) {\n  viewer { monetization { revenueByDay(last: $last, before: $before) { nodes { day } pageInfo { hasPreviousPage startCursor } } } }\n}"): (typeof documents)["query Days($last: Int, $before: Cursor) {\n  viewer { monetization { revenueByDay(last: $last, before: $before) { nodes { day } pageInfo { hasPreviousPage startCursor } } } }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PostRevenue($id: ID!) { post(id: $id) { revenue } }"): (typeof documents)["query PostRevenue($id: ID!) { post(id: $id) { revenue } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WithdrawalInfo { viewer { withdrawalInfo { method hint changedAt availableAt } } }"): (typeof documents)["query WithdrawalInfo { viewer { withdrawalInfo { method hint changedAt availableAt } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WithdrawalRequest($id: ID!) { withdrawalRequest(id: $id) { id state method hint user { handle } } }"): (typeof documents)["query WithdrawalRequest($id: ID!) { withdrawalRequest(id: $id) { id state method hint user { handle } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WithdrawalDestination($id: ID!) { withdrawalRequest(id: $id) { id destination { ... on BankAccount { holder iban } ... on PaypalAccount { email } } } }"): (typeof documents)["query WithdrawalDestination($id: ID!) { withdrawalRequest(id: $id) { id destination { ... on BankAccount { holder iban } ... on PaypalAccount { email } } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WithdrawalQueue($state: WithdrawalState, $after: Cursor) { withdrawalRequests(state: $state, first: 2, after: $after) { nodes { id state hint user { id } } pageInfo { hasNextPage endCursor } } }"): (typeof documents)["query WithdrawalQueue($state: WithdrawalState, $after: Cursor) { withdrawalRequests(state: $state, first: 2, after: $after) { nodes { id state hint user { id } } pageInfo { hasNextPage endCursor } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetWithdrawalInfo($input: SetWithdrawalInfoInput!) { setWithdrawalInfo(input: $input) { method hint changedAt availableAt } }"): (typeof documents)["mutation SetWithdrawalInfo($input: SetWithdrawalInfoInput!) { setWithdrawalInfo(input: $input) { method hint changedAt availableAt } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestWithdrawal($input: RequestWithdrawalInput!) { requestWithdrawal(input: $input) { id amount state method hint decidedAt finishedAt } }"): (typeof documents)["mutation RequestWithdrawal($input: RequestWithdrawalInput!) { requestWithdrawal(input: $input) { id amount state method hint decidedAt finishedAt } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelWithdrawal($input: CancelWithdrawalInput!) { cancelWithdrawal(input: $input) { id state finishedAt } }"): (typeof documents)["mutation CancelWithdrawal($input: CancelWithdrawalInput!) { cancelWithdrawal(input: $input) { id state finishedAt } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReviewWithdrawal($input: ReviewWithdrawalInput!) { reviewWithdrawal(input: $input) { id state note user { handle } } }"): (typeof documents)["mutation ReviewWithdrawal($input: ReviewWithdrawalInput!) { reviewWithdrawal(input: $input) { id state note user { handle } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MarkWithdrawalPaid($input: MarkWithdrawalPaidInput!) { markWithdrawalPaid(input: $input) { id state paymentReference } }"): (typeof documents)["mutation MarkWithdrawalPaid($input: MarkWithdrawalPaidInput!) { markWithdrawalPaid(input: $input) { id state paymentReference } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnWithdrawals($first: Int, $after: Cursor) {\n    viewer {\n      earningsBalance { available withdrawing }\n      withdrawals(first: $first, after: $after) { nodes { id amount state method hint note paymentReference } pageInfo { hasNextPage endCursor } }\n    }\n  }\n"): (typeof documents)["\n  query OwnWithdrawals($first: Int, $after: Cursor) {\n    viewer {\n      earningsBalance { available withdrawing }\n      withdrawals(first: $first, after: $after) { nodes { id amount state method hint note paymentReference } pageInfo { hasNextPage endCursor } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNotificationRead($input: MarkNotificationReadInput!) {\n    markNotificationRead(input: $input) {\n      id\n      isRead\n      actors {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkNotificationRead($input: MarkNotificationReadInput!) {\n    markNotificationRead(input: $input) {\n      id\n      isRead\n      actors {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkAllNotificationsRead {\n    markAllNotificationsRead {\n      count\n    }\n  }\n"): (typeof documents)["\n  mutation MarkAllNotificationsRead {\n    markAllNotificationsRead {\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteNotification($input: DeleteNotificationInput!) {\n    deleteNotification(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteNotification($input: DeleteNotificationInput!) {\n    deleteNotification(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadNotifications {\n    viewer {\n      unreadNotificationCount\n    }\n  }\n"): (typeof documents)["\n  query UnreadNotifications {\n    viewer {\n      unreadNotificationCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notifications($first: Int, $after: Cursor, $unreadOnly: Boolean! = false) {\n    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      unreadCount\n      liveCursor\n      nodes {\n        id\n        kind\n        actorCount\n        eventCount\n        conversationId\n        isRead\n        createdAt\n        updatedAt\n        actors {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Notifications($first: Int, $after: Cursor, $unreadOnly: Boolean! = false) {\n    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      unreadCount\n      liveCursor\n      nodes {\n        id\n        kind\n        actorCount\n        eventCount\n        conversationId\n        isRead\n        createdAt\n        updatedAt\n        actors {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      kind\n      channel\n      isEnabled\n    }\n  }\n"): (typeof documents)["\n  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      kind\n      channel\n      isEnabled\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationPreferences {\n    viewer {\n      notificationPreferences {\n        kind\n        channel\n        isEnabled\n      }\n    }\n  }\n"): (typeof documents)["\n  query NotificationPreferences {\n    viewer {\n      notificationPreferences {\n        kind\n        channel\n        isEnabled\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterPushDevice($input: RegisterPushDeviceInput!) {\n    registerPushDevice(input: $input) {\n      id\n      provider\n      createdAt\n      lastUsedAt\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterPushDevice($input: RegisterPushDeviceInput!) {\n    registerPushDevice(input: $input) {\n      id\n      provider\n      createdAt\n      lastUsedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePushDevice($input: RemovePushDeviceInput!) {\n    removePushDevice(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemovePushDevice($input: RemovePushDeviceInput!) {\n    removePushDevice(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PushDevices {\n    viewer {\n      pushDevices {\n        id\n        provider\n      }\n    }\n  }\n"): (typeof documents)["\n  query PushDevices {\n    viewer {\n      pushDevices {\n        id\n        provider\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ErrorReasons {\n    errorReasons {\n      reason\n      code\n      description\n    }\n  }\n"): (typeof documents)["\n  query ErrorReasons {\n    errorReasons {\n      reason\n      code\n      description\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenProfile($id: ID!) {\n    user(id: $id) {\n      handle\n      displayName\n      avatarUrl\n      bio\n      details {\n        location\n      }\n      followers(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      following(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      mutuals(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OpenProfile($id: ID!) {\n    user(id: $id) {\n      handle\n      displayName\n      avatarUrl\n      bio\n      details {\n        location\n      }\n      followers(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      following(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n      mutuals(first: 5) {\n        totalCount\n        nodes {\n          handle\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SayOfOneself($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SayOfOneself($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IsHandleAvailable($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n"): (typeof documents)["\n  query IsHandleAvailable($handle: String!) {\n    isHandleAvailable(handle: $handle)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LikeProfile($input: LikeProfileInput!) {\n    likeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n"): (typeof documents)["\n  mutation LikeProfile($input: LikeProfileInput!) {\n    likeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlikeProfile($input: UnlikeProfileInput!) {\n    unlikeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n"): (typeof documents)["\n  mutation UnlikeProfile($input: UnlikeProfileInput!) {\n    unlikeProfile(input: $input) {\n      profileLikeCount\n      viewerHasLikedProfile\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeDetails($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      displayName\n      details {\n        location\n        pronouns\n        links {\n          title\n          url\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeDetails($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      displayName\n      details {\n        location\n        pronouns\n        links {\n          title\n          url\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      handle\n      displayName\n      bio\n      avatarUrl\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      handle\n      displayName\n      bio\n      avatarUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query User($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      handle\n      displayName\n      avatarUrl\n      bio\n      trackCount\n      createdAt\n    }\n  }\n"): (typeof documents)["\n  query User($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      handle\n      displayName\n      avatarUrl\n      bio\n      trackCount\n      createdAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestVerification($input: RequestVerificationInput!) {\n    requestVerification(input: $input) {\n      id\n      state\n      statement\n      links\n      note\n      reviewedAt\n      user {\n        handle\n        isVerified\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestVerification($input: RequestVerificationInput!) {\n    requestVerification(input: $input) {\n      id\n      state\n      statement\n      links\n      note\n      reviewedAt\n      user {\n        handle\n        isVerified\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviewVerification($input: ReviewVerificationInput!) {\n    reviewVerification(input: $input) {\n      state\n      note\n      user {\n        isVerified\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReviewVerification($input: ReviewVerificationInput!) {\n    reviewVerification(input: $input) {\n      state\n      note\n      user {\n        isVerified\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VerificationRequests($state: VerificationState, $first: Int, $after: Cursor) {\n    verificationRequests(state: $state, first: $first, after: $after) {\n      nodes {\n        id\n        state\n        user {\n          handle\n        }\n      }\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query VerificationRequests($state: VerificationState, $first: Int, $after: Cursor) {\n    verificationRequests(state: $state, first: $first, after: $after) {\n      nodes {\n        id\n        state\n        user {\n          handle\n        }\n      }\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ToldOfVerification {\n    notifications(first: 10) {\n      nodes {\n        kind\n        actorCount\n        actors {\n          id\n        }\n      }\n    }\n    viewer {\n      securityEvents(first: 10) {\n        nodes {\n          kind\n          ip\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ToldOfVerification {\n    notifications(first: 10) {\n      nodes {\n        kind\n        actorCount\n        actors {\n          id\n        }\n      }\n    }\n    viewer {\n      securityEvents(first: 10) {\n        nodes {\n          kind\n          ip\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BlockedUsers($first: Int, $after: Cursor) {\n    viewer {\n      blockedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          userId\n          handle\n          displayName\n          blockedAt\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BlockedUsers($first: Int, $after: Cursor) {\n    viewer {\n      blockedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          userId\n          handle\n          displayName\n          blockedAt\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FollowersPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      followerCount\n      followers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n          viewerFollows\n          followsViewer\n          isMutual\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FollowersPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      followerCount\n      followers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n          viewerFollows\n          followsViewer\n          isMutual\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FollowingPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      following(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            handle\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FollowingPage($id: ID!, $first: Int, $after: Cursor) {\n    user(id: $id) {\n      following(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            handle\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MuteUser($input: MuteUserInput!) {\n    muteUser(input: $input) {\n      handle\n    }\n  }\n"): (typeof documents)["\n  mutation MuteUser($input: MuteUserInput!) {\n    muteUser(input: $input) {\n      handle\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnmuteUser($input: UnmuteUserInput!) {\n    unmuteUser(input: $input) {\n      handle\n    }\n  }\n"): (typeof documents)["\n  mutation UnmuteUser($input: UnmuteUserInput!) {\n    unmuteUser(input: $input) {\n      handle\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MuteWord($input: MuteWordInput!) {\n    muteWord(input: $input)\n  }\n"): (typeof documents)["\n  mutation MuteWord($input: MuteWordInput!) {\n    muteWord(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnmuteWord($input: UnmuteWordInput!) {\n    unmuteWord(input: $input)\n  }\n"): (typeof documents)["\n  mutation UnmuteWord($input: UnmuteWordInput!) {\n    unmuteWord(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Muted($first: Int, $after: Cursor) {\n    viewer {\n      mutedWords\n      mutedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n        }\n        pageInfo {\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Muted($first: Int, $after: Cursor) {\n    viewer {\n      mutedWords\n      mutedUsers(first: $first, after: $after) {\n        totalCount\n        nodes {\n          handle\n        }\n        pageInfo {\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FollowUser($input: FollowUserInput!) {\n    followUser(input: $input) {\n      id\n      handle\n      viewerFollows\n    }\n  }\n"): (typeof documents)["\n  mutation FollowUser($input: FollowUserInput!) {\n    followUser(input: $input) {\n      id\n      handle\n      viewerFollows\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnfollowUser($input: UnfollowUserInput!) {\n    unfollowUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n"): (typeof documents)["\n  mutation UnfollowUser($input: UnfollowUserInput!) {\n    unfollowUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlockUser($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n      blockedAt\n    }\n  }\n"): (typeof documents)["\n  mutation BlockUser($input: BlockUserInput!) {\n    blockUser(input: $input) {\n      userId\n      blockedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnblockUser($input: UnblockUserInput!) {\n    unblockUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n"): (typeof documents)["\n  mutation UnblockUser($input: UnblockUserInput!) {\n    unblockUser(input: $input) {\n      id\n      viewerFollows\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      whoMayMessage\n      whoSeesActiveStatus\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      whoMayMessage\n      whoSeesActiveStatus\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Seen($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      viewerFollows\n    }\n  }\n"): (typeof documents)["\n  query Seen($id: ID, $handle: String) {\n    user(id: $id, handle: $handle) {\n      id\n      viewerFollows\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Settings {\n    viewer {\n      settings {\n        whoMayMessage\n        whoSeesActiveStatus\n      }\n    }\n  }\n"): (typeof documents)["\n  query Settings {\n    viewer {\n      settings {\n        whoMayMessage\n        whoSeesActiveStatus\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LikeSponsored($postId: ID!) { likePost(input: { postId: $postId }) { likeCount } }"): (typeof documents)["mutation LikeSponsored($postId: ID!) { likePost(input: { postId: $postId }) { likeCount } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation UnlikeSponsored($postId: ID!) { unlikePost(input: { postId: $postId }) { likeCount } }"): (typeof documents)["mutation UnlikeSponsored($postId: ID!) { unlikePost(input: { postId: $postId }) { likeCount } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SponsoredStats($id: ID!, $from: Date!, $to: Date!) {\n    sponsoredPost(id: $id) {\n      stats(from: $from, to: $to) {\n        days { day people shown likes spent }\n        countries { name people shown likes spent }\n        languages { name people }\n        followers { name people shown likes spent }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SponsoredStats($id: ID!, $from: Date!, $to: Date!) {\n    sponsoredPost(id: $id) {\n      stats(from: $from, to: $to) {\n        days { day people shown likes spent }\n        countries { name people shown likes spent }\n        languages { name people }\n        followers { name people shown likes spent }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AddCredits($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id kind amount balance note } }"): (typeof documents)["mutation AddCredits($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id kind amount balance note } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeductCredits($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id kind amount balance note } }"): (typeof documents)["mutation DeductCredits($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id kind amount balance note } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Credits { viewer { sponsorCredits { balance transactions(first: 10) { nodes { kind amount balance note } } } } }"): (typeof documents)["query Credits { viewer { sponsorCredits { balance transactions(first: 10) { nodes { kind amount balance note } } } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AddInHistory($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id amount balance } }"): (typeof documents)["mutation AddInHistory($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id amount balance } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeductInHistory($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id amount balance } }"): (typeof documents)["mutation DeductInHistory($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id amount balance } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TopUp($input: TopUpCreditsInput!) { topUpCredits(input: $input) { id amount state refunded disputed createdAt finishedAt clientSecret } }"): (typeof documents)["mutation TopUp($input: TopUpCreditsInput!) { topUpCredits(input: $input) { id amount state refunded disputed createdAt finishedAt clientSecret } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TopUps($first: Int) { viewer { sponsorCredits { balance topUps(first: $first) { nodes { id amount state refunded disputed clientSecret } } transactions(first: 20) { nodes { kind amount } } } } }"): (typeof documents)["query TopUps($first: Int) { viewer { sponsorCredits { balance topUps(first: $first) { nodes { id amount state refunded disputed clientSecret } } transactions(first: 20) { nodes { kind amount } } } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Terms { sponsorshipTerms { name value description } }"): (typeof documents)["query Terms { sponsorshipTerms { name value description } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetTerm($input: SetSponsorshipTermInput!) { setSponsorshipTerm(input: $input) { name value } }"): (typeof documents)["mutation SetTerm($input: SetSponsorshipTermInput!) { setSponsorshipTerm(input: $input) { name value } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SponsoredQueue($first: Int, $after: Cursor) { sponsoredPostsToReview(first: $first, after: $after) { nodes { id state budget post { id } } pageInfo { hasNextPage endCursor } } }"): (typeof documents)["query SponsoredQueue($first: Int, $after: Cursor) { sponsoredPostsToReview(first: $first, after: $after) { nodes { id state budget post { id } } pageInfo { hasNextPage endCursor } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MySponsored($first: Int, $after: Cursor) { viewer { sponsoredPosts(first: $first, after: $after) { nodes { id left } liveCursor pageInfo { hasNextPage endCursor } } } }"): (typeof documents)["query MySponsored($first: Int, $after: Cursor) { viewer { sponsoredPosts(first: $first, after: $after) { nodes { id left } liveCursor pageInfo { hasNextPage endCursor } } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSponsored($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id state budget spent left returned impressionPrice likePrice startsAt endsAt pacing frequencyCap reviewNote endedBy post { id }\n      targeting { countries languages genres interests followersFrom followersTo }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSponsored($input: CreateSponsoredPostInput!) {\n    createSponsoredPost(input: $input) {\n      id state budget spent left returned impressionPrice likePrice startsAt endsAt pacing frequencyCap reviewNote endedBy post { id }\n      targeting { countries languages genres interests followersFrom followersTo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReviewSponsored($input: ReviewSponsoredPostInput!) { reviewSponsoredPost(input: $input) { id state endedBy reviewNote left returned stats(from: \"2026-01-01\", to: \"2026-01-02\") { days { day } } } }"): (typeof documents)["mutation ReviewSponsored($input: ReviewSponsoredPostInput!) { reviewSponsoredPost(input: $input) { id state endedBy reviewNote left returned stats(from: \"2026-01-01\", to: \"2026-01-02\") { days { day } } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PauseSponsored($input: PauseSponsoredPostInput!) { pauseSponsoredPost(input: $input) { id state } }"): (typeof documents)["mutation PauseSponsored($input: PauseSponsoredPostInput!) { pauseSponsoredPost(input: $input) { id state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResumeSponsored($input: ResumeSponsoredPostInput!) { resumeSponsoredPost(input: $input) { id state } }"): (typeof documents)["mutation ResumeSponsored($input: ResumeSponsoredPostInput!) { resumeSponsoredPost(input: $input) { id state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndSponsored($input: EndSponsoredPostInput!) { endSponsoredPost(input: $input) { id state endedBy left returned spent } }"): (typeof documents)["mutation EndSponsored($input: EndSponsoredPostInput!) { endSponsoredPost(input: $input) { id state endedBy left returned spent } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LookSponsored($id: ID!) { sponsoredPost(id: $id) { id state endedBy budget spent left returned endedAt reviewNote post { id } } }"): (typeof documents)["query LookSponsored($id: ID!) { sponsoredPost(id: $id) { id state endedBy budget spent left returned endedAt reviewNote post { id } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SponsorshipEvents($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      __typename\n      ... on LiveReady { cursor }\n      ... on CreditsChanged { cursor kind amount balance }\n      ... on SponsoredPostSpent { cursor sponsoredPostId interaction: kind cost spent left }\n      ... on SponsoredPostChanged { cursor sponsoredPostId state endedBy }\n    }\n  }\n"): (typeof documents)["\n  subscription SponsorshipEvents($after: Cursor) {\n    sponsorshipEvents(after: $after) {\n      __typename\n      ... on LiveReady { cursor }\n      ... on CreditsChanged { cursor kind amount balance }\n      ... on SponsoredPostSpent { cursor sponsoredPostId interaction: kind cost spent left }\n      ... on SponsoredPostChanged { cursor sponsoredPostId state endedBy }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LiveCredits { viewer { sponsorCredits { balance liveCursor } sponsoredPosts(first: 5) { nodes { id } liveCursor } } }"): (typeof documents)["query LiveCredits { viewer { sponsorCredits { balance liveCursor } sponsoredPosts(first: 5) { nodes { id } liveCursor } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Usage {\n    viewer {\n      tier\n      usage {\n        transformations {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n        uploads {\n          used\n          limit\n          remaining\n        }\n        apiCalls {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Usage {\n    viewer {\n      tier\n      usage {\n        transformations {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n        uploads {\n          used\n          limit\n          remaining\n        }\n        apiCalls {\n          used\n          limit\n          remaining\n          resetsAt\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;