// A camera that is busy, refused, pulled out and plugged in again. The browser's own parts are stood in for: no test machine has a camera.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCamera } from '#renderer/scanning/camera/run-camera.ts'

const link = { deviceId: 'front', label: 'Bench camera' }

/** The browser with one camera, which can be pulled out. */
class Browser extends EventTarget {
  cameras = [{ kind: 'videoinput', deviceId: 'front', label: 'Bench camera' }]
  refusal: string | undefined
  track: { stop: () => void; onended: () => void } = { stop: vi.fn(), onended: () => undefined }

  async enumerateDevices() {
    return this.cameras
  }

  async getUserMedia() {
    if (this.refusal) throw Object.assign(new Error('the browser said no'), { name: this.refusal })
    return { getVideoTracks: () => [this.track], getTracks: () => [this.track] }
  }
}

class Thread {
  static last: Thread | undefined
  onmessage: (event: { data: unknown }) => void = () => undefined
  terminate = vi.fn()
  postMessage = vi.fn()
  constructor() {
    Thread.last = this
  }
}

let browser: Browser
let states: string[]
let codes: string[]
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  browser = new Browser()
  states = []
  codes = []
  vi.stubGlobal('navigator', { mediaDevices: browser })
  vi.stubGlobal('Worker', Thread)
  vi.stubGlobal(
    'MediaStreamTrackProcessor',
    class {
      readonly readable = {}
    },
  )
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const start = async () => {
  stop = runCamera(link, { onCode: (raw) => codes.push(raw), onState: (is) => states.push(is), onStream: () => undefined })
  await vi.advanceTimersByTimeAsync(0)
}

test('it hands out codes while it is open, and none once it is switched off', async () => {
  await start()
  Thread.last?.onmessage({ data: { kind: 'code', raw: ']E04006381333931', at: 1 } })
  stop()
  Thread.last?.onmessage({ data: { kind: 'code', raw: ']E04012345678901', at: 2 } })
  expect({ states, codes }).toEqual({ states: ['opening', 'connected'], codes: [']E04006381333931'] })
  expect(browser.track.stop).toHaveBeenCalled()
  expect(Thread.last?.terminate).toHaveBeenCalled()
})

test.each([
  ['NotReadableError', 'inUse'],
  ['NotAllowedError', 'noRight'],
  ['NotFoundError', 'missing'],
  ['TypeError', 'broken'],
])('%s is told as %s, and tried again until it opens', async (refusal, state) => {
  browser.refusal = refusal
  await start()
  expect(states).toEqual(['opening', state])
  browser.refusal = undefined
  await vi.advanceTimersByTimeAsync(2500)
  expect(states.at(-1)).toBe('connected')
})

test('pulled out in the middle it is missing, and comes back when it is plugged in, under another id too', async () => {
  await start()
  browser.cameras = []
  browser.track.onended()
  expect(states).toEqual(['opening', 'connected', 'missing'])
  browser.cameras = [{ kind: 'videoinput', deviceId: 'other-socket', label: 'Bench camera' }]
  browser.dispatchEvent(new Event('devicechange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(states.at(-1)).toBe('connected')
})

test('another camera is not taken in its place', async () => {
  browser.cameras = [{ kind: 'videoinput', deviceId: 'lid', label: 'Lid camera' }]
  await start()
  expect(states).toEqual(['opening', 'missing'])
})
