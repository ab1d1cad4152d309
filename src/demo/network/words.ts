const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const lines = (text: string): readonly string[] => text.trim().split('\n').map((line) => line.trim())

export const GIVEN = words(`
  Ada Amina Anouk Arno Asel Aurel Bao Beatrix Bela Caro Celso Chidi Daria Davit Edda Eino Elif Emre Esme Fadi Farah Fenna Gia Goran
  Hana Haru Hedda Ilse Imani Ines Ivo Jaro Joana Jonas Kaia Kerem Kofi Lale Leona Lior Lotte Luca Maëlle Malik Marit Matteo Mei Milo
  Nadia Naoki Nela Nuno Odile Oskar Paloma Pavel Petra Quentin Rafa Renske Rosa Ruben Saga Samir Selma Silke Sora Tadeo Talia Tomas
  Ulla Vera Viggo Wanda Xenia Yara Yusuf Zoë`)

export const FAMILY = words(`
  Abara Achterberg Aldana Bakker Balint Barros Bergh Castell Cheng Dahl Delgado Dvorak Egede Falk Farkas Ferro Fontaine Gallo Grieve
  Haddad Halloran Hartig Holm Ibarra Iwata Jansen Jovic Kaplan Karimi Keller Kimura Koval Lacroix Lindqvist Lund Machado Marchetti
  Mensah Moreau Nakano Navarro Nygaard Oduya Okafor Olsen Osei Park Petrov Pohl Quist Ramos Renner Ribeiro Rossi Sandoval Schröder
  Serra Silva Sorin Szabo Takeda Teixeira Tran Ueda Vance Varela Visser Weiss Wolff Yilmaz Zielinski`)

export const GENRES = words('folk jazz ambient techno house punk soul choral drone funk metal dub')
export const MOODS = words('calm hopeful playful restless reflective dark bright tender')

export const ADJECTIVES = words(`
  Borrowed Broken Copper Crooked Distant Early Faded Glass Hollow Idle Late Little Lost Low Northern Open Paper Patient Quiet Rented
  Restless Rusted Second Slow Spare Tin Unsent Upper Winter Yellow`)
export const NOUNS = words(`
  Avenue Balcony Bicycle Bridge Cassette Corridor Curtain Dial Elevator Ferry Garden Harbour Kettle Ladder Lantern Letter Magnet Market
  Mirror Morning Orchard Postcard Radio River Roof Staircase Station Suitcase Tower Tunnel Umbrella Weather Window Workshop`)

/** From the most to the least common, as they are drawn. */
export const TAGS = words(`
  newmusic nowplaying demo onetake songwriting practice live gear mixing synth homestudio vinyl drums bassline fieldrecording loops
  feedback busking collab rehearsal fourtrack choir strings modular latenight tourlife setlist lyrics firsttake remix`)

export const BIOS = lines(`
  Plays what is left over.
  Records in the kitchen, mixes on the stairs.
  Here for the B sides.
  Bass, mostly. Opinions, seldom.
  Sings to plants and small rooms.
  Collects slow songs and fast trains.
  Learning the accordion against advice.
  Listens twice before saying anything.`)

/** `{thing}` is a title's words, `{tag}` a hashtag, `{person}` somebody named. */
export const SAYINGS = lines(`
  The {thing} is finished. It took one evening and nine years. {tag}
  Does anybody else hear a {thing} in this, or is it only me? {tag}
  Second verse, third rewrite, same {thing}.
  Rehearsal went until the neighbours joined in. {tag} {tag}
  Tried the {thing} in seven. It did not want to be in seven. {tag}
  This one is for {person}, who lent me the {thing}. {tag}
  Played it slower today. Everything was in there all along. {tag}
  {person} was right about the {thing}, and I shall not say so again.
  Tonight, small room, no microphone, one {thing}. {tag}
  Lost the recording, kept the mistake. {tag}
  Somebody left a {thing} in the studio. It is a song now. {tag} {tag}
  What do you listen to on a night train? {tag}
  New strings, old {thing}. {tag}
  Eight bars that will not leave me alone. {tag}`)

export const ANSWERS = lines(`
  The last minute alone is worth it.
  I had to stop the bicycle for this.
  Which microphone is that?
  Play it slower still.
  This, on a Sunday, with the window open.
  Heard it live and did not dare to cough.
  The rest before the end!
  My neighbour says thank you, through the wall.
  Send parts, please.
  Twice already, and it is not noon.`)
