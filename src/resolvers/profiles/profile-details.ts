import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { ProfileDetails } from '../../entities/profiles/profile-details.js'
import { User } from '../../entities/profiles/user.js'

@Resolver(() => User)
export class ProfileDetailsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What the person says of themselves, at most 1,000 characters; null where their profile is not open to you.' })
  async bio(@Root() { id }: Pick<User, 'id'>, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.bios.load(id))?.bio ?? null
  }

  @FieldResolver(() => ProfileDetails, { nullable: true, description: 'What the person says of themselves; null where their profile is not open to you.' })
  details(@Root() { id }: Pick<User, 'id'>, @Ctx() { loaders }: Context): Promise<ProfileDetails | null> {
    return loaders.profileDetails.load(id)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you like the profile; false when signed out.' })
  async viewerHasLikedProfile(@Root() { id }: Pick<User, 'id'>, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    return viewer !== null && (await loaders.likedProfiles.load(id)) !== null
  }
}
