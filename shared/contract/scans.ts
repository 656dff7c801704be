// What scans of goods may be refused for, in every flow.
import { z } from 'zod'
import { gs1Faults } from '#shared/domain/scanning/gs1/faults.ts'

/** A code that nobody goes by and that is not what it looks like: what is wrong, and where in it. */
export const FaultyCode = z.object({ scan: z.string(), fault: z.enum(gs1Faults), where: z.string(), other: z.string() })
export type FaultyCode = z.infer<typeof FaultyCode>

/** The goods' own last day is over. */
export const ExpiredItem = z.object({ scan: z.string(), scannedItem: z.string(), expiredOn: z.string() })
/** One piece was scanned again where each has a serial number of its own. */
export const SerialTwice = z.object({ scan: z.string(), scannedItem: z.string(), serial: z.string() })
/** The right item of another lot than the one that is asked for. */
export const LotWrong = z.object({ scan: z.string(), scannedItem: z.string(), scannedLot: z.string(), expected: z.string() })
