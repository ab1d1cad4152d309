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

/** A person as a rule gives them back, with what of the bio the viewer may see by then. */
export const changedUser = (): string => columns(User, 'r', { overrides: { bio: 'r.bio' } })

export const userLoader = (db: Door) =>
  createLoader<User>((ids) => db.rows(prepared((text ??= usersById()), [ids.filter(isId)])), (user) => user.id)

export const userByHandleLoader = (db: Door) =>
  createLoader<User>(
    (handles) => db.rows(prepared((textByHandle ??= usersByHandle()), [handles])),
    (user) => user.handle.toLowerCase(),
  )

export type DetailsOfUser = ProfileDetails & { id: string }

/** Who has said nothing has a row of nothing, and whose profile is closed to the viewer none. */
const DETAILS =
  "select p.user_id as id, d.location, d.pronouns, coalesce(d.links, '[]') as links from profiles p " +
  'left join profile_details d on d.user_id = p.user_id where p.user_id = any($1::uuid[]) and can_view_profile((select viewer_id()), p.user_id)'

export const profileDetailsLoader = (db: Door) =>
  createLoader<DetailsOfUser>((ids) => db.rows(prepared(DETAILS, [ids.filter(isId)])), ({ id }) => id)
