import { readFileSync } from 'node:fs'
import path from 'node:path'
import { settings } from '../../src/config.js'

const ROOT = path.join(import.meta.dirname, '..', '..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

const names = Object.keys(settings.shape)
const defaults = settings.parse({}) as Record<string, unknown>

/** How a default is written down: a list is its items, an object its JSON, and nothing is an empty text. */
const shown = (name: string): string => {
  const value = defaults[name] ?? ''
  if (Array.isArray(value)) return value.join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const inExample = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!] as const)
const inTable = [...read('docs/operating.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)` \| ([^|]*) \|/gm)].map(([, name, value]) => [name!, value!.trim()] as const)

test('.env.example lists every setting, in the order of src/config.ts', () => {
  expect(inExample.map(([name]) => name)).toEqual(names)
})

test('the table of docs/operating.md lists every setting, in the order of src/config.ts', () => {
  expect(inTable.map(([name]) => name)).toEqual(names)
})

test.each(names.filter((name) => defaults[name] !== undefined))('both state the default of %s', (name) => {
  expect(new Map(inExample).get(name)).toBe(shown(name))
  expect(new Map(inTable).get(name)).toBe(shown(name) === '' ? 'none' : `\`${shown(name)}\``)
})
