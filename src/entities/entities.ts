import { Account } from './identity/account.js'
import { DataExport } from './identity/data-export.js'
import { SecurityEvent } from './identity/security-event.js'
import { Session } from './identity/session.js'
import { Notification } from './notifications/notification.js'
import { PushDevice } from './notifications/push-device.js'
import { Comment } from './posts/comment.js'
import { Post } from './posts/post.js'
import { User } from './profiles/user.js'
import { VerificationRequest } from './profiles/verification-request.js'
import { Project } from './studio/project.js'
import { UserSettings } from './social/user-settings.js'
import { StoredFile } from './studio/stored-file.js'
import { Track } from './catalogue/track.js'
import { Conversation } from './messaging/conversation.js'
import { Message } from './messaging/message.js'

/** Every class that is a table; a new one is added here and nowhere else. */
export const ENTITIES = [Account, DataExport, Session, SecurityEvent, User, Post, Comment, Track, Conversation, Message, Notification, PushDevice, UserSettings, VerificationRequest, StoredFile, Project]
