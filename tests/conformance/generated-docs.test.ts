import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PAGES } from '../../src/commands/docs/pages.js'
import { PROJECT_ROOT } from '../../src/project-root.js'

test.each(PAGES)('$file says what the code does: run `npm run docs`', ({ file, text }) => {
  expect(readFileSync(path.join(PROJECT_ROOT, file), 'utf8')).toBe(text())
})
