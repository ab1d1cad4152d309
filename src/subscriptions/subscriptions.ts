import { CatalogueSubscriptions } from './catalogue.js'
import { ConversationSubscriptions } from './conversation.js'
import { FeedSubscriptions } from './feed.js'
import { InboxSubscriptions } from './inbox.js'
import { NotificationSubscriptions } from './notifications.js'
import { PresenceSubscriptions } from './presence.js'
import { ProjectSubscriptions } from './project.js'
import { SponsorshipSubscriptions } from './sponsorship.js'
import { TransformationSubscriptions } from './transformations.js'
import { TypingSubscriptions } from './typing.js'

/** Every class of subscriptions of the schema; a new one is added here and nowhere else. */
export const SUBSCRIPTIONS = [CatalogueSubscriptions, ConversationSubscriptions, FeedSubscriptions, InboxSubscriptions, NotificationSubscriptions, PresenceSubscriptions, ProjectSubscriptions, SponsorshipSubscriptions, TransformationSubscriptions, TypingSubscriptions] as const
