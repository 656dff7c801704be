// @ts-check
// better-sqlite3 ships binaries that need Node-API 10 (Node 22.14, Electron 35). For an older runtime the addon is compiled
// once from the same sources, with gcc and g++ alone. The package prefers what lies in its build/Release.
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { cache, inRoot } from './folders.mjs'
import { SetupProblem, say } from './progress.mjs'
import { hasProgram, installPackages } from './system-packages.mjs'

const shippedNodeApi = 10

/** Makes better-sqlite3 loadable in the given runtimes (paths of Node or Electron). */
export async function nativeAddon(/** @type {string[]} */ ...runtimes) {
  const home = inRoot('node_modules/better-sqlite3')
  const place = path.join(home, 'build/Release/better_sqlite3.node')
  if (fs.existsSync(place) || Math.min(...runtimes.map(nodeApi)) >= shippedNodeApi) return
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
  const built = path.join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}.node`)
  if (!fs.existsSync(built)) {
    if (process.platform !== 'linux') {
      throw new SetupProblem(
        `The database engine needs Node 22.14 or newer on this platform; this is ${process.version}. "npm start" works with any Node from 20.19.`,
      )
    }
    if (!hasProgram('gcc') || !hasProgram('g++')) installPackages('a C++ compiler', [['g++'], ['libc6-dev']])
    say(`compiling better-sqlite3 ${version} (once, about 40 s)`)
    await compile(home, built)
  }
  fs.mkdirSync(path.dirname(place), { recursive: true })
  fs.copyFileSync(built, place)
}

/** the Node-API version of a runtime */
function nodeApi(/** @type {string} */ executable) {
  if (executable === process.execPath) return Number(process.versions.napi)
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return Number(execFileSync(executable, ['-p', 'process.versions.napi'], { env, encoding: 'utf8' }))
}

// node-api-headers leaves out what is experimental. Without the macro the addon compiles, loads, passes small tests,
// and aborts under load at the first garbage collection.
const missingDeclarations = `#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" napi_status node_api_post_finalizer(node_api_basic_env, napi_finalize, void*, void*);
`

/** Compiles SQLite and the addon side by side and links them to the file `built`. */
async function compile(/** @type {string} */ home, /** @type {string} */ built) {
  fs.mkdirSync(cache, { recursive: true })
  const folder = fs.mkdtempSync(path.join(cache, 'addon-'))
  try {
    const sqlite = path.join(home, 'deps/sqlite3')
    const settings = fs.readFileSync(path.join(home, 'deps/defines.gypi'), 'utf8')
    const defines = [...settings.matchAll(/^\s+'([A-Z]\w*(?:=[^']*)?)',/gm)].map((match) => `-D${match[1]}`)
    const both = ['-c', '-O2', '-fPIC', '-w', '-DNDEBUG', ...defines, `-I${sqlite}`]
    fs.writeFileSync(path.join(folder, 'missing.h'), missingDeclarations)
    await Promise.all([
      tool(folder, 'gcc', [...both, '-std=c99', path.join(sqlite, 'sqlite3.c'), '-o', 'sqlite3.o']),
      tool(folder, 'g++', [
        ...both,
        '-std=c++20',
        '-fvisibility=hidden',
        '-fno-exceptions',
        '-DNAPI_EXPERIMENTAL',
        '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        '-DNAPI_VERSION=2147483647',
        '-DNAPI_DISABLE_CPP_EXCEPTIONS',
        '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
        '-DNODE_GYP_MODULE_NAME=better_sqlite3',
        '-DBUILDING_NODE_EXTENSION',
        `-I${inRoot('node_modules/node-api-headers/include')}`,
        `-I${inRoot('node_modules/node-addon-api')}`,
        ...['-include', 'missing.h'],
        path.join(home, 'src/better_sqlite3.cpp'),
        ...['-o', 'addon.o'],
      ]),
    ])
    const link = ['-shared', '-s', '-o', 'addon.node', 'addon.o', 'sqlite3.o', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']
    await tool(folder, 'g++', [...link, '-static-libgcc', '-static-libstdc++', '-ldl'])
    fs.renameSync(path.join(folder, 'addon.node'), built)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns {Promise<void>} */
function tool(/** @type {string} */ cwd, /** @type {string} */ program, /** @type {string[]} */ args) {
  return new Promise((resolve, reject) => {
    const run = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    run.once('error', reject)
    run.once('exit', (code) =>
      code === 0 ? resolve() : reject(new SetupProblem(`${program} could not compile better-sqlite3; its words are above.`)),
    )
  })
}
