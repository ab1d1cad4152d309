import { v5 } from 'uuid'

/** Every id an import gives out is the hash (UUID version 5, RFC 9562) of a name below this one. */
const NAMESPACE = v5('polyphony import', v5.DNS)

/** The same thing of the same source has the same id in every import, which is why importing again adds nothing. */
export const importId = (kind: 'message' | 'conversation' | 'person', source: string, ref: string): string => v5(`${kind}\0${source}\0${ref}`, NAMESPACE)
