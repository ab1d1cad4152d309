/** Somebody of the demo. All of them, and their music, are invented. */
export interface DemoPerson {
  handle: string
  name: string
  bio: string
  role: 'listener' | 'creator' | 'moderator' | 'admin'
}

/** Published on purpose; the demo data is refused in production. */
export const DEMO_PASSWORD = 'listen-closely-42'

export const emailOf = (handle: string): string => `${handle}@polyphony.example`

/** `demo` and `demo.admin` are the accounts to try things with; the others are the story around them. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { handle: 'demo', name: 'Dana Emory', role: 'creator', bio: 'Sketches on a borrowed four-track. This is the account the examples sign in with.' },
  { handle: 'demo.admin', name: 'Ada Minster', role: 'admin', bio: 'Keeps the house in order.' },
  { handle: 'saltmarsh', name: 'Saltmarsh Assembly', role: 'creator', bio: 'Six people, one harmonium, and whatever the tide leaves on the sill.' },
  { handle: 'nils.varga', name: 'Nils Varga', role: 'creator', bio: 'Piano at night with the window open. Records in one take or not at all.' },
  { handle: 'copperline', name: 'Copperline', role: 'creator', bio: 'Machines that were thrown away, taught to keep time again.' },
  { handle: 'ottoline', name: 'Ottoline Reyes', role: 'creator', bio: 'Songs for the last tram. Voice, upright bass, very few chords.' },
  { handle: 'threefields', name: 'Three Fields Over', role: 'creator', bio: 'Fiddle, accordion and a floor to stamp on. Weddings considered.' },
  { handle: 'mira_okon', name: 'Mira Okonjo-Lind', role: 'creator', bio: 'Drummer first. Everything else is there to leave room.' },
  { handle: 'glasshouse', name: 'Glasshouse Radio', role: 'creator', bio: 'We broadcast from a greenhouse. The tomatoes like the low end.' },
  { handle: 'pale.engine', name: 'Pale Engine', role: 'creator', bio: 'Loud, slow and sorry about your ceiling.' },
  { handle: 'jun.aster', name: 'Jun Aster', role: 'creator', bio: 'Writes choruses on the bus and verses in the queue.' },
  { handle: 'quiethours', name: 'Quiet Hours Trio', role: 'creator', bio: 'Brushes, reeds and a house rule: nobody solos after midnight.' },
  { handle: 'listener.lee', name: 'Lee Parnham', role: 'listener', bio: 'Owns no instrument. Has opinions.' },
  { handle: 'noor.hallam', name: 'Noor Hallam', role: 'listener', bio: 'Second row, left of the pillar. Writes down set lists.' },
  { handle: 'tamsin.wade', name: 'Tamsin Wade', role: 'listener', bio: 'Walks home from concerts so that they last longer.' },
  { handle: 'max.volume', name: 'Max Volume', role: 'listener', bio: 'Louder is better. Quieter is worse. That is the review.' },
]
