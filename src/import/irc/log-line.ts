import { Refused } from '../refused.js'

/** Somebody said or did something, at a minute of the day. */
export interface Utterance {
  nick: string
  minute: number
  text: string
}

const SAID = /^\[(\d\d):(\d\d)\] <[~&@%+]?([^<>\s]+) *>(?: (.*))?$/s
/** What somebody does is told by `* nick …`, and kept like that. */
const DONE = /^\[(\d\d):(\d\d)\] +(\* (\S+).*)$/s
/** Who came, went and changed a name, and what the server says. */
const TOLD = /^(?:===|\[\d\d:\d\d\] -)/
const MINUTES_OF_DAY = 1_440

/** What a line of a chat log says; undefined when nobody says it. @throws Refused when it is no line of such a log. */
export function utteranceIn(line: string): Utterance | undefined {
  const text = line.replace(/\r$/, '')
  const [, hours, minutes, nick, said = ''] = SAID.exec(text) ?? []
  if (nick !== undefined) return { nick, minute: minuteOf(hours!, minutes!), text: said }
  const [, hour, minute, done, doer] = DONE.exec(text) ?? []
  if (doer !== undefined) return { nick: doer, minute: minuteOf(hour!, minute!), text: done! }
  if (TOLD.test(text)) return undefined
  throw new Refused('', 'is no line of a chat log')
}

function minuteOf(hours: string, minutes: string): number {
  const minute = Number(hours) * 60 + Number(minutes)
  if (minute >= MINUTES_OF_DAY || Number(minutes) > 59) throw new Refused('time', 'is not a time of day', `${hours}:${minutes}`)
  return minute
}

/** Turns minutes of the day into times that never go back: over half a day back is the next day, anything less a wrong clock. */
export class LogClock {
  private last: number

  constructor(private day: number) {
    this.last = day
  }

  at(minute: number): Date {
    const lastMinute = (this.last - this.day) / 60_000
    if (lastMinute - minute > MINUTES_OF_DAY / 2) this.day += MINUTES_OF_DAY * 60_000
    this.last = Math.max(this.last, this.day + minute * 60_000)
    return new Date(this.last)
  }
}
