// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, root } from './folders.mjs'
import { SetupProblem, say } from './progress.mjs'

const recipe = ['vite.config.ts', 'package-lock.json', 'package.json', 'tsconfig.base.json']

/** What is built into dist/<folder>, and the sources whose change makes it stale. */
const parts = {
  client: { folder: 'renderer', sources: ['renderer', 'shared', 'resources'] },
  main: { folder: 'main', sources: ['electron', 'shared'] },
  preload: { folder: 'preload', sources: ['electron', 'shared'] },
  devices: { folder: 'devices', sources: ['electron', 'shared'] },
  hub: { folder: 'hub', sources: ['electron', 'shared', 'resources'] },
  bench: { folder: 'bench', sources: ['electron', 'renderer', 'shared', 'tests', 'resources'] },
}

/** @typedef {keyof typeof parts} Part */

/** Everything the desktop application consists of. @type {Part[]} */
export const desktop = ['client', 'main', 'preload', 'devices', 'hub']

/** Builds the given parts, leaving out those whose sources have not changed since. */
export function build(/** @type {Part[]} */ wanted) {
  const stale = wanted.filter((part) => readStamp(part) !== sourceStamp(part))
  if (stale.length === 0) return
  say(`building ${stale.join(', ')}`)
  const stamps = stale.map((part) => ({ part, stamp: sourceStamp(part) }))
  const vite = [inRoot('node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn']
  const env = { ...process.env, PACKBENCH_BUILD: stale.join(','), NODE_ENV: 'production' }
  const run = spawnSync(process.execPath, vite, { cwd: root, stdio: ['ignore', 2, 2], env })
  if (run.status !== 0) throw new SetupProblem('The build failed; what is wrong is above.')
  for (const { part, stamp } of stamps) fs.writeFileSync(stampFile(part), stamp)
}

function stampFile(/** @type {Part} */ part) {
  return inRoot('dist', parts[part].folder, '.built-from')
}

function readStamp(/** @type {Part} */ part) {
  return fs.existsSync(stampFile(part)) ? fs.readFileSync(stampFile(part), 'utf8') : ''
}

/** A hash over the names and contents of every source file. */
function sourceStamp(/** @type {Part} */ part) {
  const hash = createHash('sha256').update(process.version)
  for (const source of [...recipe, ...parts[part].sources]) {
    for (const file of filesIn(inRoot(source))) hash.update(`\n${path.relative(root, file)}\n`).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ place) {
  if (!fs.existsSync(place)) return []
  if (fs.statSync(place).isFile()) return [place]
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))
    .sort()
}
