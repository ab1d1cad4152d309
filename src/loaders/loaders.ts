import type DataLoader from 'dataloader'
import type { Door } from '../db/door.js'
import type { Track } from '../entities/catalogue/track.js'
import type { Notification } from '../entities/notifications/notification.js'
import type { User } from '../entities/profiles/user.js'
import type { Comment } from '../entities/posts/comment.js'
import type { Post } from '../entities/posts/post.js'
import type { Conversation } from '../entities/messaging/conversation.js'
import type { Message } from '../entities/messaging/message.js'
import type { AudioExport } from '../entities/studio/audio-export.js'
import type { Project } from '../entities/studio/project.js'
import type { Transformation } from '../entities/studio/transformation.js'
import { trackLoader } from './catalogue.js'
import { revenueOfPostLoader, type RevenueOfPost } from './monetization.js'
import { conversationLoader, messageLoader, readCountLoader, type ReadCount } from './messaging.js'
import { notificationLoader } from './notifications.js'
import { Pages } from './pages.js'
import { commentLoader, likedTrackLoader, postCountLoader, postLoader, postTagsLoader, type PostsOfUser, type TagsOfPost } from './posts.js'
import { bioLoader, profileDetailsLoader, userByHandleLoader, userLoader, type BioOfUser, type DetailsOfUser } from './profiles.js'
import { followedLoader, followingLoader, likedProfileLoader } from './social.js'
import type { StoredFile } from '../entities/studio/stored-file.js'
import type { StoredWaveform } from '../entities/studio/waveform.js'
import { collaboratorsLoader, exportLoader, fileLoader, projectLoader, runningTransformationLoader, transformationLoader, waveformLoader, type CollaboratorsOfProject, type RunningTransformation } from './studio.js'

/** The loaders of one operation; each is made when it is first used. */
export class Loaders {
  private usersMade?: DataLoader<string, User | null>
  private usersByHandleMade?: DataLoader<string, User | null>
  private tracksMade?: DataLoader<string, Track | null>
  private messagesMade?: DataLoader<string, Message | null>
  private readCountsMade?: DataLoader<string, ReadCount | null>
  private conversationsMade?: DataLoader<string, Conversation | null>
  private notificationsMade?: DataLoader<string, Notification | null>
  private postsMade?: DataLoader<string, Post | null>
  private postTagsMade?: DataLoader<string, TagsOfPost | null>
  private postCountsMade?: DataLoader<string, PostsOfUser | null>
  private commentsMade?: DataLoader<string, Comment | null>
  private likedTracksMade?: DataLoader<string, { id: string } | null>
  private followedMade?: DataLoader<string, { id: string } | null>
  private followingMade?: DataLoader<string, { id: string } | null>
  private likedProfilesMade?: DataLoader<string, { id: string } | null>
  private biosMade?: DataLoader<string, BioOfUser | null>
  private profileDetailsMade?: DataLoader<string, DetailsOfUser | null>
  private projectsMade?: DataLoader<string, Project | null>
  private collaboratorsMade?: DataLoader<string, CollaboratorsOfProject | null>
  private filesMade?: DataLoader<string, StoredFile | null>
  private waveformsMade?: DataLoader<string, StoredWaveform | null>
  private transformationsMade?: DataLoader<string, Transformation | null>
  private runningTransformationsMade?: DataLoader<string, RunningTransformation | null>
  private audioExportsMade?: DataLoader<string, AudioExport | null>
  private pagesMade?: Pages
  private revenueOfPostsMade?: DataLoader<string, RevenueOfPost | null>

  constructor(private readonly db: Door) {}

  /** Pages within the rows of a list. */
  get pages(): Pages {
    return (this.pagesMade ??= new Pages(this.db))
  }

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

  get notifications(): DataLoader<string, Notification | null> {
    return (this.notificationsMade ??= notificationLoader(this.db))
  }

  get posts(): DataLoader<string, Post | null> {
    return (this.postsMade ??= postLoader(this.db))
  }

  get postTags(): DataLoader<string, TagsOfPost | null> {
    return (this.postTagsMade ??= postTagsLoader(this.db))
  }

  get comments(): DataLoader<string, Comment | null> {
    return (this.commentsMade ??= commentLoader(this.db))
  }

  /** Tracks the viewer likes; null for which they do not. */
  get likedTracks(): DataLoader<string, { id: string } | null> {
    return (this.likedTracksMade ??= likedTrackLoader(this.db))
  }

  /** People the viewer follows; null for whom they do not. */
  get followed(): DataLoader<string, { id: string } | null> {
    return (this.followedMade ??= followedLoader(this.db))
  }

  /** How many posts of people are there for the viewer. */
  get postCounts(): DataLoader<string, PostsOfUser | null> {
    return (this.postCountsMade ??= postCountLoader(this.db))
  }

  /** People who follow the viewer; null for who does not. */
  get following(): DataLoader<string, { id: string } | null> {
    return (this.followingMade ??= followingLoader(this.db))
  }

  /** People whose profile the viewer likes; null for whose they do not. */
  get likedProfiles(): DataLoader<string, { id: string } | null> {
    return (this.likedProfilesMade ??= likedProfileLoader(this.db))
  }

  /** What people say of themselves in a few lines, as far as the viewer may read it. */
  get bios(): DataLoader<string, BioOfUser | null> {
    return (this.biosMade ??= bioLoader(this.db))
  }

  /** What people say of themselves; null for whose profile is not open to the viewer. */
  get profileDetails(): DataLoader<string, DetailsOfUser | null> {
    return (this.profileDetailsMade ??= profileDetailsLoader(this.db))
  }

  get projects(): DataLoader<string, Project | null> {
    return (this.projectsMade ??= projectLoader(this.db))
  }

  get collaborators(): DataLoader<string, CollaboratorsOfProject | null> {
    return (this.collaboratorsMade ??= collaboratorsLoader(this.db))
  }

  get files(): DataLoader<string, StoredFile | null> {
    return (this.filesMade ??= fileLoader(this.db))
  }

  /** By file; null until it is computed. */
  get waveforms(): DataLoader<string, StoredWaveform | null> {
    return (this.waveformsMade ??= waveformLoader(this.db))
  }

  get transformations(): DataLoader<string, Transformation | null> {
    return (this.transformationsMade ??= transformationLoader(this.db))
  }

  /** What is under way, by project. */
  get runningTransformations(): DataLoader<string, RunningTransformation | null> {
    return (this.runningTransformationsMade ??= runningTransformationLoader(this.db))
  }

  get audioExports(): DataLoader<string, AudioExport | null> {
    return (this.audioExportsMade ??= exportLoader(this.db))
  }

  /** What posts of the viewer have earned; null for those that have not. */
  get revenueOfPosts(): DataLoader<string, RevenueOfPost | null> {
    return (this.revenueOfPostsMade ??= revenueOfPostLoader(this.db))
  }
}
