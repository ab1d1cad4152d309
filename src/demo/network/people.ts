import type { Random } from './random.js'
import { BIOS, FAMILY, GIVEN } from './words.js'

export interface NetworkPerson {
  handle: string
  name: string
  bio: string
  role: 'listener' | 'creator'
}

const CREATORS = 0.2
const LONGEST_HANDLE = 30

/** People with names and handles, none of them among those that are taken (lower case). */
export function invitePeople(random: Random, count: number, taken: ReadonlySet<string>): NetworkPerson[] {
  const handles = new Set(taken)
  return Array.from({ length: count }, () => {
    const name = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`
    const handle = freeHandle(handleOf(name, random.pick(['.', '_', ''])), handles)
    return { handle, name, bio: random.pick(BIOS), role: random.chance(CREATORS) ? 'creator' : 'listener' }
  })
}

const handleOf = (name: string, joint: string): string =>
  name.normalize('NFKD').replace(/[^A-Za-z ]/g, '').toLowerCase().replace(' ', joint).slice(0, LONGEST_HANDLE - 6)

function freeHandle(wanted: string, handles: Set<string>): string {
  let handle = wanted
  for (let number = 2; handles.has(handle); number += 1) handle = `${wanted}${number}`
  handles.add(handle)
  return handle
}
