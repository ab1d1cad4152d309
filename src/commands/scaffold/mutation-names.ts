import { StartupError } from '../../errors/startup-error.js'

/** One stem in every spelling the project uses: `send-message` names a whole mutation. */
export interface MutationNames {
  domain: string
  /** `send-message` */
  stem: string
  /** `sendMessage` */
  field: string
  /** `SendMessage` */
  type: string
  /** `send_message` */
  rule: string
}

const DOMAIN = /^[a-z][a-z0-9]*$/
const VERB_NOUN = /^[a-z]+(-[a-z0-9]+)+$/

/** @throws StartupError when a name is not of the project's form. */
export function mutationNames(domain: string, stem: string): MutationNames {
  if (!DOMAIN.test(domain)) throw new StartupError(`A domain is one word in small letters, not "${domain}".`)
  if (!VERB_NOUN.test(stem)) throw new StartupError(`An action is a verb and a noun such as close-thread, not "${stem}".`)
  const type = stem.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
  return { domain, stem, field: type[0]!.toLowerCase() + type.slice(1), type, rule: stem.replaceAll('-', '_') }
}
