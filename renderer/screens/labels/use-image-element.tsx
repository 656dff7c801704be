import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freeId } from '#renderer/screens/labels/template-draft.ts'
import { FileInput } from '#renderer/ui/fields/file-input.tsx'
import type { ImageElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** Sharp at 50 mm on a fine print head, and some dozen kilobytes. */
const longestSide = 600
/** Pixels to the millimetre that a picture is shown at first. */
const perMm = 12
/** From this brightness on a pixel is white. */
const white = 150

/** Choosing a picture from a file, in black and white as a print head has it. */
export function useImageElement(template: LabelTemplate, onAdd: (element: ImageElement) => void) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [isUnread, setUnread] = useState(false)

  async function take(file: File | undefined) {
    if (!file) return
    const pixels = await pixelsOf(file).catch(() => undefined)
    if (input.current) input.current.value = ''
    setUnread(pixels === undefined)
    if (pixels === undefined) return
    const width = Math.min(template.widthMm, pixels.width / perMm)
    const height = (width * pixels.height) / pixels.width
    onAdd({ kind: 'image', id: freeId(template, 'image'), x: 2, y: 2, width, height, rotation: 0, pixels })
  }

  return {
    choose: () => input.current?.click(),
    isUnread,
    input: <FileInput input={input} accept="image/png,image/jpeg" label={t('labels.kind.image')} onChoose={(file) => void take(file)} />,
  }
}

async function pixelsOf(file: Blob): Promise<ImageElement['pixels'] | undefined> {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))]
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(image, 0, 0, width, height)
  const { data } = pen.getImageData(0, 0, width, height)
  const stride = Math.ceil(width / 8)
  const bits = new Uint8Array(stride * height)
  for (let at = 0; at < width * height; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3)
    if (red * 0.3 + green * 0.59 + blue * 0.11 >= white) continue
    const index = Math.floor(at / width) * stride + ((at % width) >> 3)
    bits[index] = (bits[index] ?? 0) | (0x80 >> ((at % width) & 7))
  }
  return { width, height, base64: btoa(Array.from(bits, (byte) => String.fromCharCode(byte)).join('')) }
}
