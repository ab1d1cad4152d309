import { isId, type Door } from '../db/door.js'
import { prepared } from '../db/statement.js'
import { createLoader } from './create-loader.js'

const FOLLOWED = 'select f.followee_id as id from followers f where f.follower_id = (select viewer_id()) and f.followee_id = any($1::uuid[])'
const FOLLOWING = 'select f.follower_id as id from followers f where f.followee_id = (select viewer_id()) and f.follower_id = any($1::uuid[])'
const LIKED = 'select l.user_id as id from profile_likes l where l.liker_id = (select viewer_id()) and l.user_id = any($1::uuid[])'

/** Whom the viewer follows: the person's id, or null. */
export const followedLoader = (db: Door) =>
  createLoader<{ id: string }>((ids) => db.rows(prepared(FOLLOWED, [ids.filter(isId)])), ({ id }) => id)

/** Who follows the viewer: the person's id, or null. */
export const followingLoader = (db: Door) =>
  createLoader<{ id: string }>((ids) => db.rows(prepared(FOLLOWING, [ids.filter(isId)])), ({ id }) => id)

/** Whose profile the viewer likes: the person's id, or null. */
export const likedProfileLoader = (db: Door) =>
  createLoader<{ id: string }>((ids) => db.rows(prepared(LIKED, [ids.filter(isId)])), ({ id }) => id)
