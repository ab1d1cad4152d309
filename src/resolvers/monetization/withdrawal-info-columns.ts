/** What of a row of `withdrawal_info` (`r`) is answered. */
export const INFO = 'r.method, r.hint, r.changed_at as "changedAt", r.changed_at + withdrawal_hold() as "availableAt"'
