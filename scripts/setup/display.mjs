// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SetupProblem, say } from './progress.mjs'
import { hasProgram, installPackages } from './system-packages.mjs'

/** Whether windows open on a virtual display here, of which each process may have its own; what that takes is installed. */
export function displayIsVirtual() {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return false
  if (!hasProgram('Xvfb')) installPackages('a virtual display', [['xvfb'], ['fonts-dejavu-core']])
  return true
}

/**
 * Gives windows a display: the person's own, else a virtual one that lasts as long as this process.
 * @returns {Promise<() => void>} ends the virtual display; call it after the app has ended
 */
export async function display() {
  if (!displayIsVirtual()) return () => {}
  // the server picks a free number and writes it to the pipe when it is ready
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const ready = /** @type {import('node:net').Socket} */ (server.stdio[3])
  const number = await Promise.race([once(ready, 'data').then(([bytes]) => String(bytes).trim()), once(server, 'exit').then(() => '')])
  if (number === '') throw new SetupProblem('Xvfb, the virtual display, did not start.')
  process.env['DISPLAY'] = `:${number}`
  say(`there is no display here: windows open invisibly on a virtual one (Xvfb :${number})`)
  const stop = () => void server.kill()
  process.once('exit', stop)
  server.unref()
  ready.unref()
  return stop
}
