import type DataLoader from 'dataloader'
import type { Door } from '../db/door.js'
import type { Track } from '../entities/catalogue/track.js'
import type { User } from '../entities/profiles/user.js'
import type { Conversation } from '../entities/messaging/conversation.js'
import type { Message } from '../entities/messaging/message.js'
import { trackLoader } from './catalogue.js'
import { conversationLoader, messageLoader, readCountLoader, type ReadCount } from './messaging.js'
import { userByHandleLoader, userLoader } from './profiles.js'

/** The loaders of one operation; each is made when it is first used. */
export class Loaders {
  private usersMade?: DataLoader<string, User | null>
  private usersByHandleMade?: DataLoader<string, User | null>
  private tracksMade?: DataLoader<string, Track | null>
  private messagesMade?: DataLoader<string, Message | null>
  private readCountsMade?: DataLoader<string, ReadCount | null>
  private conversationsMade?: DataLoader<string, Conversation | null>

  constructor(private readonly db: Door) {}

  get users(): DataLoader<string, User | null> {
    return (this.usersMade ??= userLoader(this.db))
  }

  /** By handle in lower case. */
  get usersByHandle(): DataLoader<string, User | null> {
    return (this.usersByHandleMade ??= userByHandleLoader(this.db))
  }

  get tracks(): DataLoader<string, Track | null> {
    return (this.tracksMade ??= trackLoader(this.db))
  }

  get messages(): DataLoader<string, Message | null> {
    return (this.messagesMade ??= messageLoader(this.db))
  }

  get readCounts(): DataLoader<string, ReadCount | null> {
    return (this.readCountsMade ??= readCountLoader(this.db))
  }

  get conversations(): DataLoader<string, Conversation | null> {
    return (this.conversationsMade ??= conversationLoader(this.db))
  }
}
