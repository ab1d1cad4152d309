import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { PROJECT_ROOT } from '../../src/project-root.js'

/** Written by people: what is generated, and what a build or a run leaves behind, is not. */
const FOLDERS = ['src', 'tests', 'scripts', 'bench', 'examples']
const GENERATED = /^(tests\/support|examples)\/graphql\/|\/node_modules\//

export interface SourceFile {
  /** Path below the project, with `/`. */
  path: string
  text: string
}

/** The project's own files with one of these endings, such as `.ts`. */
export function sourceFiles(...endings: string[]): SourceFile[] {
  return FOLDERS.flatMap(filesBelow)
    .filter((file) => !GENERATED.test(file) && endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: file, text: readFileSync(path.join(PROJECT_ROOT, file), 'utf8') }))
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The project's files that a file imports, types included. */
export function importsOf(file: SourceFile): string[] {
  return ts
    .preProcessFile(file.text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file.path), fileName).replace(/\.js$/, '.ts'))
}
