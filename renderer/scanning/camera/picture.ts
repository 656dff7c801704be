import type { SeenCode } from '#shared/domain/scanning/camera/code-watch.ts'

/** One picture of a camera in shades of grey, a byte for each dot, row by row. */
export type Picture = { readonly grey: Uint8Array; readonly width: number; readonly height: number }

export type PictureReader = (picture: Picture) => Promise<readonly SeenCode[]>

/** 0 in the middle of the picture, 1 at its nearest edge. */
export function offCentre({ width, height }: Picture, x: number, y: number): number {
  return Math.max(Math.abs(x / width - 0.5), Math.abs(y / height - 0.5)) * 2
}
