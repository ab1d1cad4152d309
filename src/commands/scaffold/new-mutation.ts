import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '../../errors/startup-error.js'
import { mutationFiles } from './mutation-files.js'
import { mutationNames, type MutationNames } from './mutation-names.js'

/**
 * Writes the files of a new mutation below `root`, with a test that fails until its rule is written. Returns what is
 * left to do, one line each.
 * @throws StartupError when a name is not of the project's form, or a file is there already: none is touched then.
 */
export function newMutation(root: string, domain: string, stem: string): string[] {
  const names = mutationNames(domain, stem)
  const files = Object.entries(mutationFiles(names))
  const taken = files.map(([file]) => file).filter((file) => existsSync(path.join(root, file)))
  if (taken.length > 0) throw new StartupError(`There already is ${taken.join(' and ')}.`)
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return [...files.map(([file]) => `made ${file}`), ...remaining(names, root)]
}

const remaining = ({ domain, stem, field, type }: MutationNames, root: string): string[] => [
  `add ${type}Resolver to src/resolvers/resolvers.ts`,
  existsSync(path.join(root, `src/permissions/${domain}.ts`))
    ? `add ${field} to Mutation in src/permissions/${domain}.ts`
    : `make src/permissions/${domain}.ts with Mutation: { ${field}: signedIn }, and list it in src/permissions/permissions.ts`,
  `write the rule, its first line and its comment in src/sql/${domain}/${stem}.fn.sql`,
  'add new reasons to src/errors/reasons.ts; new tables are a migration, with a policy file each',
  'npm run schema:emit && npm run docs && npm run codegen',
  `npm test -- tests/${domain}/${stem}`,
]
