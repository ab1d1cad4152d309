import path from 'node:path'
import { AudioRefused } from '../../audio/audio-refused.js'
import type { AudioEffect } from '../../audio/effects/audio-effect.js'
import { MEDIA_TYPES } from '../../audio/encode/output-format.js'
import { renderAudio } from '../../audio/render.js'
import type { AudioTools } from '../../audio/tools.js'
import { Refused, RetryLater } from '../delivery-faults.js'
import type { LocalProvider, LocalRun, RenderedFile, TransformationRequest } from './ai-provider.js'
import { atIntensity, type Recipes } from './recipes.js'

/** How much of a type is heard where nobody says. */
const INTENSITY = 0.7
/** A room whose share alone is given. */
const ROOM_SECONDS = 1.8
/** No room on the disk, or too many files open: another try may find it better. */
const PASSING = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN']

/** Transforms audio on this machine by effects of its own: each type is a recipe, the parameters stand over it. */
export class LocalAi implements LocalProvider {
  readonly name = 'local'
  readonly where = 'here'

  constructor(
    private readonly recipes: Recipes,
    private readonly tools?: AudioTools,
  ) {}

  async render(request: TransformationRequest, { inputFile, folder, signal, onProgress }: LocalRun): Promise<RenderedFile> {
    const effects = this.effectsOf(request)
    const file = path.join(folder, `${request.id}.wav`)
    try {
      await renderAudio({ inputFile, outputFile: file, effects, format: 'WAV', signal, onProgress, tools: this.tools })
    } catch (error) {
      throw asProviderFault(error)
    }
    return { file, mediaType: MEDIA_TYPES.WAV }
  }

  /** What is asked for, then the type's own; tempo and pitch that are asked for stand in place of the type's. */
  private effectsOf({ type, parameters }: TransformationRequest): AudioEffect[] {
    const recipe = this.recipes.get(type)
    if (recipe === undefined) throw new Refused(`There is no recipe for ${type}`)
    const { tempo, pitch, reverb, intensity = INTENSITY } = parameters
    const own = atIntensity(recipe, intensity).filter((effect) => !('tempo' in effect && tempo !== undefined) && !('pitch' in effect && pitch !== undefined))
    return [
      ...(tempo === undefined ? [] : [{ tempo: { factor: tempo } }]),
      ...(pitch === undefined ? [] : [{ pitch: { semitones: pitch } }]),
      ...withRoom(own, reverb),
    ]
  }
}

/** The share of the room that is asked for, in the type's own room if it has one. */
function withRoom(effects: AudioEffect[], mix: number | undefined): AudioEffect[] {
  if (mix === undefined) return effects
  if (!effects.some((effect) => 'reverb' in effect)) return [...effects, { reverb: { mix, seconds: ROOM_SECONDS } }]
  return effects.map((effect) => ('reverb' in effect ? { reverb: { ...effect.reverb, mix } } : effect))
}

function asProviderFault(error: unknown): unknown {
  if (error instanceof AudioRefused) return new Refused(error.message, { cause: error })
  const { code, message } = error as NodeJS.ErrnoException
  return PASSING.includes(code ?? '') ? new RetryLater(message) : error
}
