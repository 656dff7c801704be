// @ts-check
import os from 'node:os'
import path from 'node:path'

/** The folder of this checkout. */
export const root = path.resolve(import.meta.dirname, '../..')

/** A path inside the checkout. */
export const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)

/** What set-up downloads or compiles is kept here, for every checkout of this user. */
export const cache = path.join(cacheHome(), 'packbench')

function cacheHome() {
  if (process.env['XDG_CACHE_HOME']) return process.env['XDG_CACHE_HOME']
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData/Local')
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches')
  return path.join(os.homedir(), '.cache')
}
