import type { DocumentNode } from 'graphql'

const REMEMBERED = 1_000

/** The documents Apollo has read and found valid, by their text. Which ones there are is the same for everybody. */
export class AcceptedDocuments {
  private readonly documents = new Map<string, DocumentNode>()

  of(source: string): DocumentNode | undefined {
    return this.documents.get(source)
  }

  /** Remembers a document; the oldest is forgotten first. */
  remember(source: string, document: DocumentNode): void {
    if (this.documents.size >= REMEMBERED) this.documents.delete(this.documents.keys().next().value!)
    this.documents.set(source, document)
  }
}
