import type { Barcode } from '#shared/contract/catalog.ts'
import type { setup } from '#shared/contract/setup.ts'
import { type CommandCall, Refused } from '../handle.ts'
import type { SamplePerson } from './sample-company.ts'
import type { SampleOrder } from './sample-orders.ts'

/** What is there before the first order comes in. */
export interface Stage {
  readonly call: Pick<CommandCall<typeof setup.openSampleWarehouse>, 'tx' | 'ids' | 'perform'>
  readonly today: string
  readonly carrier: string
  readonly customerIds: ReadonlyMap<string, string>
  readonly products: ReadonlyMap<string, { readonly id: string; readonly barcodes: readonly Barcode[] }>
}

/** An order on its way, with what the next step has to know of it. */
export interface Journey {
  readonly order: SampleOrder
  readonly id: string
  number?: string
  pickListId?: string
  packageIds?: string[]
  invoice?: { readonly id: string; readonly grossMinor: number }
}

export interface Step {
  /** Minutes since the order came in. */
  readonly after: number
  readonly who: SamplePerson
  readonly take: (stage: Stage, journey: Journey, as: { readonly at: number; readonly userName: string }) => Promise<void>
}

/** Something that happened in the sample's past. */
export interface Scene {
  readonly at: number
  readonly take: (stage: Stage) => Promise<void>
}

/** In the sample nothing is ever refused. */
export function granted<T>(outcome: T): Exclude<T, Refused> {
  if (outcome instanceof Refused) throw new Error(`the sample was refused: ${outcome.code} ${JSON.stringify(outcome.data)}`)
  return outcome as Exclude<T, Refused> // the line above has excluded it
}
