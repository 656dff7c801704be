import type { Picture } from '#renderer/scanning/camera/picture.ts'

/** Formats that begin with all the light, a byte for each dot, before any colour. */
const lightFirst = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12'])

let bytes = new Uint8Array(0)
let canvas: OffscreenCanvas | undefined

/** The shades of a picture as the camera gives it. The bytes are the same ones at every call: the picture before is gone. */
export async function greyPicture(frame: VideoFrame): Promise<Picture> {
  const { width, height } = frame.visibleRect ?? { width: frame.displayWidth, height: frame.displayHeight }
  if (frame.format === null || !lightFirst.has(frame.format)) return greyOfColours(frame, width, height)
  const size = frame.allocationSize()
  if (bytes.length !== size) bytes = new Uint8Array(size)
  const [light] = await frame.copyTo(bytes)
  const { offset, stride } = light ?? { offset: 0, stride: width }
  if (stride > width) for (let y = 0; y < height; y++) bytes.copyWithin(y * width, offset + y * stride, offset + y * stride + width)
  const from = stride > width ? 0 : offset
  return { grey: bytes.subarray(from, from + width * height), width, height }
}

/** For cameras whose pictures come in colours, or lie where only a canvas reaches them. */
function greyOfColours(frame: VideoFrame, width: number, height: number): Picture {
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this computer draws no pictures')
  context.drawImage(frame, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  // green is most of what the eye calls light
  for (let at = 0; at < grey.length; at++) grey[at] = data[at * 4 + 1] ?? 0
  return { grey, width, height }
}
