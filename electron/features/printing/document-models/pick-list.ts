import type { ReadDb } from '#electron/database/schema.ts'
import type { PickListSheet } from '#electron/documents/pick-list-sheet/model.ts'
import { loadLogo } from '#electron/features/setup/company-logo.ts'
import type { BuiltDocument } from '../built-document.ts'
import { readPickList } from '../documents.sql.ts'
import type { House } from '../house.ts'

/** What is left to pick, on paper, so that nothing is picked twice; a finished list shows its whole walk. */
export async function pickList(db: ReadDb, house: House, pickListId: string): Promise<BuiltDocument | undefined> {
  const list = await readPickList(db, pickListId)
  if (!list) return undefined
  const open = list.tasks.filter((task) => task.status === 'open' && task.asked > task.picked)
  const left = open.length > 0 ? open.map((task) => ({ ...task, asked: task.asked - task.picked })) : list.tasks
  const orderNumbers = [...new Set(list.tasks.map((task) => task.orderNumber))]
  const firstPromise = left.flatMap((task) => task.promisedOn ?? []).sort()[0]
  const document: PickListSheet = {
    kind: 'pickListSheet',
    number: list.number,
    warehouse: house.name,
    logo: await loadLogo(db),
    countryCode: house.countryCode,
    createdOn: house.dayOf(list.createdAt),
    shipOn: firstPromise,
    picker: list.picker || undefined,
    orderNumbers,
    tasks: left.map((task) => ({
      bin: task.bin,
      sku: task.sku,
      description: task.name,
      quantity: task.asked,
      unit: task.unit,
      lot: task.lot || undefined,
      goesInto: orderNumbers.length > 1 ? task.orderNumber : undefined,
    })),
    language: house.language,
  }
  return { number: list.number, document }
}
