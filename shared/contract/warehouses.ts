import { z } from 'zod'
import { deviceKinds, deviceStates } from './devices.ts'
import { command, query } from './procedure.ts'
import { Address, ChangedMeanwhile, Count, filledText, Id, Instant, Missing, Version } from './terms.ts'

const WarehouseCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,7}$/, 'capitals, digits and dashes, at most eight')
const WarehouseFields = {
  code: WarehouseCode,
  name: filledText(60),
  /** Where it stands: its country and region say which days are worked there. Null: at the company's address. */
  address: Address.nullable().default(null),
  /** It fills what other houses are short of. */
  helpsOthers: z.boolean().default(true),
}

export const WarehouseView = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  address: Address.nullable(),
  /** 1 is asked first when the house of an order is short. */
  rank: z.int(),
  isDefault: z.boolean(),
  helpsOthers: z.boolean(),
  version: Version,
  bins: Count,
})
export type WarehouseView = z.infer<typeof WarehouseView>

/** A device as its station names it to the hub: what it is called and how it is, never how it is set. */
export const ToldDevice = z.object({
  id: filledText(60),
  kind: z.enum(deviceKinds),
  name: filledText(60),
  /** `unknown` until it has said something. */
  state: z.enum([...deviceStates, 'unknown']),
})
export type ToldDevice = z.infer<typeof ToldDevice>

export const StationDeviceRow = ToldDevice.extend({
  station: z.string(),
  /** When its station said so. */
  toldAt: Instant,
  /** When the hub last heard its station at all. */
  seenAt: Instant,
  /** Whether that was just now. What a station that is off said last is no state of today. */
  isStationOn: z.boolean(),
})
export type StationDeviceRow = z.infer<typeof StationDeviceRow>

const CodeTaken = z.object({ code: z.string() })

export const warehouses = {
  listWarehouses: query({
    summary: 'The warehouses by rank, and the one that this station works in',
    input: z.object({}),
    output: z.object({ rows: z.array(WarehouseView), here: Id }),
    refusals: {},
    needs: 'floor',
  }),
  addWarehouse: command({
    summary: 'Add a warehouse with a packing bench of its own',
    input: z.object({ id: Id, ...WarehouseFields }),
    output: WarehouseView,
    refusals: { WAREHOUSE_CODE_TAKEN: CodeTaken },
    needs: 'owner',
  }),
  changeWarehouse: command({
    summary: 'Change a warehouse, its place in line, or which one is the default; an address or helping out that is left out stays',
    input: z.object({
      id: Id,
      version: Version,
      ...WarehouseFields,
      address: WarehouseFields.address.unwrap().optional(),
      helpsOthers: WarehouseFields.helpsOthers.unwrap().optional(),
      rank: z.int().min(1).max(999),
      isDefault: z.boolean(),
    }),
    output: WarehouseView,
    refusals: { WAREHOUSE_UNKNOWN: Missing, WAREHOUSE_CODE_TAKEN: CodeTaken, CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'owner',
  }),
  setStationWarehouse: command({
    summary: 'Say which warehouse this station works in: its floor screens show the work of that house',
    input: z.object({ warehouseId: Id }),
    output: z.object({ here: Id }),
    refusals: { WAREHOUSE_UNKNOWN: Missing },
    needs: 'floor',
  }),
  tellDevices: command({
    summary: 'Name what is plugged into this station; what is not named any more is gone',
    input: z.object({ devices: z.array(ToldDevice).max(50) }),
    output: z.object({}),
    refusals: {},
    needs: 'floor',
  }),
  sayStillHere: query({
    summary: 'Let the hub hear that this station is still running; nothing is kept',
    input: z.object({}),
    output: z.object({}),
    refusals: {},
    needs: 'floor',
  }),
  listStationDevices: query({
    summary: 'The scanners, scales and cameras of every station, as each station said last, and whether it is on',
    input: z.object({}),
    output: z.object({ rows: z.array(StationDeviceRow) }),
    refusals: {},
    needs: 'floor',
  }),
}
