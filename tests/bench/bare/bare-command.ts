// The floor under every command, written by hand on better-sqlite3: no contract, no query builder, no promises that wait.
//
// It writes whatever the promises need, on the same schema and with the same durability: one transaction per command, the ledger's moves,
// guarded claims, derived sums and statuses, the event with its subjects, the raw scan, and an answer under the request id.
// It leaves out what serves the caller: input is not parsed, rights are not looked up, no refusal is prepared, settings are known beforehand,
// sums are counted on instead of summed anew, and the answer that is kept names only what changed, where the hub keeps the whole view.
import type { Database as RawDatabase } from 'better-sqlite3'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'

/** What a command did: its event, what that is about, and the answer. */
export interface Told {
  readonly what: string
  readonly about: readonly (readonly [kind: string, id: string])[]
  readonly facts: object
}

export interface BareCommands {
  readonly raw: RawDatabase
  readonly newId: () => string
  /** Takes the next number of a series. */
  readonly number: (series: string) => number
  /** Runs work as one command; `scan` is journalled with it. */
  readonly run: (command: string, work: (requestId: string, at: number) => Told, scan?: string) => void
}

export function bareCommands(raw: RawDatabase): BareCommands {
  const known = raw.prepare('select reply from replies where request_id = ?')
  const journal = raw.prepare('insert into scan_events (id, at, station, user_name, command, raw, result) values (?, ?, ?, ?, ?, ?, ?)')
  const event = raw.prepare('insert into events (request_id, command, what, user_name, station, at, facts) values (?, ?, ?, ?, ?, ?, ?)')
  const subject = raw.prepare('insert into event_subjects (seq, kind, subject_id) values (?, ?, ?)')
  const reply = raw.prepare('insert into replies (request_id, command, input_hash, reply, at) values (?, ?, ?, ?, ?)')
  const series = raw.prepare<[string], { next: number }>(
    'insert into number_series (name, next) values (?, 1) on conflict (name) do update set next = next + 1 returning next',
  )
  const newId = () => uuidV7Ids.next()

  const transaction = raw.transaction((command: string, work: (requestId: string, at: number) => Told, scan?: string) => {
    const requestId = newId()
    const at = Date.now()
    if (known.get(requestId)) return
    if (scan !== undefined) journal.run(newId(), at, 'PACK-1', 'owner', command, scan, 'accepted')
    const { what, about, facts } = work(requestId, at)
    const text = JSON.stringify(facts)
    const { lastInsertRowid: seq } = event.run(requestId, command, what, 'owner', 'PACK-1', at, text)
    for (const [kind, id] of about) subject.run(seq, kind, id)
    reply.run(requestId, command, '', text, at)
  })
  return {
    raw,
    newId,
    number: (name) => must(series.get(name), `the series ${name}`).next,
    run: (command, work, scan) => transaction.immediate(command, work, scan),
  }
}

/** What a guarded statement has to have changed, or the floor's own promises would not hold. */
export function changedOne(result: { changes: number }, what: string): void {
  if (result.changes !== 1) throw new Error(`the floor could not ${what}`)
}
