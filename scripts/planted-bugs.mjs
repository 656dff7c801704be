// @ts-check
// npm run planted-bugs: plants one mistake after the other in copies of the sources, one for each core, and expects the model to find it.
// npm run planted-bugs -- undo box: only those whose name contains one of these words.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { plantedBugs } from '../tests/model/planted/bugs.mjs'
import { inRoot } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript, SetupProblem } from './setup/progress.mjs'

const copied = ['electron', 'shared', 'tests', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts']
const SHORT_WALK = { seed: 1, commands: 12_000 }
/** Short walks before the one of npm test. A walk is stopped by its first difference, so a found bug rarely needs all of them. */
const WALKS = [SHORT_WALK, { seed: 2, commands: 12_000 }, { seed: 20_261_127, commands: 60_000 }]

await runScript(async () => {
  nodeModules()
  await nativeAddon(process.execPath)
  const words = process.argv.slice(2)
  const wanted = plantedBugs.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  for (const bug of wanted) placeOf(fs.readFileSync(inRoot(bug.file), 'utf8'), bug)
  const copies = Array.from({ length: os.availableParallelism() }, copyOfSources)
  try {
    if (!(await walks(copies[0] ?? '', SHORT_WALK)))
      throw new SetupProblem('The model does not agree with the sources as they are; nothing was planted.')
    const open = [...wanted]
    let found = 0
    await Promise.all(
      copies.map(async (copy) => {
        for (let bug = open.shift(); bug; bug = open.shift()) {
          const isFound = await isFoundIn(copy, bug)
          if (isFound) found += 1
          console.log(`${isFound ? 'found ' : 'MISSED'}  ${bug.name}`)
        }
      }),
    )
    console.log(`found ${found} of ${wanted.length}`)
    return found === wanted.length ? 0 : 1
  } finally {
    for (const copy of copies) fs.rmSync(copy, { recursive: true, force: true })
  }
})

function copyOfSources() {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-planted-'))
  for (const name of copied) fs.cpSync(inRoot(name), path.join(copy, name), { recursive: true })
  fs.symlinkSync(inRoot('node_modules'), path.join(copy, 'node_modules'), 'junction')
  fs.symlinkSync(inRoot('resources'), path.join(copy, 'resources'), 'junction')
  return copy
}

/** What stands before and after the line of a bug. */
function placeOf(/** @type {string} */ sound, /** @type {(typeof plantedBugs)[number]} */ { name, file, from }) {
  const [before, after, ...more] = sound.split(from)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new SetupProblem(`"${name}" cannot be planted: its line does not stand exactly once in ${file}.`)
  }
  return { before, after }
}

/** Plants it, walks, and takes it out again. */
async function isFoundIn(/** @type {string} */ copy, /** @type {(typeof plantedBugs)[number]} */ bug) {
  const place = path.join(copy, bug.file)
  const sound = fs.readFileSync(place, 'utf8')
  const { before, after } = placeOf(sound, bug)
  fs.writeFileSync(place, `${before}${bug.to}${after}`)
  try {
    for (const walk of WALKS) if (!(await walks(copy, walk))) return true
    return false
  } finally {
    fs.writeFileSync(place, sound)
  }
}

/** Whether the model and the sources agree all the way. */
async function walks(/** @type {string} */ copy, /** @type {(typeof WALKS)[number]} */ walk) {
  const report = path.join(copy, 'report.json')
  const ask = JSON.stringify({ engine: 'sqlite', ...walk, report, shrinks: false })
  const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', 'soak']
  const env = { ...process.env, PACKBENCH_SOAK: ask, PACKBENCH_ENGINES: 'sqlite' }
  fs.rmSync(report, { force: true })
  await once(spawn(process.execPath, vitest, { cwd: copy, stdio: 'ignore', env }), 'exit')
  if (!fs.existsSync(report)) throw new SetupProblem('The walk did not begin; npm run soak says why.')
  return JSON.parse(fs.readFileSync(report, 'utf8')).brokenPromises === 0
}
