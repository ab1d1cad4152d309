import { catalogue } from './catalogue.js'
import { identity } from './identity.js'
import { messaging } from './messaging.js'
import { moderation } from './moderation.js'
import { monetization } from './monetization.js'
import { notifications } from './notifications.js'
import { operations } from './operations.js'
import { posts } from './posts.js'
import { profiles } from './profiles.js'
import type { Permissions } from './rules.js'
import { social } from './social.js'
import { sponsorship } from './sponsorship.js'
import { studio } from './studio.js'

type FieldRules = Record<string, Record<string, unknown>>

/** Who may use which field, over all domains; docs/permissions.md is generated from it. */
export const PERMISSIONS: Permissions = mergeByType([identity, profiles, catalogue, posts, moderation, messaging, notifications, social, operations, studio, sponsorship, monetization] as FieldRules[]) as Permissions

function mergeByType(maps: FieldRules[]): FieldRules {
  const merged: FieldRules = {}
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) merged[type] = { ...merged[type], ...fields }
  }
  return merged
}
