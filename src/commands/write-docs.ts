import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '../project-root.js'
import { PAGES } from './docs/pages.js'

for (const { file, text } of PAGES) writeFileSync(path.join(PROJECT_ROOT, file), text())
