// The words and limits that every room's contract shares.
import { z } from 'zod'
import { isDay } from '#shared/kernel/dates.ts'
import { cleanText } from '#shared/kernel/text.ts'

/** Made by the caller as UUIDv7; the length is the only rule, so that moved-in data may keep its ids. */
export const Id = z.string().min(1).max(64)
export const Version = z.int().min(0)

/** Text from outside, as it is stored: composed, trimmed, without NUL. */
export const text = (max: number) => z.string().max(max).transform(cleanText)
export const filledText = (max: number) => text(max).pipe(z.string().min(1))

export const Day = z.string().refine(isDay, 'a day that exists, as YYYY-MM-DD')
/** Epoch milliseconds, UTC. */
export const Instant = z.int()
/** Whole base units of the product. */
export const Quantity = z.int().min(1).max(1_000_000_000)
export const Count = z.int().min(0)
/** Integer amount in the currency's minor unit. */
export const Minor = z.int()
/** A price as a decimal string: up to nine digits before and four after the point. */
export const UnitPrice = z.string().regex(/^\d{1,9}(\.\d{1,4})?$/, 'a price such as 12.50, with at most four decimals')
/** Basis points: 1900 is 19 %. */
export const RateBp = z.int().min(0).max(10_000)
/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/)
/** ISO 3166-1 alpha-2. */
export const Country = z.string().regex(/^[A-Z]{2}$/)
/** What a scanner sent, suffix removed; up to 5,000 characters, because QR codes can be that long. */
export const ScanText = z.string().min(1).max(5000)
/** How many of the scanned pack are in the hand, typed before the scan. */
export const PackCount = z.int().min(1).max(999).default(1)

export const Address = z.object({
  name: filledText(120),
  line1: filledText(120),
  line2: text(120).default(''),
  postcode: text(20).default(''),
  city: filledText(80),
  region: text(80).default(''),
  country: Country,
})
export type Address = z.infer<typeof Address>

/** A page of a list by keyset: `after` is the last row's cursor of the page before. */
export const PageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable() })
export const PageAsk = { search: text(120).optional(), after: z.string().max(1000).optional(), limit: z.int().min(1).max(500).default(100) }

/** What is missing, by the word of the trade and the code or id that was asked for. */
export const Missing = z.object({ what: z.string() })
/** Someone saved the record after the caller read it. */
export const ChangedMeanwhile = z.object({ what: z.string() })
