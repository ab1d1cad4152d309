import { StartupError } from '../../errors/startup-error.js'
import type { TransformationRequest } from './ai-provider.js'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Values = Record<string, string | number | undefined>

/** What a model gets unless the operator says how its own input is called. */
const DEFAULT: Json = {
  audio: '{input}', style: '{type}', prompt: '{prompt}', tempo: '{tempo}', pitch: '{pitch}', intensity: '{intensity}', reverb: '{reverb}',
}
const NAMES = ['input', 'type', 'prompt', 'tempo', 'pitch', 'intensity', 'reverb'] as const
const PLACE = new RegExp(`\\{(${NAMES.join('|')})\\}`, 'g')

/** The input of a configured model, with places for what was asked for. */
export class ReplicateInput {
  private constructor(private readonly template: Json) {}

  /** @throws StartupError when it is not a JSON object with a place for the audio. */
  static open(text: string | undefined): ReplicateInput {
    const template = text === undefined ? DEFAULT : parsed(text)
    if (typeof template !== 'object' || template === null || Array.isArray(template) || !JSON.stringify(template).includes('{input}')) {
      throw new StartupError('Setting REPLICATE_INPUT is refused: it must be a JSON object that says {input} where the URL of the audio belongs.')
    }
    return new ReplicateInput(template)
  }

  for({ type, parameters }: TransformationRequest, inputUrl: string): object {
    const { prompt, tempo, pitch, intensity, reverb } = parameters
    return filled(this.template, { input: inputUrl, type, prompt, tempo, pitch, intensity, reverb }) as object
  }
}

/** A value that is one place and nothing else becomes what belongs there, a number too; left out where there is nothing. */
function filled(template: Json, values: Values): Json | undefined {
  if (Array.isArray(template)) return template.map((item) => filled(item, values)).filter((item) => item !== undefined)
  if (typeof template === 'object' && template !== null) {
    const entries = Object.entries(template).map(([key, value]) => [key, filled(value, values)] as const)
    return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))
  }
  if (typeof template !== 'string') return template
  const [whole] = template.match(PLACE) ?? []
  if (whole === template) return values[whole.slice(1, -1)]
  // Once over the template: what a person wrote is never looked through for places.
  return template.replaceAll(PLACE, (_, name: string) => String(values[name] ?? ''))
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
