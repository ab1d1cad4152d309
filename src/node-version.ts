const OLDEST = [22, 18] as const

/** Ends the process with one line when this Node.js cannot run Polyphony. Loaded before anything that needs it. */
export function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  console.error(
    `Polyphony needs Node.js ${OLDEST.join('.')} or later and this is ${process.versions.node}: ` +
      'run it through npm (`npm start`), which uses the Node.js 24 that `npm ci` installed, or install Node.js 24.',
  )
  process.exit(1)
}
