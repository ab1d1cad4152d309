import type { Context } from '../../context.js'
import type { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'

/** A sponsored post as clients see it: the row `r`. */
export const SPONSORED_POST_COLUMNS =
  'r.id, r.sponsor_id as "sponsorId", r.post_id as "postId", r.budget, r.spent, r.budget - r.spent - r.returned as "left", r.returned, ' +
  'r.impression_price as "impressionPrice", r.like_price as "likePrice", r.state, r.ended_by as "endedBy", r.review_note as "reviewNote", ' +
  'r.starts_at as "startsAt", r.ends_at as "endsAt", r.pacing, r.frequency_cap as "frequencyCap", ' +
  'json_build_object(\'countries\', r.countries, \'languages\', r.languages, \'genres\', r.genres, \'interests\', r.interests, ' +
  '\'followersFrom\', r.followers_from, \'followersTo\', r.followers_to) as targeting, ' +
  'r.created_at as "createdAt", r.reviewed_at as "reviewedAt", r.ended_at as "endedAt"'

export const SPONSORED_POST_BY_ID = `select ${SPONSORED_POST_COLUMNS} from sponsored_posts r where r.id = $1`

/** Calls a rule that changes the sponsored post its input names by `id`, and answers with it. */
export async function changedSponsoredPost({ db }: Context, rule: string, input: { id: string }): Promise<SponsoredPost> {
  const [post] = await db.rule<SponsoredPost>(rule, input, SPONSORED_POST_COLUMNS)
  return post!
}
