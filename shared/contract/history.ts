import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query } from './procedure.ts'
import { Count, Id, Instant } from './terms.ts'

/** What an event may be about. */
export const subjectKinds = [
  'order',
  'quote',
  'recurring',
  'product',
  'customer',
  'stock',
  'bin',
  'pickList',
  'package',
  'shipment',
  'invoice',
  'printJob',
  'user',
  'station',
  'warehouse',
  'transfer',
  'settings',
  'import',
] as const
export type SubjectKind = (typeof subjectKinds)[number]
export const Subject = z.object({ kind: z.enum(subjectKinds), id: Id })
export type Subject = z.infer<typeof Subject>

/** One line of a timeline. `what` names the event in the past tense, `facts` its before and after in brief. */
export const HistoryEntry = z.object({
  seq: z.int(),
  at: Instant,
  what: z.string(),
  command: z.string(),
  user: z.string(),
  station: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** Told to every subscriber after the commit: what happened, to what. Subscribers ask again for what they show. */
export const Change = z.object({ seq: z.int(), what: z.string(), about: z.array(Subject) })
export type Change = z.infer<typeof Change>

export const history = {
  getTimeline: query({
    summary: 'Everything that happened to one thing, newest first',
    input: z.object({ about: Subject, limit: z.int().min(1).max(500).default(200) }),
    output: z.object({ entries: z.array(HistoryEntry), total: Count }),
    refusals: {},
    needs: 'floor',
  }),
  changes: query({
    summary: 'A stream of what happens from now on (server-sent events)',
    input: z.object({}),
    output: eventIterator(Change),
    refusals: {},
    needs: 'floor',
  }),
}
