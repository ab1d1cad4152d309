import type DataLoader from 'dataloader'
import type { Door } from '../db/door.js'
import type { Track } from '../entities/catalogue/track.js'
import type { User } from '../entities/profiles/user.js'
import { trackLoader } from './catalogue.js'
import { userByHandleLoader, userLoader } from './profiles.js'
import { followedLoader } from './social.js'

/** The loaders of one operation; each is made when it is first used. */
export class Loaders {
  private usersMade?: DataLoader<string, User | null>
  private usersByHandleMade?: DataLoader<string, User | null>
  private tracksMade?: DataLoader<string, Track | null>
  private followedMade?: DataLoader<string, { id: string } | null>

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

  /** People the viewer follows; null for whom they do not. */
  get followed(): DataLoader<string, { id: string } | null> {
    return (this.followedMade ??= followedLoader(this.db))
  }
}
