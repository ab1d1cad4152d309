import type { Door } from '../db/door.js'
import { prepared } from '../db/statement.js'
import type { Units } from '../entities/scalars/money.js'
import { createLoader } from './create-loader.js'

export interface RevenueOfPost { id: string; amount: Units }

const REVENUE = 'select post_id as id, sum(amount) as amount from video_revenue where user_id = (select viewer_id()) and post_id = any($1::uuid[]) group by post_id'

/** What posts of the viewer have earned; null where that is nothing. */
export const revenueOfPostLoader = (db: Door) => createLoader<RevenueOfPost>((ids) => db.rows(prepared(REVENUE, [ids])), ({ id }) => id)
