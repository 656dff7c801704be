import type { Content } from 'pdfmake/interfaces.js'
import { INK, MUTED } from '#electron/documents/pdf/palette.ts'
import { type Column, ruledTable, widthOfCodes } from '#electron/documents/pdf/ruled-table.ts'
import { code, mixed, words } from '#electron/documents/pdf/typesetting.ts'
import type { PickListSheet, PickSheetTask } from '#electron/documents/pick-list-sheet/model.ts'
import type { PickListWording } from '#electron/documents/pick-list-sheet/wording.ts'
import type { DocumentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'

const BIN_SIZE = 15
const QUANTITY_SIZE = 15

/** The tasks in walking order. */
export function pickTasks(sheet: PickListSheet, say: PickListWording, format: DocumentFormat, width: number): Content {
  const bins = sheet.tasks.map((task) => oneLine(task.bin))
  const quantities = sheet.tasks.map((task) => `${format.quantity(task.quantity)} ${oneLine(task.unit)}`)
  const columns: Column<PickSheetTask>[] = [
    {
      head: say.bin,
      width: widthOfCodes(bins, BIN_SIZE, { least: 60, most: 130 }),
      cell: (task, look) => code(task.bin, { ...look, fontSize: BIN_SIZE, bold: true }),
    },
    {
      head: say.item,
      width: 'rest',
      cell: (task, look) => [words(task.description, look), code(traits(task, say), { ...look, fontSize: 8.5, color: MUTED })],
    },
    ...(sheet.tasks.some((task) => task.goesInto)
      ? [
          {
            head: say.goesInto,
            width: 74,
            cell: (task, look) => code(task.goesInto ?? '', { ...look, fontSize: 10 }),
          } satisfies Column<PickSheetTask>,
        ]
      : []),
    {
      head: say.quantity,
      width: widthOfCodes(quantities, QUANTITY_SIZE, { least: 60, most: 120 }),
      leans: 'right',
      cell: (task, look) =>
        mixed(
          [
            { text: format.quantity(task.quantity), face: 'Codes', bold: true },
            { text: ` ${oneLine(task.unit)}`, color: MUTED },
          ],
          { ...look, fontSize: QUANTITY_SIZE },
        ),
    },
    { head: say.picked, width: 62, leans: 'right', cell: () => tickBox() },
  ]
  return ruledTable(columns, sheet.tasks, width)
}

function traits(task: PickSheetTask, say: PickListWording): string {
  return task.lot ? `${task.sku} · ${say.lot(task.lot)}` : task.sku
}

/** Wide enough to write the true number in when the bin held less. */
function tickBox(): Content {
  return { canvas: [{ type: 'rect', x: 20, y: 0, w: 42, h: 20, r: 2, lineWidth: 0.8, lineColor: INK }] }
}
