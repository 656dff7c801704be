// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { inRoot, root } from './folders.mjs'
import { npm } from './npm.mjs'
import { SetupProblem, say } from './progress.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/** Installs the packages of package-lock.json, unless they are all there. No package's own script is run. */
export function nodeModules() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupProblem(`Packbench needs Node 20.19 or newer; this is ${process.version}.`)
  }
  if (allInstalled()) return
  say('installing packages (npm ci)')
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], root)
}

/** npm writes its own lock into node_modules when an installation is complete: every package wanted must be in it, at the same content. */
function allInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json')
  return Object.entries(lockedPackages('package-lock.json')).every(([folder, wanted]) => {
    if (folder === '') return true
    const there = installed[folder]
    // an optional package may be meant for another platform
    if (!there) return wanted.optional === true
    return there.version === wanted.version && there.integrity === wanted.integrity && existsSync(inRoot(folder))
  })
}

/** @returns {Record<string, LockedPackage>} the packages a lock file names, by folder */
function lockedPackages(/** @type {string} */ file) {
  return existsSync(inRoot(file)) ? JSON.parse(readFileSync(inRoot(file), 'utf8')).packages : {}
}
