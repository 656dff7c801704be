// @ts-check
import { spawn } from 'node:child_process'
import os from 'node:os'

/**
 * Runs a program in the foreground: it owns stdin, stdout and stderr, gets our signals, and its exit code is ours.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shieldChildren?: boolean }} options shieldChildren: Ctrl-C reaches the program alone, once, and not the
 *   processes it has started. Electron must end its helpers itself: it calls their sudden end a crash.
 * @returns {Promise<number>} the exit code; 128 + signal when a signal ended it
 */
export function runInForeground(program, args, { env = process.env, shieldChildren = false } = {}) {
  const child = spawn(program, args, { stdio: 'inherit', env, detached: shieldChildren && process.platform !== 'win32' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  whenScriptRunnerDies(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal ?? 'SIGTERM']))
  })
}

/** A signal to npm ends the shell between npm and us, and never reaches us: what we see is another parent. */
function whenScriptRunnerDies(/** @type {() => void} */ end) {
  if (process.platform === 'win32' || !process.env['npm_lifecycle_event']) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 250)
  watch.unref()
}
