import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@Resolver()
export class IsHandleAvailableResolver {
  @Query(() => Boolean, {
    description: 'Whether you could take this handle now: well formed, not taken, not reserved, not held for its former owner. Limited by address.',
  })
  async isHandleAvailable(
    @Arg('handle', { description: 'The handle, without the @.' }) handle: string,
    @Ctx() { attempts, client, db }: Context,
  ): Promise<boolean> {
    await attempts.fromAddress('handleCheck', client.ip)
    const row = await db.row<{ isFree: boolean }>({ text: 'select is_handle_available($1) as "isFree"', values: [handle] })
    return row!.isFree
  }
}
