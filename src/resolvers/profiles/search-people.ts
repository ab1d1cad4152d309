import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { asJson } from '../../db/statement.js'
import { User } from '../../entities/profiles/user.js'
import { TextLength } from '../../limits/text-length.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection } from '../../paging/selection.js'

const UserConnection = connectionType('User', User, 'people')

@ArgsType()
export class SearchPeopleArgs extends ForwardPageArgs {
  @TextLength(0, 100)
  @Field({ description: 'A handle, with or without the @, or a name, or how one begins; at most 100 characters. Case and accents do not matter, and mistyped ones are found too.' })
  query!: string
}

type Hit = User & { score: number; followers: number }

@Resolver()
export class SearchPeopleResolver {
  @Query(() => UserConnection, { description: 'People by handle and name: whose handle begins so comes first, then whose name has a word that does, then what is spelled alike; the most followed of each first.' })
  async searchPeople(@Args(() => SearchPeopleArgs) args: SearchPeopleArgs, @Ctx() { db, cursors }: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<User>> {
    const page = pageOf(args)
    const list = `searchPeople ${args.query}`
    const [score = null, followers = null, id = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
    const text = asJson(
      `select ${columns(User, 'u', { wanted: rowSelection(info) })}, r.score, r.followers from search_people($1, ${page.size + 1}, $2, $3, $4) r ` +
        'join profiles u on u.user_id = r.user_id order by r.score desc, r.followers desc, r.user_id desc',
    )
    const rows = await db.json<Hit>({ text, values: [args.query, score, followers, id] })
    return connectionOf(page, rows, (row) => cursors.encode(list, [row.score, row.followers, row.id]))
  }
}
