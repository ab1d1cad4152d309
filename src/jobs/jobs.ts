import { deleteAccounts } from './identity/delete-accounts.js'
import { exportData } from './identity/export-data.js'
import { sweepDataExports } from './identity/sweep-data-exports.js'
import { sweepSessions } from './identity/sweep-sessions.js'
import { updateCheatStatuses } from './moderation/update-cheat-statuses.js'
import { sweepDeletedPosts } from './posts/sweep-deleted-posts.js'
import { sweepEngagement } from './posts/sweep-engagement.js'
import { sweepProfileLikeLogs } from './profiles/sweep-profile-like-logs.js'
import type { Job } from './job.js'
import { sweepLiveWatches } from './live/sweep-live-watches.js'
import { sweepChannelEvents } from './live/sweep-channel-events.js'
import { deleteExpiredMessages } from './messaging/delete-expired-messages.js'
import { deliverEmail } from './notifications/deliver-email.js'
import { deliverPush } from './notifications/deliver-push.js'
import { sweepNotifications } from './notifications/sweep-notifications.js'
import { makeDeferredIndexes } from './operations/make-deferred-indexes.js'
import { sweepIdempotencyKeys } from './operations/sweep-idempotency-keys.js'
import { endSponsoredPosts } from './sponsorship/end-sponsored-posts.js'
import { checkTopUps } from './sponsorship/check-top-ups.js'
import { settleTopUp } from './sponsorship/settle-top-up.js'
import { sweepUsage } from './studio/sweep-usage.js'
import { sweepFiles } from './studio/sweep-files.js'
import { sweepDeletedProjects } from './studio/sweep-deleted-projects.js'
import { cancelTransformation } from './studio/cancel-transformation.js'
import { exportProject } from './studio/export-project.js'
import { runTransformations } from './studio/run-transformations.js'
import { watchTransformation } from './studio/watch-transformation.js'
import { calculateRevenue } from './monetization/calculate-revenue.js'
import { computeWaveform } from './studio/compute-waveform.js'

/** Every job there is; a new one is added here and nowhere else. */
export const JOBS: readonly Job[] = [
  sweepSessions, sweepLiveWatches, deliverPush, deliverEmail, sweepNotifications, sweepChannelEvents, deleteExpiredMessages,
  updateCheatStatuses, sweepDeletedPosts, sweepEngagement, sweepProfileLikeLogs,
  sweepIdempotencyKeys, makeDeferredIndexes,
  sweepUsage, sweepFiles, sweepDeletedProjects,
  deleteAccounts, exportData, sweepDataExports,
  endSponsoredPosts,
  calculateRevenue,
  runTransformations, watchTransformation, cancelTransformation, exportProject, computeWaveform,
  checkTopUps, settleTopUp,
]
