import { offCentre, type Picture, type PictureReader } from '#renderer/scanning/camera/picture.ts'
import { asScannedByQuagga, quaggaReaders } from '#shared/domain/scanning/camera/as-scanned.ts'
import type { SeenCode } from '#shared/domain/scanning/camera/code-watch.ts'

/**
 * Quagga without its own camera, canvas and workers: those want a document, and workers made of text, which no page of ours may make. It is
 * fed as it feeds its own workers. There is one in each thread, and it takes one picture at a time.
 */
export async function quaggaReader(): Promise<PictureReader> {
  // it asks for a window, and a worker has none
  const place = globalThis as { window?: unknown }
  place.window ??= globalThis
  const quagga = (await import('@ericblade/quagga2')).default as unknown as QuaggaParts
  const running = runningQuagga(quagga)
  let told: (result: Result | null) => void = () => undefined
  quagga.onProcessed((result) => told(result))
  let feed: Feed | undefined

  return async (picture) => {
    if (feed?.size.x !== picture.width || feed.size.y !== picture.height) feed = await startOn(quagga, running, picture)
    const processed = new Promise<Result | null>((resolve) => {
      told = resolve
    })
    feed.data = picture.grey
    void running.locateAndDecode()
    return codesOf(await processed, picture)
  }
}

/** Only the call for single pictures makes one of its own, and hands it to the beginning that it asks for: that beginning is not made. */
function runningQuagga(quagga: QuaggaParts): Running {
  let made: Running | undefined
  const withoutBeginning = {
    ...quagga,
    init(_config: object, _ready: () => void, _feed: null, running: Running) {
      made = running
    },
  }
  void quagga.decodeSingle.call(withoutBeginning, {})
  if (made === undefined) throw new Error('this version of Quagga begins in another way')
  return made
}

async function startOn(quagga: QuaggaParts, running: Running, { grey, width, height }: Picture): Promise<Feed> {
  const feed = new quagga.ImageWrapper({ x: width, y: height }, grey)
  const config = {
    locate: true,
    locator: { halfSample: true, patchSize: 'medium' },
    decoder: { readers: quaggaReaders, multiple: false },
  }
  await new Promise<void>((resolve) => void quagga.init(config, resolve, feed, running))
  return feed
}

function codesOf(result: Result | null, picture: Picture): readonly SeenCode[] {
  const { code, format } = result?.codeResult ?? {}
  const raw = code && format ? asScannedByQuagga(format, code) : undefined
  const [from, to] = result?.line ?? []
  if (raw === undefined || from === undefined || to === undefined) return []
  return [{ reader: 'quagga', kind: 'bars', raw, offCentre: offCentre(picture, (from.x + to.x) / 2, (from.y + to.y) / 2) }]
}

type Spot = { readonly x: number; readonly y: number }
type Result = { readonly codeResult?: { readonly code?: string; readonly format?: string }; readonly line?: readonly Spot[] }
type Feed = { data: Uint8Array; readonly size: Spot }
type Running = { locateAndDecode(): Promise<void> }
/** Its own types leave out the fourth part of a beginning, and are stricter than it is about the rest. */
type QuaggaParts = {
  init(config: object, ready: () => void, feed: Feed, running: Running): unknown
  onProcessed(told: (result: Result | null) => void): void
  decodeSingle(config: object): Promise<unknown>
  readonly ImageWrapper: new (size: Spot, data: Uint8Array) => Feed
}
