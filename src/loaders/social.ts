import { isId, type Door } from '../db/door.js'
import { prepared } from '../db/statement.js'
import { createLoader } from './create-loader.js'

const FOLLOWED = 'select f.followee_id as id from followers f where f.follower_id = (select viewer_id()) and f.followee_id = any($1::uuid[])'

/** Whom the viewer follows: the person's id, or null. */
export const followedLoader = (db: Door) =>
  createLoader<{ id: string }>((ids) => db.rows(prepared(FOLLOWED, [ids.filter(isId)])), ({ id }) => id)
