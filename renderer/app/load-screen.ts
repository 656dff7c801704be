import { type ComponentType, createElement, lazy, useState } from 'react'

const notLoaded: (() => Promise<unknown>)[] = []

/**
 * Loads a screen when it is first opened, unless that was done before. One that is loaded shows at once, without the third of a second for
 * which React holds back a page that had to wait.
 */
export function screen(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined
  async function bring() {
    loaded = await load()
    return { default: loaded }
  }
  notLoaded.push(bring)
  const Later = lazy(bring)
  return function Screen() {
    // one that is on the screen stays what it is, or it would forget what was typed into it
    const [Shown] = useState<ComponentType>(() => loaded ?? Later)
    return createElement(Shown)
  }
}

/** After the start, in the order of the rail. */
const BEGIN_MS = 1500

/** Loads all screens, one at a time and only while the window has nothing else to do. */
export function loadScreensAhead(): void {
  setTimeout(next, BEGIN_MS)
}

function next(): void {
  const bring = notLoaded.shift()
  // what cannot be loaded now says so when it is opened
  if (bring)
    requestIdleCallback(
      () =>
        void bring()
          .catch(() => undefined)
          .finally(next),
    )
}
