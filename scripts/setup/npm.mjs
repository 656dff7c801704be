// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { SetupProblem } from './progress.mjs'

/** Runs npm with the very Node that runs now, without a shell on any platform. Its words go to stderr. */
export function npm(/** @type {string[]} */ args, /** @type {string} */ cwd) {
  const cli = npmCli()
  const [command, ...first] = cli ? [process.execPath, cli] : ['npm']
  const run = spawnSync(/** @type {string} */ (command), [...first, ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.status !== 0)
    throw new SetupProblem(`"npm ${args.join(' ')}" failed${run.error ? `: ${run.error.message}` : ''}. What npm said is above.`)
}

/** npm's own script: the npm that started us, else the one that came with this Node. */
function npmCli() {
  const home = path.dirname(process.execPath)
  const places = [
    process.env['npm_execpath'] ?? '',
    path.join(home, 'node_modules/npm/bin/npm-cli.js'),
    path.join(home, '../lib/node_modules/npm/bin/npm-cli.js'),
  ]
  return places.find((place) => place.endsWith('npm-cli.js') && existsSync(place))
}
