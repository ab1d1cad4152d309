/** Who did how much, as far as whoever is told may know. */
export interface Told {
  /** Null when nobody in particular is behind it. */
  actor_name: string | null
  actor_count: number
  event_count: number
}

interface Text {
  title: string
  one: string
  /** One person, several times. */
  again?: (count: number) => string
  many: string
}

/** What a notification says outside of the app, by kind. Never a word of what it is about. */
const TEXTS: Record<string, Text> = {
  NEW_MESSAGE: { title: 'New message', one: 'sent you a message', again: (count) => `sent you ${count} messages`, many: 'sent you messages' },
  NEW_FOLLOWER: { title: 'New follower', one: 'follows you', many: 'follow you' },
  POST_LIKED: { title: 'New like', one: 'likes your post', many: 'like your post' },
  POST_COMMENTED: { title: 'New comment', one: 'commented your post', again: (count) => `wrote ${count} comments below your post`, many: 'commented your post' },
  COMMENT_REPLIED: { title: 'New reply', one: 'answered your comment', again: (count) => `answered your comment ${count} times`, many: 'answered your comment' },
  COMMENT_LIKED: { title: 'New like', one: 'likes your comment', many: 'like your comment' },
  POST_REPOSTED: { title: 'Reposted', one: 'reposted your post', many: 'reposted your post' },
  POST_QUOTED: { title: 'Quoted', one: 'quoted your post', many: 'quoted your posts' },
  VERIFICATION_REVIEWED: { title: 'Verification', one: 'Your request to be verified was decided', many: 'Your request to be verified was decided' },
  POST_REMOVED: { title: 'Post taken down', one: 'A post of yours was taken down', many: 'Posts of yours were taken down' },
  PROJECT_INVITATION: { title: 'Invitation', one: 'invites you to a project', many: 'invite you to projects' },
  DATA_EXPORT_READY: { title: 'Your data', one: 'The archive of your data is ready', many: 'The archive of your data is ready' },
  TRANSFORMATION_FINISHED: { title: 'Transformation', one: 'A transformation of yours has ended', many: 'Transformations of yours have ended' },
  SPONSORED_POST_REVIEWED: { title: 'Sponsorship', one: 'A post you want to sponsor was reviewed', many: 'Posts you want to sponsor were reviewed' },
  SPONSORED_POST_ENDED: { title: 'Sponsorship', one: 'A post you sponsor is shown no longer', many: 'Posts you sponsor are shown no longer' },
  REVENUE_EARNED: { title: 'Revenue', one: 'Your posts have earned something', many: 'Your posts have earned something' },
  WITHDRAWAL_DECIDED: { title: 'Withdrawal', one: 'A withdrawal of yours was decided', many: 'Withdrawals of yours were decided' },
  WITHDRAWAL_INFO_CHANGED: { title: 'Where you are paid', one: 'It was changed where you are paid. If that was not you, change your password now', many: 'It was changed where you are paid' },
  MENTIONED: { title: 'Mentioned', one: 'mentioned you', many: 'mentioned you' },
}
const OTHER: Text = { title: 'Polyphony', one: 'did something that concerns you', many: 'did something that concerns you' }

/** A title and one sentence, such as `Ana and 4 others follow you`. */
export function textOf(kind: string, { actor_name, actor_count, event_count }: Told): { title: string; body: string } {
  const { title, one, again, many } = TEXTS[kind] ?? OTHER
  if (actor_name === null) return { title, body: one }
  const others = actor_count - 1
  const name = actor_name.replace(/\s+/g, ' ')
  if (others > 0) return { title, body: `${name} and ${others === 1 ? '1 other' : `${others} others`} ${many}` }
  return { title, body: `${name} ${event_count > 1 && again ? again(event_count) : one}` }
}
