import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { sponsoring } from './sponsoring.js'

const api = startApi()
const { wrongSums } = sponsoring(api)

type Kind = 'IMPRESSION' | 'LIKE'
type Step =
  | { do: 'create'; budget: number }
  | { do: Kind; post: number; person: number }
  | { do: 'approve' | 'refuse' | 'pause' | 'resume' | 'end'; post: number }
  | { do: 'next_day' }
interface Campaign { state: string; ended: string | null; budget: number; spent: number; returned: number }
interface Prices { impression: number; like: number }

/** A history in one round trip: what came of each step, and how it stands at the end. Rows are moved back for a day to pass. */
const RUN = `
create function run_history(p_sponsor uuid, p_moderator uuid, p_people uuid[], p_post uuid, p_impression bigint, p_like bigint, p_steps jsonb)
returns jsonb language plpgsql as $$
declare
  v_step jsonb;
  v_ids uuid[] := '{}';
  v_id uuid;
  v_outcome text;
  v_outcomes text[] := '{}';
  v_days int := 1;
begin
  update sponsorship_terms set value = case name when 'IMPRESSION_PRICE' then p_impression when 'LIKE_PRICE' then p_like else 1 end where name <> 'FEED_ITEMS_PER_SPONSORED';
  perform post_transfer('ADDED', server_account('ADJUSTMENTS', a), a, 500) from ledger_account('SPONSOR_CREDITS', p_sponsor) a;
  for v_step in select * from jsonb_array_elements(p_steps) loop
    v_id := v_ids[(v_step->>'post')::int + 1];
    perform set_config('app.viewer_id', case when v_step->>'do' in ('approve', 'refuse') then p_moderator else p_sponsor end::text, true);
    begin
      v_outcome := 'ok';
      case v_step->>'do'
        when 'create' then v_ids := v_ids || (create_sponsored_post(p_post, (v_step->>'budget')::bigint, null, now() + interval '1 day', new_id()::text)).id;
        when 'approve' then perform review_sponsored_post(v_id, 'APPROVE', new_id()::text);
        when 'refuse' then perform review_sponsored_post(v_id, 'REFUSE', new_id()::text);
        when 'pause' then perform pause_sponsored_post(v_id, new_id()::text);
        when 'resume' then perform resume_sponsored_post(v_id, new_id()::text);
        when 'end' then perform stop_sponsored_post(v_id, new_id()::text);
        when 'next_day' then
          update sponsored_interactions set day = day - v_days where sponsored_post_id = any (v_ids);
          update sponsored_post_days set day = day - v_days where sponsored_post_id = any (v_ids);
          v_days := v_days * 2;
        else v_outcome := charge_sponsored(v_id, p_people[(v_step->>'person')::int + 1], (v_step->>'do')::sponsored_interaction_kind)::text;
      end case;
    exception when sqlstate 'PY001' then v_outcome := sqlerrm;
    end;
    v_outcomes := v_outcomes || v_outcome;
  end loop;
  return jsonb_build_object('outcomes', v_outcomes,
    'credits', (select balance from sponsor_credits where user_id = p_sponsor),
    'campaigns', (select coalesce(jsonb_agg(jsonb_build_object('state', state, 'ended', ended_by, 'budget', budget, 'spent', spent, 'returned', returned) order by place), '[]')
      from unnest(v_ids) with ordinality as i (id, place) join sponsored_posts using (id)));
end $$`

/** The same history in plain arithmetic. */
class Model {
  credits = 500
  campaigns: Campaign[] = []
  private day = 0
  private readonly charged = new Set<string>()

  constructor(private readonly prices: Prices) {}

  take(step: Step): string {
    if (step.do === 'create') return this.create(step.budget)
    if (step.do === 'next_day') return (this.day += 1, 'ok')
    const campaign = this.campaigns[step.post]
    if ('person' in step) return String(campaign !== undefined && this.charge(campaign, step))
    if (!campaign) return 'SPONSORED_POST_NOT_FOUND'
    if (campaign.ended) return 'SPONSORED_POST_ENDED'
    if (step.do === 'refuse') return this.end(campaign, 'BY_MODERATOR', campaign.state === 'IN_REVIEW' ? 'REFUSED' : 'ENDED')
    if (step.do === 'end') return this.end(campaign, 'BY_SPONSOR', 'ENDED')
    if (step.do === 'approve') return campaign.state === 'IN_REVIEW' ? (campaign.state = 'ACTIVE', 'ok') : 'SPONSORED_POST_REVIEWED'
    if (campaign.state === 'IN_REVIEW') return 'SPONSORED_POST_IN_REVIEW'
    campaign.state = step.do === 'pause' ? 'PAUSED' : 'ACTIVE'
    return 'ok'
  }

  private create(budget: number): string {
    if (budget < this.prices.impression) return 'BUDGET_TOO_SMALL'
    if (budget > this.credits) return 'INSUFFICIENT_CREDITS'
    this.credits -= budget
    this.campaigns.push({ state: 'IN_REVIEW', ended: null, budget, spent: 0, returned: 0 })
    return 'ok'
  }

  private charge(campaign: Campaign, { do: kind, post, person }: { do: Kind; post: number; person: number }): boolean {
    const cost = kind === 'LIKE' ? this.prices.like : this.prices.impression
    const what = `${post} ${person} ${this.day} ${kind}`
    // The first of the people is the sponsor.
    if (campaign.state !== 'ACTIVE' || person === 0 || this.charged.has(what) || campaign.spent + cost > campaign.budget) return false
    this.charged.add(what)
    campaign.spent += cost
    if (campaign.budget - campaign.spent < this.prices.impression) this.end(campaign, 'BUDGET', 'ENDED')
    return true
  }

  private end(campaign: Campaign, ended: string, state: string): string {
    campaign.returned = campaign.budget - campaign.spent
    this.credits += campaign.returned
    Object.assign(campaign, { ended, state })
    return 'ok'
  }
}

const post = fc.nat(2)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), budget: fc.integer({ min: 1, max: 200 }) }) },
    { weight: 12, arbitrary: fc.record({ do: fc.constantFrom('IMPRESSION' as const, 'LIKE' as const), post, person: fc.nat(4) }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'approve' as const, 'approve' as const, 'refuse' as const, 'pause' as const, 'resume' as const, 'resume' as const, 'end' as const), post }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('next_day' as const) }) },
  ),
  { minLength: 10, maxLength: 80, size: 'max' },
).filter((list) => list.filter((step) => step.do === 'next_day').length <= 8)
const prices = fc.record({ impression: fc.integer({ min: 1, max: 12 }), like: fc.integer({ min: 1, max: 40 }) })

let moderator: Person
let viewers: Person[]
beforeAll(async () => {
  moderator = await make.person(api, { role: 'moderator' })
  viewers = await Promise.all([1, 2, 3, 4].map(() => make.person(api)))
  await api.sql(RUN)
})

test('over thousands of random steps sponsoring spends exactly what plain arithmetic says', async () => {
  let taken = 0
  await fc.assert(fc.asyncProperty(steps, prices, async (history, { impression, like }) => {
    const sponsor = await make.person(api)
    const people = [sponsor, ...viewers].map(({ userId }) => userId)
    const [own] = await api.sql("insert into posts (id, author_id, client_post_id, body) values (new_id(), $1, new_id(), 'x') returning id", [sponsor.userId])
    const [row] = await api.sql('select run_history($1, $2, $3, $4, $5, $6, $7) as it', [sponsor.userId, moderator.userId, people, own!.id, impression, like, JSON.stringify(history)])
    const model = new Model({ impression, like })
    const outcomes = history.map((step) => model.take(step))
    expect(row!.it).toEqual({ outcomes, credits: model.credits, campaigns: model.campaigns })
    taken += history.length
  }), { numRuns: 90 })
  expect(taken).toBeGreaterThan(2_000)
  expect(await wrongSums()).toEqual([])
})
