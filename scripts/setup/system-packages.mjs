// @ts-check
// What the operating system has to bring: Electron's shared libraries, a display server, a compiler. Debian and Ubuntu only;
// elsewhere the person is told what is missing.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { SetupProblem, say } from './progress.mjs'

/** Whether a program of this name is on the PATH. */
export function hasProgram(/** @type {string} */ name) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Installs the shared libraries that this Electron misses. */
export function systemLibraries(/** @type {string} */ executable) {
  if (process.platform !== 'linux') return
  const libraries = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? ''
  const missing = [...libraries.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  if (missing.length === 0) return
  installPackages(`Electron's system libraries (${missing.length} are missing)`, [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libasound2t64', 'libasound2'],
    ['libnss3'],
    ['libgbm1'],
    ['libxss1'],
    ['libxtst6'],
  ])
}

/**
 * Installs system packages, as root at once, otherwise by telling the person the exact line.
 * @param {string} purpose what they are, in words
 * @param {string[][]} packages for each one its names, newest release first
 */
export function installPackages(purpose, packages) {
  const apt = hasProgram('apt-get')
  let names = apt ? knownNames(packages) : undefined
  const isRoot = process.getuid?.() === 0
  if (!apt || !isRoot) {
    const line = (names ?? packages.map((choice) => choice.at(-1))).join(' ')
    throw new SetupProblem(
      `Missing: ${purpose}. On Debian or Ubuntu install it with:\n  sudo apt-get install --no-install-recommends ${line}`,
    )
  }
  say(`installing ${purpose}`)
  let problem = 'unknown packages'
  for (const refresh of [false, true]) {
    if (refresh) {
      aptGet(['update'])
      names = knownNames(packages)
    }
    if (!names) continue
    problem = aptGet(['install', '-y', '--no-install-recommends', ...names])
    if (problem === '') return
  }
  throw new SetupProblem(`apt-get could not install ${purpose}:\n${problem}`)
}

/** The name of each package on this release, or undefined while apt does not know them all. */
function knownNames(/** @type {string[][]} */ packages) {
  const names = packages.map((choice) =>
    choice.find((name) =>
      /^\s+Candidate: \d/m.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: plain }).stdout ?? ''),
    ),
  )
  return names.every((name) => name !== undefined) ? names : undefined
}

const plain = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }

/** @returns {string} empty when it went well, else the end of what apt-get said */
function aptGet(/** @type {string[]} */ args) {
  const run = spawnSync('apt-get', args, { encoding: 'utf8', env: plain, maxBuffer: 64 << 20 })
  return run.status === 0 ? '' : (run.stderr || run.stdout || String(run.error)).slice(-1500)
}

/** What tests stand serial cables on. Where it cannot be installed they are left out, and that is said: nothing else needs it. */
export function serialCables() {
  if (process.platform !== 'linux' || hasProgram('socat')) return
  try {
    installPackages('serial cables for tests', [['socat']])
  } catch (problem) {
    say(`tests on serial cables are left out: ${problem instanceof Error ? problem.message : String(problem)}`)
  }
}
