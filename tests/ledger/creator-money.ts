import type { Person } from '../support/make.js'
import type { Operation } from './history-checker.js'
import type { Act, MoneyRecorder } from './money-recorder.js'

const READ = `select coalesce(sum(balance) filter (where kind = 'EARNINGS'), 0)::float8 as available, coalesce(sum(balance) filter (where kind = 'WITHDRAWALS'), 0)::float8 as withdrawing
  from ledger_accounts where holder_id = (select viewer_id()) and kind in ('EARNINGS', 'WITHDRAWALS')`

const earnings = ({ userId }: Person): string => `EARNINGS:${userId}`
const withdrawals = ({ userId }: Person): string => `WITHDRAWALS:${userId}`

interface Withdrawal { id: string; creator: Person; amount: number }
type Decision = 'approve' | 'refuse' | 'cancel' | 'pay'

/** Moves the money of creators in every way there is. What one caller has begun others go on with. */
export class CreatorMoney {
  private readonly requests: Withdrawal[] = []

  constructor(private readonly recorder: MoneyRecorder) {}

  acts(): Act[] {
    const some = (): Person => this.recorder.one(this.recorder.cast.creators)!
    const dollars = (most: number): number => this.recorder.dollars(most)
    return [
      [2, () => this.earn(some(), dollars(30))], [4, () => this.request(some(), 90_000 + dollars(15))], [2, () => this.readEarnings(some())],
      [2, () => this.decide('approve')], [1, () => this.decide('refuse')], [2, () => this.decide('cancel')], [3, () => this.decide('pay')],
    ]
  }

  earn(creator: Person, amount: number) {
    return this.recorder.note<{ id: string }>({
      what: `earn ${amount}`,
      ask: async () => (await this.recorder.api.sql("select post_transfer('REVENUE', server_account('CREATOR_SHARE', a), a, $2) as id from ledger_account('EARNINGS', $1) a", [creator.userId, amount])) as { id: string }[],
      done: ({ id }) => ({ books: { claims: [{ kind: 'REVENUE', id }], effect: () => ({ [earnings(creator)]: amount }) } }),
    })
  }

  private async request(creator: Person, amount: number): Promise<void> {
    const row = await this.recorder.note<{ id: string; amount: number }>({
      what: `request ${amount}`, ask: this.recorder.keyed(creator, 'request_withdrawal', { amount, ip: null, userAgent: null }, 'r.id, r.amount::float8'),
      done: ({ id, ...asked }) => ({ books: { claims: [{ kind: 'WITHDRAWAL_REQUESTED', subject: id }], effect: () => ({ [earnings(creator)]: -asked.amount, [withdrawals(creator)]: asked.amount }) }, decides: [`request ${id}`] }),
      refused: { INSUFFICIENT_EARNINGS: { lacks: { [earnings(creator)]: amount } } },
    })
    if (row) this.requests.push({ id: row.id, creator, amount })
  }

  private async decide(decision: Decision): Promise<unknown> {
    const request = this.recorder.one(this.requests)
    if (!request) return undefined
    const { id, creator, amount } = request
    const [isRequested, isApproved, isEnded] = [`request ${id}`, `approval of ${id}`, `end of ${id}`]
    const ended = (kind: string, back: number): Pick<Operation, 'books'> =>
      ({ books: { claims: [{ kind, subject: id }], effect: () => ({ [withdrawals(creator)]: -amount, [earnings(creator)]: back }) } })
    // Whoever cancels sees to it that nobody approves.
    const outcomes: Record<Decision, Omit<Operation, 'what' | 'begun' | 'ended'>> = {
      approve: { decides: [isApproved], needs: isRequested },
      refuse: { decides: [isEnded], needs: isRequested, ...ended('WITHDRAWAL_RETURNED', amount) },
      cancel: { decides: [isEnded, isApproved], needs: isRequested, ...ended('WITHDRAWAL_RETURNED', amount) },
      pay: { decides: [isEnded], needs: isApproved, ...ended('WITHDRAWAL_PAID', 0) },
    }
    return this.recorder.note({
      what: `${decision} ${id}`, ask: this.asking(decision, request), done: () => outcomes[decision],
      refused: { WITHDRAWAL_DECIDED: { decided: decision === 'approve' || decision === 'cancel' ? [isApproved, isEnded] : [isEnded] }, WITHDRAWAL_NOT_APPROVED: { undecided: isApproved } },
    })
  }

  private asking(decision: Decision, { id, creator }: Withdrawal): () => Promise<object[]> {
    const { admin } = this.recorder.cast
    if (decision === 'cancel') return this.recorder.keyed(creator, 'cancel_withdrawal', { withdrawalId: id }, 'r.id')
    if (decision === 'pay') return this.recorder.keyed(admin, 'mark_withdrawal_paid', { withdrawalId: id, paymentReference: 'SEPA 7' }, 'r.id')
    return this.recorder.keyed(admin, 'review_withdrawal', { withdrawalId: id, decision: decision === 'approve' ? 'APPROVED' : 'REFUSED', note: null }, 'r.id')
  }

  private readEarnings(creator: Person) {
    return this.recorder.note<{ available: number; withdrawing: number }>({
      what: 'earnings', ask: () => this.recorder.door(creator).rows({ text: READ }),
      done: ({ available, withdrawing }) => ({ read: { [earnings(creator)]: available, [withdrawals(creator)]: withdrawing } }),
    })
  }
}
