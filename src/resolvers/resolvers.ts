import { CreateTrackResolver } from './catalogue/create-track.js'
import { DeleteTrackResolver } from './catalogue/delete-track.js'
import { RecordPlaybackResolver } from './catalogue/record-playback.js'
import { SearchTracksResolver } from './catalogue/search-tracks.js'
import { TrackPlayStatsResolver } from './catalogue/track-play-stats.js'
import { TrackResolver } from './catalogue/track.js'
import { TracksOfUserResolver, TracksOfViewerResolver } from './catalogue/tracks-of-person.js'
import { TracksResolver } from './catalogue/tracks.js'
import { UpdateTrackResolver } from './catalogue/update-track.js'
import { AccountStandingResolver } from './identity/account-standing.js'
import { ChangePasswordResolver } from './identity/change-password.js'
import { DisableAccountResolver } from './identity/disable-account.js'
import { EnableAccountResolver } from './identity/enable-account.js'
import { EndSessionResolver } from './identity/end-session.js'
import { RefreshSessionResolver } from './identity/refresh-session.js'
import { SessionPayloadResolver } from './identity/session-payload.js'
import { SessionResolver } from './identity/session.js'
import { SetUserRoleResolver } from './identity/set-user-role.js'
import { SignInResolver } from './identity/sign-in.js'
import { SignOutResolver } from './identity/sign-out.js'
import { SignUpResolver } from './identity/sign-up.js'
import { ViewerResolver } from './identity/viewer.js'
import { ErrorReasonsResolver } from './operations/error-reasons.js'
import { IsHandleAvailableResolver } from './profiles/is-handle-available.js'
import { UpdateProfileResolver } from './profiles/update-profile.js'
import { UserResolver } from './profiles/user.js'
import { BlockUserResolver } from './social/block-user.js'
import { FollowUserResolver } from './social/follow-user.js'
import { SettingsOfViewerResolver } from './social/settings.js'
import { UnblockUserResolver } from './social/unblock-user.js'
import { UnfollowUserResolver } from './social/unfollow-user.js'
import { UpdateSettingsResolver } from './social/update-settings.js'
import { ViewerFollowsResolver } from './social/viewer-follows.js'

/** Every resolver class of the schema; a new one is added here and nowhere else. */
export const RESOLVERS = [
  CreateTrackResolver, DeleteTrackResolver, RecordPlaybackResolver, SearchTracksResolver, TrackPlayStatsResolver, TrackResolver,
  TracksOfUserResolver, TracksOfViewerResolver, TracksResolver, UpdateTrackResolver,
  AccountStandingResolver, ChangePasswordResolver, DisableAccountResolver, EnableAccountResolver, EndSessionResolver,
  RefreshSessionResolver, SessionPayloadResolver, SessionResolver, SetUserRoleResolver, SignInResolver, SignOutResolver,
  SignUpResolver, ViewerResolver, IsHandleAvailableResolver, UpdateProfileResolver, UserResolver,
  BlockUserResolver, FollowUserResolver, SettingsOfViewerResolver, UnblockUserResolver, UnfollowUserResolver, UpdateSettingsResolver,
  ViewerFollowsResolver, ErrorReasonsResolver,
] as const
