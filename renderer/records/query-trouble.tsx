import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { troubleOf } from '#renderer/api/reply.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'

/** Why something could not be read; nothing while it can. */
export function QueryTrouble({ error }: { error: unknown }) {
  return error ? <TroubleNote trouble={troubleOf(error) as AnyTrouble} /> : undefined // every query is one of the contract
}
