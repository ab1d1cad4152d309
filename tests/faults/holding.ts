import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Settings of a server whose work can be held at each step. */
export const HOLDING = { NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, '..', 'support', 'held-steps.ts')).href}`, AI_PROVIDER: 'off' }

/** What work of this name has sent out of its process, in its order. */
export const stepsIn = (said: string, name: string): string[] =>
  [...said.matchAll(new RegExp(String.raw`^step \[${name}\] \d+ (.*)$`, 'gm'))].map(([, what]) => what!)

/** Before it is sent; and when its answer is there, but not read. */
export const MOMENTS = ['BEFORE', 'SENT'] as const
export type Moment = (typeof MOMENTS)[number]
