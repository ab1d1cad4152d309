import { readdirSync } from 'node:fs'
import path from 'node:path'
import { JOBS } from '../../src/jobs/jobs.js'

const FOLDER = path.join(import.meta.dirname, '..', '..', 'src', 'jobs')

test('every file of src/jobs/<domain> is a registered job of the same name', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes(path.sep) && file.endsWith('.ts'))
  const stems = files.map((file) => file.replace(/\.ts$/, '').replaceAll(path.sep, '/'))
  expect(JOBS.map((job) => job.name).sort()).toEqual(stems.sort())
})
