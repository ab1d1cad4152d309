import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { AudioEffect } from '../../audio/effects/audio-effect.js'
import { StartupError } from '../../errors/startup-error.js'
import { BUILT_IN } from './built-in-recipes.js'

/** One value at every intensity, or what it is at none and at full intensity. */
export type Scaled = number | readonly [number, number]

/** An effect as projects have them, its settings scaled. */
export type RecipeStep = Record<string, Record<string, Scaled>>

/** What the local provider does for one type of transformation. */
export interface Recipe {
  description: string
  /** Done one after another; at most 16. */
  effects: readonly RecipeStep[]
}

export type Recipes = ReadonlyMap<string, Recipe>

const SETTINGS: Record<string, readonly string[]> = {
  gain: ['db'], tempo: ['factor'], pitch: ['semitones'], lowPass: ['frequencyHz'], highPass: ['frequencyHz'],
  equalizer: ['frequencyHz', 'gainDb', 'q'], reverb: ['mix', 'seconds'], delay: ['ms', 'feedback', 'mix'], fadeIn: ['ms'], fadeOut: ['ms'],
}
/** Heard by ratio, not by difference. */
const BY_RATIO = new Set(['frequencyHz', 'factor'])

const isStep = (step: RecipeStep): boolean => {
  const [[effect, settings] = ['', {}], ...others] = Object.entries(step)
  return others.length === 0 && SETTINGS[effect] !== undefined && Object.keys(settings).sort().join() === [...SETTINGS[effect]].sort().join()
}

const scaled = z.union([z.number(), z.tuple([z.number(), z.number()])])
const step = z.record(z.string(), z.record(z.string(), scaled)).refine(isStep, 'must be one effect with its settings')
const recipe = z.strictObject({ description: z.string().min(1).max(500), effects: z.array(step).min(1).max(16) })
const file = z.record(z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/), recipe)

/** The recipes there are, with those of a JSON file beside or instead of them. @throws StartupError that says what is wrong in it. */
export function readRecipes(path?: string): Recipes {
  const given = path === undefined ? {} : parsed(path)
  return new Map(Object.entries({ ...BUILT_IN, ...given }))
}

function parsed(path: string): Record<string, Recipe> {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const issue = error instanceof z.ZodError ? `${error.issues[0]!.path.join('.')}: ${error.issues[0]!.message}` : (error as Error).message
    throw new StartupError(`Setting TRANSFORMATION_RECIPES is refused: ${path}: ${issue}.`)
  }
}

/** A recipe's effects at an intensity of 0 to 1. */
export const atIntensity = ({ effects }: Recipe, intensity: number): AudioEffect[] =>
  effects.map((given) => {
    const [[effect, settings] = ['', {}]] = Object.entries(given)
    const values = Object.entries(settings).map(([name, value]) => [name, valueAt(name, value, intensity)])
    return { [effect]: Object.fromEntries(values) as unknown } as AudioEffect
  })

function valueAt(name: string, value: Scaled, intensity: number): number {
  if (typeof value === 'number') return value
  const [none, full] = value
  return BY_RATIO.has(name) && none > 0 && full > 0 ? none * (full / none) ** intensity : none + (full - none) * intensity
}
