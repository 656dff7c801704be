// @ts-check
// Vitest runs this before the tests that open real windows: so they also run by themselves, `npx vitest run tests/e2e/<one>`.
import { build, desktop } from './build.mjs'
import { display } from './display.mjs'
import { electronEnvironment, electronRuntime } from './electron-runtime.mjs'
import { nativeAddon } from './native-addon.mjs'
import { systemLibraries } from './system-packages.mjs'

/** @returns {Promise<() => void>} ends the virtual display */
export async function setup() {
  const electron = electronRuntime()
  systemLibraries(electron)
  await nativeAddon(electron, process.execPath)
  build(desktop)
  Object.assign(process.env, electronEnvironment(electron))
  return display()
}
