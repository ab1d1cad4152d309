import { CreateTrackResolver } from './catalogue/create-track.js'
import { DeleteTrackResolver } from './catalogue/delete-track.js'
import { RecordPlaybackResolver } from './catalogue/record-playback.js'
import { SearchTracksResolver } from './catalogue/search-tracks.js'
import { TrackPlayStatsResolver } from './catalogue/track-play-stats.js'
import { TrackStreamResolver } from './catalogue/track-stream.js'
import { TrackResolver } from './catalogue/track.js'
import { TracksOfUserResolver, TracksOfViewerResolver } from './catalogue/tracks-of-person.js'
import { TracksResolver } from './catalogue/tracks.js'
import { UpdateTrackResolver } from './catalogue/update-track.js'
import { AccountStandingResolver } from './identity/account-standing.js'
import { ChangePasswordResolver } from './identity/change-password.js'
import { DataExportResolver, DataExportsOfViewerResolver } from './identity/data-exports.js'
import { DeleteAccountResolver } from './identity/delete-account.js'
import { DisableAccountResolver } from './identity/disable-account.js'
import { EnableAccountResolver } from './identity/enable-account.js'
import { EndSessionResolver } from './identity/end-session.js'
import { KeepAccountResolver } from './identity/keep-account.js'
import { RefreshSessionResolver } from './identity/refresh-session.js'
import { RequestDataExportResolver } from './identity/request-data-export.js'
import { SessionPayloadResolver } from './identity/session-payload.js'
import { SessionResolver } from './identity/session.js'
import { SetSubscriptionTierResolver } from './identity/set-subscription-tier.js'
import { SetUserRoleResolver } from './identity/set-user-role.js'
import { SignInResolver } from './identity/sign-in.js'
import { SignOutResolver } from './identity/sign-out.js'
import { SignUpResolver } from './identity/sign-up.js'
import { ViewerResolver } from './identity/viewer.js'
import { AddParticipantsResolver } from './messaging/add-participants.js'
import { AddReactionResolver } from './messaging/add-reaction.js'
import { ArchiveConversationResolver } from './messaging/archive-conversation.js'
import { ConversationResolver } from './messaging/conversation.js'
import { ConversationsResolver } from './messaging/conversations.js'
import { CreateGroupConversationResolver } from './messaging/create-group-conversation.js'
import { DeleteMessageResolver } from './messaging/delete-message.js'
import { EditMessageResolver } from './messaging/edit-message.js'
import { LeaveConversationResolver } from './messaging/leave-conversation.js'
import { MarkConversationReadResolver } from './messaging/mark-conversation-read.js'
import { MessageResolver } from './messaging/message.js'
import { MessagesResolver } from './messaging/messages.js'
import { MuteConversationResolver } from './messaging/mute-conversation.js'
import { OpenDirectConversationResolver } from './messaging/open-direct-conversation.js'
import { RemoveParticipantResolver } from './messaging/remove-participant.js'
import { RemoveReactionResolver } from './messaging/remove-reaction.js'
import { SendMessageResolver } from './messaging/send-message.js'
import { SetParticipantRoleResolver } from './messaging/set-participant-role.js'
import { SetTypingResolver } from './messaging/set-typing.js'
import { UnarchiveConversationResolver } from './messaging/unarchive-conversation.js'
import { UnmuteConversationResolver } from './messaging/unmute-conversation.js'
import { UnreadCountsResolver } from './messaging/unread-counts.js'
import { UpdateConversationResolver } from './messaging/update-conversation.js'
import { ReportPostResolver } from './moderation/report-post.js'
import { ModeratePostResolver } from './moderation/moderate-post.js'
import { UndoModerationResolver } from './moderation/undo-moderation.js'
import { ReportedPostsResolver } from './moderation/reported-posts.js'
import { CheatStatusResolver } from './moderation/cheat-status.js'
import { ModerationThresholdsResolver } from './moderation/moderation-thresholds.js'
import { SetModerationThresholdResolver } from './moderation/set-moderation-threshold.js'
import { MONETIZATION_RESOLVERS } from './monetization/resolvers.js'
import { DeleteNotificationResolver } from './notifications/delete-notification.js'
import { MarkAllNotificationsReadResolver } from './notifications/mark-all-notifications-read.js'
import { MarkNotificationReadResolver } from './notifications/mark-notification-read.js'
import { NotificationResolver } from './notifications/notification.js'
import { NotificationsResolver } from './notifications/notifications.js'
import { RegisterPushDeviceResolver } from './notifications/register-push-device.js'
import { RemovePushDeviceResolver } from './notifications/remove-push-device.js'
import { SetNotificationPreferenceResolver } from './notifications/set-notification-preference.js'
import { ViewerNotificationsResolver } from './notifications/viewer-notifications.js'
import { ErrorReasonsResolver } from './operations/error-reasons.js'
import { CommentResolver, PostCommentsResolver } from './posts/comments.js'
import { CreateCommentResolver } from './posts/create-comment.js'
import { CreatePostResolver } from './posts/create-post.js'
import { DeleteCommentResolver } from './posts/delete-comment.js'
import { DeletePostResolver } from './posts/delete-post.js'
import { EditCommentResolver } from './posts/edit-comment.js'
import { EditPostResolver } from './posts/edit-post.js'
import { FeedsResolver } from './posts/feeds.js'
import { HomeFeedResolver } from './posts/home-feed.js'
import { LikeCommentResolver } from './posts/like-comment.js'
import { LikePostResolver } from './posts/like-post.js'
import { LikeTrackResolver } from './posts/like-track.js'
import { CommentLikersResolver, PostLikersResolver, TrackLikersResolver } from './posts/likers.js'
import { PostResolver } from './posts/post.js'
import { PostsResolver } from './posts/posts.js'
import { HashtagPostsResolver, TrackPostsResolver } from './posts/post-lists.js'
import { RecordPostViewResolver } from './posts/record-post-view.js'
import { RepostResolver } from './posts/repost.js'
import { SetPostAudienceResolver } from './posts/set-post-audience.js'
import { UndoRepostResolver } from './posts/undo-repost.js'
import { UnlikeCommentResolver } from './posts/unlike-comment.js'
import { UnlikePostResolver } from './posts/unlike-post.js'
import { UnlikeTrackResolver } from './posts/unlike-track.js'
import { DiscoverResolver } from './posts/discover.js'
import { SearchPostsResolver } from './posts/search-posts.js'
import { MentionSuggestionsResolver } from './posts/mention-suggestions.js'
import { SearchResolver } from './posts/search.js'
import { SearchPeopleResolver } from './profiles/search-people.js'
import { IsHandleAvailableResolver } from './profiles/is-handle-available.js'
import { LikeProfileResolver } from './profiles/like-profile.js'
import { ProfileDetailsResolver } from './profiles/profile-details.js'
import { RequestVerificationResolver } from './profiles/request-verification.js'
import { ReviewVerificationResolver } from './profiles/review-verification.js'
import { UnlikeProfileResolver } from './profiles/unlike-profile.js'
import { UpdateProfileResolver } from './profiles/update-profile.js'
import { UserResolver } from './profiles/user.js'
import { VerificationRequestsResolver } from './profiles/verification-requests.js'
import { BlockUserResolver } from './social/block-user.js'
import { BlockedUsersResolver } from './social/blocked-users.js'
import { FollowSuggestionsResolver } from './social/follow-suggestions.js'
import { FollowUserResolver } from './social/follow-user.js'
import { FollowersResolver } from './social/followers.js'
import { MuteUserResolver } from './social/mute-user.js'
import { MuteWordResolver } from './social/mute-word.js'
import { MutedResolver } from './social/muted.js'
import { SettingsOfViewerResolver } from './social/settings.js'
import { UnblockUserResolver } from './social/unblock-user.js'
import { UnfollowUserResolver } from './social/unfollow-user.js'
import { UnmuteUserResolver } from './social/unmute-user.js'
import { UnmuteWordResolver } from './social/unmute-word.js'
import { UpdateSettingsResolver } from './social/update-settings.js'
import { ViewerFollowsResolver } from './social/viewer-follows.js'
import { UsageResolver } from './studio/usage.js'
import { CompleteUploadResolver } from './studio/complete-upload.js'
import { CreateUploadResolver } from './studio/create-upload.js'
import { DeleteFileResolver } from './studio/delete-file.js'
import { FileResolver, FilesOfViewerResolver } from './studio/file.js'
import { AddSponsorCreditsResolver } from './sponsorship/add-sponsor-credits.js'
import { DeductSponsorCreditsResolver } from './sponsorship/deduct-sponsor-credits.js'
import { CreditTransactionsResolver, ViewerCreditsResolver } from './sponsorship/sponsor-credits.js'
import { AcceptProjectInvitationResolver } from './studio/accept-project-invitation.js'
import { CollaboratorsResolver, ProjectInvitationsResolver } from './studio/collaborators.js'
import { CreateProjectResolver } from './studio/create-project.js'
import { DeclineProjectInvitationResolver } from './studio/decline-project-invitation.js'
import { DeleteProjectResolver } from './studio/delete-project.js'
import { DuplicateProjectResolver } from './studio/duplicate-project.js'
import { InviteCollaboratorResolver } from './studio/invite-collaborator.js'
import { LeaveProjectResolver } from './studio/leave-project.js'
import { ProjectVersionResolver, ProjectVersionsResolver } from './studio/project-versions.js'
import { ProjectsOfUserResolver, ProjectsOfViewerResolver, ProjectsResolver } from './studio/projects.js'
import { PublishProjectResolver } from './studio/publish-project.js'
import { RemoveCollaboratorResolver } from './studio/remove-collaborator.js'
import { RestoreProjectVersionResolver } from './studio/restore-project-version.js'
import { SetCollaboratorRoleResolver } from './studio/set-collaborator-role.js'
import { SetProjectVisibilityResolver } from './studio/set-project-visibility.js'
import { UnpublishProjectResolver } from './studio/unpublish-project.js'
import { UpdateProjectResolver } from './studio/update-project.js'
import { FileWaveformResolver, ProjectWaveformResolver } from './studio/waveform.js'
import { AudioExportResolver, ProjectExportChangedResolver } from './studio/audio-export.js'
import { CancelTransformationResolver } from './studio/cancel-transformation.js'
import { ExportProjectResolver } from './studio/export-project.js'
import { ProjectResolver } from './studio/project.js'
import { RequestTransformationResolver } from './studio/request-transformation.js'
import { RetryTransformationResolver } from './studio/retry-transformation.js'
import { TransformationChangedResolver, TransformationResolver } from './studio/transformation.js'
import { TransformationsOfProjectResolver, TransformationsOfViewerResolver } from './studio/transformations.js'
import { SPONSORSHIP_RESOLVERS } from './sponsorship/resolvers.js'

/** Every resolver class of the schema; a new one is added here, or in the list of its domain, and nowhere else. */
export const RESOLVERS = [
  CreateTrackResolver, DeleteTrackResolver, RecordPlaybackResolver, SearchTracksResolver, TrackPlayStatsResolver, TrackResolver,
  TracksOfUserResolver, TracksOfViewerResolver, TracksResolver, UpdateTrackResolver,
  AccountStandingResolver, ChangePasswordResolver, DataExportResolver, DataExportsOfViewerResolver, DeleteAccountResolver,
  KeepAccountResolver, RequestDataExportResolver, DisableAccountResolver, EnableAccountResolver, EndSessionResolver,
  RefreshSessionResolver, SessionPayloadResolver, SessionResolver, SetSubscriptionTierResolver, SetUserRoleResolver, SignInResolver, SignOutResolver,
  SignUpResolver, ViewerResolver,
  RequestVerificationResolver, ReviewVerificationResolver, VerificationRequestsResolver,
  IsHandleAvailableResolver, LikeProfileResolver, ProfileDetailsResolver, UnlikeProfileResolver, UpdateProfileResolver, UserResolver,
  AddParticipantsResolver, AddReactionResolver, ArchiveConversationResolver, ConversationResolver,
  ConversationsResolver, CreateGroupConversationResolver, DeleteMessageResolver, EditMessageResolver,
  LeaveConversationResolver, MarkConversationReadResolver, MessageResolver, MessagesResolver,
  MuteConversationResolver, OpenDirectConversationResolver, RemoveParticipantResolver, RemoveReactionResolver,
  SendMessageResolver, SetParticipantRoleResolver, SetTypingResolver, UnarchiveConversationResolver,
  UnmuteConversationResolver, UnreadCountsResolver, UpdateConversationResolver,
  DeleteNotificationResolver, MarkAllNotificationsReadResolver, MarkNotificationReadResolver, NotificationResolver, NotificationsResolver,
  RegisterPushDeviceResolver, RemovePushDeviceResolver, SetNotificationPreferenceResolver, ViewerNotificationsResolver,
  ErrorReasonsResolver,
  CommentLikersResolver, CommentResolver, CreateCommentResolver, CreatePostResolver, DeleteCommentResolver,
  DeletePostResolver, EditCommentResolver, EditPostResolver, FeedsResolver, HashtagPostsResolver, HomeFeedResolver, LikeCommentResolver,
  LikePostResolver, LikeTrackResolver, PostCommentsResolver, PostLikersResolver, PostResolver, PostsResolver, RecordPostViewResolver,
  RepostResolver, SetPostAudienceResolver, TrackLikersResolver, TrackPostsResolver, UndoRepostResolver, UnlikeCommentResolver,
  UnlikePostResolver, UnlikeTrackResolver,
  DiscoverResolver, SearchPostsResolver, MentionSuggestionsResolver, SearchResolver, SearchPeopleResolver,
  ReportPostResolver, ModeratePostResolver, UndoModerationResolver, ReportedPostsResolver, CheatStatusResolver, ModerationThresholdsResolver, SetModerationThresholdResolver,
  BlockUserResolver, BlockedUsersResolver, FollowSuggestionsResolver, FollowUserResolver, FollowersResolver, MuteUserResolver, MuteWordResolver, MutedResolver,
  SettingsOfViewerResolver, UnblockUserResolver, UnfollowUserResolver, UnmuteUserResolver, UnmuteWordResolver, UpdateSettingsResolver,
  ViewerFollowsResolver,
  UsageResolver,
  CompleteUploadResolver, CreateUploadResolver, DeleteFileResolver, FileResolver, FilesOfViewerResolver, TrackStreamResolver,
  ProjectResolver, AcceptProjectInvitationResolver, CollaboratorsResolver, CreateProjectResolver,
  DeclineProjectInvitationResolver, DeleteProjectResolver, DuplicateProjectResolver, FileWaveformResolver,
  InviteCollaboratorResolver, LeaveProjectResolver, ProjectInvitationsResolver, ProjectVersionResolver,
  ProjectVersionsResolver, ProjectWaveformResolver, ProjectsOfUserResolver, ProjectsOfViewerResolver, ProjectsResolver,
  PublishProjectResolver, RemoveCollaboratorResolver, RestoreProjectVersionResolver, SetCollaboratorRoleResolver,
  SetProjectVisibilityResolver, UnpublishProjectResolver, UpdateProjectResolver,
  AudioExportResolver, ProjectExportChangedResolver, TransformationChangedResolver, CancelTransformationResolver, ExportProjectResolver, RequestTransformationResolver, RetryTransformationResolver,
  TransformationResolver, TransformationsOfProjectResolver, TransformationsOfViewerResolver,
  ...SPONSORSHIP_RESOLVERS,
  AddSponsorCreditsResolver, CreditTransactionsResolver, DeductSponsorCreditsResolver, ViewerCreditsResolver,
  ...MONETIZATION_RESOLVERS,
] as const
