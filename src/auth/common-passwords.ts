import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '../project-root.js'

const FILE = path.join(PROJECT_ROOT, 'src', 'auth', 'common-passwords.txt')
let known: Set<string> | undefined

/** Whether a password is among the most used ones, ignoring case (SP 800-63B section 3.1.1.2). */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(readFileSync(FILE, 'utf8').split('\n').filter(Boolean))
  return known.has(password.toLowerCase())
}
