import { columns } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { prepared } from '../db/statement.js'
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
