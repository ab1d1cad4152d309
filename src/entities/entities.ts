import { Account } from './identity/account.js'
import { SecurityEvent } from './identity/security-event.js'
import { Session } from './identity/session.js'
import { User } from './profiles/user.js'
import { Track } from './catalogue/track.js'
import { UserSettings } from './social/user-settings.js'

/** Every class that is a table; a new one is added here and nowhere else. */
export const ENTITIES = [Account, Session, SecurityEvent, User, Track, UserSettings]
