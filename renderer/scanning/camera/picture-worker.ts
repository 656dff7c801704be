// A thread of its own that looks at a camera's pictures, so that no scan and no key ever waits for one.
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { greyPicture } from '#renderer/scanning/camera/grey-picture.ts'
import type { Picture, PictureReader } from '#renderer/scanning/camera/picture.ts'
import { quaggaReader } from '#renderer/scanning/camera/quagga-reader.ts'
import type { WorkerNews, WorkerOrder } from '#renderer/scanning/camera/worker-news.ts'
import { zxingReader } from '#renderer/scanning/camera/zxing-reader.ts'
import { createCodeWatch } from '#shared/domain/scanning/camera/code-watch.ts'

/** More pictures a second make no scan quicker. */
const PACE_MS = 66

const tell = (news: WorkerNews) => postMessage(news)
const told = new Set<string>()

addEventListener('message', ({ data }: MessageEvent<WorkerOrder>) => {
  watchPictures(data.pictures).catch((error: unknown) => tell({ kind: 'broken', reason: textOf(error) }))
})

/** The stream keeps only its newest picture, so what is looked at is never old. */
async function watchPictures(pictures: ReadableStream<VideoFrame>): Promise<void> {
  const readers = [zxingReader(wasm), await quaggaReader()]
  const watch = createCodeWatch()
  const stream = pictures.getReader()
  for (;;) {
    const { value: frame, done } = await stream.read()
    if (done) return tell({ kind: 'ended' })
    const startedAt = performance.now()
    const picture = await greyPicture(frame)
    frame.close()
    const codes = []
    for (const read of readers) codes.push(...(await readWith(read, picture)))
    const raw = watch.see(codes, startedAt)
    if (raw !== undefined) tell({ kind: 'code', raw, at: Date.now() })
    await rest(performance.now() - startedAt)
  }
}

/** A reader that stumbles over one picture may read the next. */
async function readWith(read: PictureReader, picture: Picture) {
  try {
    return await read(picture)
  } catch (error) {
    const reason = textOf(error)
    if (!told.has(reason)) tell({ kind: 'stumbled', reason })
    told.add(reason)
    return []
  }
}

/** At most half of a core: the rest of the time belongs to the window and the hub. */
function rest(workedMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(workedMs, PACE_MS - workedMs)))
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
