/** What a camera's thread is given once. */
export type WorkerOrder = { readonly pictures: ReadableStream<VideoFrame> }

/** What it tells. `stumbled`: one reader failed on a picture, and it goes on. `broken`: no picture can be read here. */
export type WorkerNews =
  | { readonly kind: 'code'; readonly raw: string; readonly at: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'stumbled' | 'broken'; readonly reason: string }
