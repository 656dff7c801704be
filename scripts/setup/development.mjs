// @ts-check
// npm start -- --dev: the page comes from Vite's server and changes while one looks; a change of the main process, the preload
// or the hub builds that part again and starts the app anew.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createBuilder, createServer } from 'vite'
import { electronEnvironment, electronFlags } from './electron-runtime.mjs'
import { inRoot, root } from './folders.mjs'
import { say } from './progress.mjs'

const watched = ['main', 'preload', 'devices', 'hub']

/** @returns {Promise<number>} the app's exit code, when it ends by itself */
export async function startDevelopment(/** @type {string} */ electron, /** @type {string[]} */ args) {
  const configFile = inRoot('vite.config.ts')
  const server = await createServer({ configFile })
  await server.listen()
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the development server has no address')
  const env = { ...process.env, ...electronEnvironment(electron), VITE_DEV_SERVER_URL: address, ELECTRON_DISABLE_SECURITY_WARNINGS: '1' }

  /** @type {import('node:child_process').ChildProcess | undefined} */
  let app
  /** @type {(code: number) => void} */
  let end
  const ended = new Promise((/** @type {(code: number) => void} */ resolve) => {
    end = resolve
  })
  /** starts the app, or starts it anew: two at once would meet the lock of the data folder */
  async function restart() {
    const old = app
    app = undefined
    if (old && old.exitCode === null) {
      old.kill()
      await once(old, 'exit')
    }
    say(old ? 'starting the app anew' : `the page is served at ${address}; opening Packbench`)
    const fresh = spawn(electron, [...electronFlags, root, ...args], { stdio: 'inherit', env })
    fresh.once('exit', (code) => fresh === app && end(code ?? 1))
    app = fresh
  }
  // Vite would end this process at SIGTERM, and with it the display under the app
  process.removeAllListeners('SIGTERM')
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => (app ? app.kill(signal) : process.exit(130)))
  }
  process.on('exit', () => app?.kill())

  const unbuilt = new Set(watched)
  let starting = Promise.resolve()
  const builder = await createBuilder({
    configFile,
    mode: 'development',
    logLevel: 'warn',
    plugins: [
      {
        name: 'start-when-built',
        sharedDuringBuild: true,
        closeBundle() {
          unbuilt.delete(this.environment.name)
          if (unbuilt.size === 0) starting = starting.then(restart)
        },
      },
    ],
  })
  for (const name of watched) {
    const environment = builder.environments[name]
    if (!environment) throw new Error(`vite.config.ts builds no ${name}`)
    environment.config.build.watch = {}
    await builder.build(environment)
  }
  return ended
}
