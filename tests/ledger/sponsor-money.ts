import { SystemDoor } from '../../src/db/system-door.js'
import type { Person } from '../support/make.js'
import type { Balances, Claim, Effect } from './history-checker.js'
import type { Act, MoneyRecorder } from './money-recorder.js'

/** What an impression costs, in units. */
export const PRICE = 5_000
const READ_BUDGET = 'select c.balance::float8 as credits, (p.budget - p.spent - p.returned)::float8 as left from sponsored_posts p join sponsor_credits c on c.user_id = p.sponsor_id where p.id = $1'

const credits = ({ userId }: Person): string => `SPONSOR_CREDITS:${userId}`
const debt = ({ userId }: Person): string => `SPONSOR_DEBT:${userId}`
const budget = ({ id }: { id: string }): string => `SPONSORED_POST:${id}`

interface Campaign { id: string; sponsor: Person }
interface TopUp { id: string; sponsor: Person; amount: number }

/** Moves the money of sponsors in every way there is. What one caller has begun others go on with. */
export class SponsorMoney {
  private readonly campaigns: Campaign[] = []
  private readonly topUps: TopUp[] = []
  private readonly system: SystemDoor

  constructor(private readonly recorder: MoneyRecorder) {
    this.system = new SystemDoor(recorder.api.database.system)
  }

  acts(): Act[] {
    const some = (): Person => this.recorder.one(this.recorder.cast.sponsors)!
    const dollars = (most: number): number => this.recorder.dollars(most)
    return [
      [2, () => this.adjust(some(), 'add', dollars(4))], [3, () => this.adjust(some(), 'deduct', dollars(5))], [2, () => this.topUp(some(), dollars(3))], [2, () => this.refund()],
      [4, () => this.fund(some(), dollars(3))], [9, () => this.charge()], [2, () => this.end()], [2, () => this.readCredits(some())], [3, () => this.readBudget()],
    ]
  }

  adjust(sponsor: Person, act: 'add' | 'deduct', amount: number) {
    const [kind, sign] = act === 'add' ? ['ADDED', 1] as const : ['DEDUCTED', -1] as const
    return this.recorder.note<{ id: string; balance: number }>({
      what: `${act} ${amount}`, ask: this.recorder.keyed(this.recorder.cast.admin, `${act}_sponsor_credits`, { userId: sponsor.userId, amount, note: 'history' }, 'r.id, r.balance::float8'),
      done: ({ id, balance }) => ({ books: { claims: [{ kind, id }], effect: () => ({ [credits(sponsor)]: sign * amount }), told: { [credits(sponsor)]: balance } } }),
      refused: { INSUFFICIENT_CREDITS: { lacks: { [credits(sponsor)]: amount } } },
    })
  }

  private async topUp(sponsor: Person, amount: number): Promise<void> {
    const [begun] = await this.recorder.keyed<{ id: string }>(sponsor, 'begin_top_up', { amount, provider: 'development' }, 'r.id')()
    const topUp = { id: begun!.id, sponsor, amount }
    await this.system.rule('note_top_up_payment', { id: topUp.id, paymentId: `payment of ${topUp.id}` })
    const effect = (balances: Balances): Effect => {
      const there = balances.get(credits(sponsor)) ?? 0
      const owed = Math.min(-(balances.get(debt(sponsor)) ?? 0), there + amount)
      return { [credits(sponsor)]: amount - owed, [debt(sponsor)]: owed }
    }
    await this.settle(`top up ${amount}`, topUp, 0, effect, [{ kind: 'TOP_UP', subject: topUp.id }, { kind: 'DEBT_SETTLED', subject: topUp.id, isOptional: true }])
    this.topUps.push(topUp)
  }

  private async refund(): Promise<void> {
    const topUp = this.topUps.splice(this.recorder.random(this.topUps.length), 1)[0]
    if (!topUp) return
    const { id, sponsor, amount } = topUp
    const effect = (balances: Balances): Effect => {
      const there = Math.min(balances.get(credits(sponsor)) ?? 0, amount)
      return { [credits(sponsor)]: -there, [debt(sponsor)]: there - amount }
    }
    await this.settle(`refund ${amount}`, topUp, amount, effect, [credits(sponsor), debt(sponsor)].map((account) => ({ kind: 'REFUND', subject: id, account, isOptional: true })))
  }

  /** As a job and a request do at once: both have looked, and one of them books it. */
  private settle(what: string, { id, amount }: TopUp, refunded: number, effect: (balances: Balances) => Effect, claims: Claim[]) {
    const once = async (): Promise<boolean> => {
      const [{ look } = { look: 0 }] = await this.system.rule<{ look: number }>('look_at_top_up', { id })
      return (await this.system.rule<{ r: boolean }>('settle_top_up', { id, look, state: 'SUCCEEDED', paid: amount, refunded, disputed: 0 }))[0]!.r
    }
    return this.recorder.note<boolean>({ what, ask: async () => [(await Promise.all([once(), once()])).includes(true)], done: (isBooked) => ({ books: { claims: isBooked ? claims : [], effect } }) })
  }

  private async fund(sponsor: Person, amount: number): Promise<void> {
    const [own] = await this.recorder.api.sql("insert into posts (id, author_id, client_post_id, body) values (new_id(), $1, new_id(), 'x') returning id", [sponsor.userId])
    const row = await this.recorder.note<{ id: string; left: number }>({
      what: `fund ${amount}`,
      ask: this.recorder.keyed(sponsor, 'create_sponsored_post', { postId: own!.id, budget: amount, startsAt: null, endsAt: new Date(Date.now() + 86_400_000) }, 'r.id, (r.budget - r.spent - r.returned)::float8 as left'),
      done: ({ id, left }) => ({ books: { claims: [{ kind: 'CAMPAIGN_FUNDED', subject: id }], effect: () => ({ [credits(sponsor)]: -amount, [budget({ id })]: amount }), told: { [budget({ id })]: left } } }),
      refused: { INSUFFICIENT_CREDITS: { lacks: { [credits(sponsor)]: amount } } },
    })
    if (!row) return
    await this.recorder.keyed(this.recorder.cast.moderator, 'review_sponsored_post', { id: row.id, decision: 'APPROVE' }, 'r.id')()
    this.campaigns.push({ id: row.id, sponsor })
  }

  private async charge(): Promise<unknown> {
    const campaign = this.recorder.one(this.campaigns)
    if (!campaign) return
    const [viewer, account] = [this.recorder.one(this.recorder.cast.viewers)!, budget(campaign)]
    const key = `charge of ${campaign.id} for ${viewer.userId}`
    const effect = (balances: Balances): Effect => {
      const left = balances.get(account)! - PRICE
      return left < PRICE ? { [account]: -PRICE - left, [credits(campaign.sponsor)]: left } : { [account]: -PRICE }
    }
    const made = { subject: campaign.id, actor: viewer.userId }
    return this.recorder.note<boolean>({
      what: key,
      ask: async () => {
        const ask = () => this.recorder.door(viewer).rule<{ counted: boolean }>('record_sponsored_impression', { sponsoredPostId: campaign.id, showing: 1 }, 'r as counted')
        return [(await ask())[0]!.counted]
      },
      done: (counted) => (counted
        ? { books: { claims: [{ kind: 'IMPRESSION', ...made }, { kind: 'CAMPAIGN_RETURNED', ...made, isOptional: true }], effect }, decides: [key] }
        : { refused: { lacks: { [account]: 1 }, decided: [key] } }),
    })
  }

  private async end(): Promise<unknown> {
    const campaign = this.recorder.one(this.campaigns)
    if (!campaign) return
    const { id, sponsor } = campaign
    return this.recorder.note<{ returned: number }>({
      what: `end ${id}`, ask: this.recorder.keyed(sponsor, 'stop_sponsored_post', { id }, 'r.returned::float8'),
      done: ({ returned }) => ({ books: { claims: [{ kind: 'CAMPAIGN_RETURNED', subject: id, actor: sponsor.userId }], effect: () => ({ [budget(campaign)]: -returned, [credits(sponsor)]: returned }), told: { [budget(campaign)]: 0 } } }),
      refused: { SPONSORED_POST_ENDED: { lacks: { [budget(campaign)]: 1 } } },
    })
  }

  private readCredits(sponsor: Person) {
    return this.recorder.note<{ balance: number }>({
      what: 'credits', ask: () => this.recorder.door(sponsor).rule('get_or_create_sponsor_credits', { userId: sponsor.userId }, 'r.balance::float8'),
      done: ({ balance }) => ({ read: { [credits(sponsor)]: balance } }),
    })
  }

  /** Both by one statement: what is not in the budget is in the credits. */
  private async readBudget(): Promise<unknown> {
    const campaign = this.recorder.one(this.campaigns)
    return campaign && this.recorder.note<{ credits: number; left: number }>({
      what: 'budget', ask: () => this.recorder.door(campaign.sponsor).rows({ text: READ_BUDGET, values: [campaign.id] }),
      done: (row) => ({ read: { [credits(campaign.sponsor)]: row.credits, [budget(campaign)]: row.left } }),
    })
  }
}
