import type { BinLabel, PrintedBin } from '#electron/documents/bin-label/model.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { BIN_LABEL_SIZE, type LabelSize } from '#electron/documents/zpl/label-size.ts'
import { ZplLabel, zplBytes } from '#electron/documents/zpl/zpl-label.ts'

/** Eighths of a millimetre. */
const EDGE = 24
const GAP = 16

/** Labels for bins: the code as large as the label lets it be, bars below it, an arrow where the shelf is not obvious. */
export function binLabelZpl(label: BinLabel): RenderedDocument {
  const size = label.size ?? BIN_LABEL_SIZE
  const labels = label.bins.map((bin) => binZpl(bin, size, new ZplLabel(size, label.resolution)))
  return { mediaType: 'application/zpl', bytes: zplBytes(labels), pages: labels.length }
}

function binZpl(bin: PrintedBin, size: LabelSize, zpl: ZplLabel): string {
  const width = size.widthMm * 8 - 2 * EDGE
  const height = size.heightMm * 8 - 2 * EDGE
  const zoneHeight = bin.zone ? 30 : 0
  const barHeight = Math.round(height * 0.38)
  const codeHeight = height - barHeight - GAP - zoneHeight
  const arrowWidth = bin.arrow ? Math.round(codeHeight * 0.8) : 0
  if (bin.zone) zpl.text(bin.zone, { x: EDGE, y: EDGE, width, height: zoneHeight }, { size: 26, least: 16 })
  const codeWidth = width - (arrowWidth > 0 ? arrowWidth + GAP : 0)
  zpl.text(bin.code, { x: EDGE, y: EDGE + zoneHeight, width: codeWidth, height: codeHeight }, { size: codeHeight, least: 24, at: 'middle' })
  if (bin.arrow) {
    zpl.arrow(bin.arrow, {
      x: EDGE + width - arrowWidth,
      y: EDGE + zoneHeight + codeHeight * 0.1,
      width: arrowWidth,
      height: codeHeight * 0.8,
    })
  }
  zpl.code128(bin.barcode ?? bin.code, { x: 0, y: EDGE + height - barHeight, width: size.widthMm * 8, height: barHeight }, 5)
  return zpl.end()
}
