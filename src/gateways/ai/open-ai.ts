import type { Config } from '../../config.js'
import { StartupError } from '../../errors/startup-error.js'
import type { AiProvider, LocalProvider, RemoteProvider } from './ai-provider.js'

export type AiSettings = Pick<
  Config,
  'AI_PROVIDER' | 'TRANSFORMATION_TYPES' | 'TRANSFORMATION_RECIPES' | 'REPLICATE_API_TOKEN' | 'REPLICATE_MODEL_VERSION' | 'REPLICATE_INPUT' | 'REPLICATE_WEBHOOK_SECRET' | 'REPLICATE_URL' | 'PUBLIC_URL'
>

/** Where webhooks of Replicate are taken. */
export const REPLICATE_WEBHOOKS = '/webhooks/replicate'

/**
 * Who transforms audio in this configuration; without one nothing is transformed.
 * @throws StartupError when settings are missing or refused.
 */
export async function openAi(settings: AiSettings): Promise<AiProvider | undefined> {
  return settings.AI_PROVIDER === 'local' ? openLocalAi(settings) : openRemoteAi(settings)
}

async function openLocalAi({ TRANSFORMATION_TYPES: types, TRANSFORMATION_RECIPES: path }: AiSettings): Promise<LocalProvider> {
  const { readRecipes } = await import('./recipes.js')
  const recipes = readRecipes(path)
  const unknown = types.filter((type) => !recipes.has(type))
  if (unknown.length > 0) throw new StartupError(`Setting TRANSFORMATION_TYPES is refused: AI_PROVIDER=local has no recipe for ${unknown.join(', ')}; TRANSFORMATION_RECIPES may name a file of recipes.`)
  const { LocalAi } = await import('./local.js')
  return new LocalAi(recipes)
}

/** The one that works elsewhere and sends webhooks, if it is configured. @throws StartupError */
export async function openRemoteAi(settings: AiSettings): Promise<RemoteProvider | undefined> {
  if (settings.AI_PROVIDER !== 'replicate') return undefined
  const { REPLICATE_API_TOKEN: token, REPLICATE_MODEL_VERSION: modelVersion, REPLICATE_URL: baseUrl, REPLICATE_WEBHOOK_SECRET: webhookSecret } = settings
  const missing = [!token && 'REPLICATE_API_TOKEN', !modelVersion && 'REPLICATE_MODEL_VERSION'].filter(Boolean)
  if (missing.length > 0) throw new StartupError(`AI_PROVIDER=replicate also needs ${missing.join(' and ')}.`)
  const { Replicate } = await import('./replicate.js')
  return Replicate.open({ token: token!, modelVersion: modelVersion!, baseUrl, input: settings.REPLICATE_INPUT, webhookSecret, webhookUrl: webhookUrlOf(settings) })
}

/** Replicate calls only https: addresses; one on this machine calls any. */
function webhookUrlOf({ PUBLIC_URL, REPLICATE_URL }: AiSettings): string | undefined {
  const isReached = PUBLIC_URL?.startsWith('https:') || REPLICATE_URL.startsWith('http:')
  return PUBLIC_URL && isReached ? new URL(REPLICATE_WEBHOOKS, PUBLIC_URL).href : undefined
}
