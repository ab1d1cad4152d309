import { SystemDoor } from '../db/system-door.js'
import type { JobContext } from './job.js'

const PAGE = 500

type Content = Record<string, unknown>

interface PersonalRow {
  key: object
  content: Content
}

export interface PersonalFile {
  id: string
  path: string
  name: string
  media_type: string
}

/** Reads what is a person's own, as the rule `personal_data` lists it, page by page. */
export class PersonalData {
  private readonly door: SystemDoor

  constructor(
    private readonly context: Pick<JobContext, 'system' | 'keyring'>,
    private readonly userId: string,
  ) {
    this.door = new SystemDoor(context.system)
  }

  async sections(): Promise<string[]> {
    return (await this.door.rule<{ section: string }>('personal_data', {})).map(({ section }) => section)
  }

  /** The rows of a section as the text of one JSON array; `counted` is told of how many they were. */
  async *json(section: string, counted: (count: number) => void): AsyncGenerator<string> {
    let count = 0
    for await (const rows of this.pages(section)) {
      yield rows.map((row) => `${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(this.readable(section, row.content))}`).join('')
    }
    yield count === 0 ? '[]\n' : '\n]\n'
    counted(count)
  }

  /** The files of theirs that lie in the store. */
  async *files(): AsyncGenerator<PersonalFile> {
    for (let after: string | null = null; ; ) {
      const files: PersonalFile[] = await this.door.rule<PersonalFile>('personal_files', { userId: this.userId, after, limit: PAGE })
      yield* files
      if (files.length < PAGE) return
      after = files.at(-1)!.id
    }
  }

  private async *pages(section: string): AsyncGenerator<PersonalRow[]> {
    for (let after: object | null = null; ; ) {
      const rows: PersonalRow[] = await this.door.rule<PersonalRow>('personal_rows', { userId: this.userId, section, after, limit: PAGE })
      yield rows
      if (rows.length < PAGE) return
      after = rows.at(-1)!.key
    }
  }

  /** What was said, unsealed. One that does not open is said to be so, and keeps nobody from the others. */
  private readable(section: string, content: Content): Content {
    if (!section.startsWith('messages-') || typeof content.body !== 'string') return content
    try {
      return { ...content, body: this.context.keyring.open(content.body, String(content.id)) }
    } catch {
      return { ...content, body: null, is_unreadable: true }
    }
  }
}
