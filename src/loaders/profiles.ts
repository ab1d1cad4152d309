import { columns } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { prepared } from '../db/statement.js'
import type { ProfileDetails } from '../entities/profiles/profile-details.js'
import { User } from '../entities/profiles/user.js'
import { createLoader } from './create-loader.js'

const usersById = () => `select ${columns(User, 'p')} from profiles p where p.user_id = any($1::uuid[])`
/**
 * Keys are in lower case. Asked of the table itself, every profile would be read: `lower` is not leakproof, so under a
 * policy it cannot be what an index is searched by (PostgreSQL manual, "Row Security Policies").
 */
const usersByHandle = () => `select ${columns(User, 'p')} from profiles p where p.user_id = any(array(select people_by_handles($1::text[])))`
let text: string | undefined
let textByHandle: string | undefined

export const userLoader = (db: Door) =>
  createLoader<User>((ids) => db.rows(prepared((text ??= usersById()), [ids.filter(isId)])), (user) => user.id)

export const userByHandleLoader = (db: Door) =>
  createLoader<User>(
    (handles) => db.rows(prepared((textByHandle ??= usersByHandle()), [handles])),
    (user) => user.handle.toLowerCase(),
  )

export interface BioOfUser { id: string; bio: string | null }

const BIOS = 'select user_id as id, bio_of(user_id) as bio from profiles where user_id = any($1::uuid[])'

/** Read only when asked for: whom a profile is open to is worked out for each. */
export const bioLoader = (db: Door) =>
  createLoader<BioOfUser>((ids) => db.rows(prepared(BIOS, [ids.filter(isId)])), ({ id }) => id)

export type DetailsOfUser = ProfileDetails & { id: string }

/** Who has said nothing has a row of nothing, and whose profile is closed to the viewer none. */
const DETAILS =
  "select p.user_id as id, d.location, d.pronouns, coalesce(d.links, '[]') as links from profiles p " +
  'left join profile_details d on d.user_id = p.user_id where p.user_id = any($1::uuid[]) and can_view_profile((select viewer_id()), p.user_id)'

export const profileDetailsLoader = (db: Door) =>
  createLoader<DetailsOfUser>((ids) => db.rows(prepared(DETAILS, [ids.filter(isId)])), ({ id }) => id)
