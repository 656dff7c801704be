// How a use case is written: a command's handler gathers, decides, saves and tells; a query's handler answers.
import type { AnyContractProcedure, AnySchema, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { EngineName } from '#electron/database/ddl.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import type { BackupsKept } from '#shared/contract/backups.ts'
import type { ExportFilter, ExportFormat, ExportList } from '#shared/contract/exports.ts'
import type { Subject } from '#shared/contract/history.ts'
import type { ImportKind, ImportOptions, ImportProblem, ImportState, ImportView } from '#shared/contract/imports.ts'
import type { FoundPrinter, PrinterPort } from '#shared/contract/printing.ts'
import { nameOf } from '#shared/contract/warehouse.ts'
import type { LabelLanguage, LabelPrint } from '#shared/domain/labels/printer-profile.ts'
import type { Role } from '#shared/domain/people/rights.ts'
import type { PrinterTrouble } from '#shared/domain/printing/printer-trouble.ts'
import type { Clock, Instant } from '#shared/kernel/dates.ts'
import type { Ids } from '#shared/kernel/ids.ts'

/** Who asks, and where they stand. */
export interface Caller {
  readonly userId: string | null
  readonly userName: string
  readonly role: Role
  readonly station: string
}

/** A fact in brief, for the timeline: numbers and words, no structures. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** An expected refusal: a fact that the contract names, with its data. Returned, never thrown. */
export class Refused<out Code extends string = string, out Data = unknown> {
  readonly code: Code
  readonly data: Data

  constructor(code: Code, data: Data) {
    this.code = code
    this.data = data
  }
}

type ErrorMap<P extends AnyContractProcedure> = P['~orpc']['errorMap']
type RefusalData<E> = E extends { data: infer D extends AnySchema } ? InferSchemaInput<D> : never

export type InputOf<P extends AnyContractProcedure> = InferSchemaOutput<NonNullable<P['~orpc']['inputSchema']>>
export type OutputOf<P extends AnyContractProcedure> = InferSchemaInput<NonNullable<P['~orpc']['outputSchema']>>
export type RefusalsOf<P extends AnyContractProcedure> = {
  [Code in keyof ErrorMap<P> & string]: Refused<Code, RefusalData<ErrorMap<P>[Code]>>
}[keyof ErrorMap<P> & string]
export type Refuse<P extends AnyContractProcedure> = <Code extends keyof ErrorMap<P> & string>(
  code: Code,
  data: RefusalData<ErrorMap<P>[Code]>,
) => { [C in Code]: Refused<C, RefusalData<ErrorMap<P>[C]>> }[Code]

/** Makes the `refuse` of a handler. */
export function refuseFor<P extends AnyContractProcedure>(): Refuse<P> {
  return (code, data) => new Refused(code, data) as never // one code at a time; the type says the same of each of a union
}

/** What every handler may use besides its input. */
export interface Surroundings {
  readonly caller: Caller
  readonly clock: Clock
  readonly ids: Ids
  readonly engine: EngineName
  /** The program's version. */
  readonly version: string
  readonly documents: DocumentDesk
  readonly backups: BackupShelf
  readonly files: FileDesk
  readonly printers: PrinterDesk
  readonly stations: StationsHeard
}

/** When the stations were last heard. */
export interface StationsHeard {
  heardAt(station: string): Instant | undefined
}

/** Printers that are asked, looked for or tried by a person; what is printed for the warehouse goes through the queue. */
export interface PrinterDesk {
  ask(
    port: PrinterPort,
    language: LabelLanguage,
  ): Promise<{ readonly is: 'well' | 'silent' | 'cannotSay' } | { readonly is: 'inTrouble'; readonly troubles: readonly PrinterTrouble[] }>
  /** Some seconds long, unless it is stopped by its id. */
  find(search: string): Promise<readonly FoundPrinter[]>
  stopFinding(search: string): void
  /** Why it was not sent; undefined when it was. */
  send(port: PrinterPort, name: string, bytes: Uint8Array): Promise<string | undefined>
}

/** The backups as they lie there. */
export interface BackupShelf {
  /** Undefined where a database server keeps the data: its own backups apply. */
  state(): BackupsKept | undefined
}

/** A file that somebody handed over, and how it is meant. */
export interface HandedFile {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly dryRun: boolean
  readonly options: ImportOptions
  readonly caller: Caller
  readonly requestId: string
}

/** An import as it stands, with all the problems that are listed. */
export type ImportFacts = Omit<ImportView, 'next'>

/** Takes files in and writes lists, outside any transaction, on threads of their own. */
export interface FileDesk {
  /** Keeps a file until the command that brought it is committed, then begins with it; or says how many are under way already. */
  takeIn(file: HandedFile): 'taken' | number
  look(id: string): ImportFacts | undefined
  /** Stops an import that is not being written yet, and says the state it is in now. */
  cancel(id: string): ImportState | undefined
  /** The rows that did not go in. */
  rejectedRows(id: string): RejectedRows | undefined
  /** Writes a list; undefined when it is longer than a file may be. */
  exportList(ask: ListAsk): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array; rows: number } | undefined>
}

/** The rows of a file that did not go in, as they stand there, each with what is wrong with it. */
export interface RejectedRows {
  readonly headers: readonly string[]
  readonly delimiter: string
  readonly rows: readonly { readonly cells: readonly string[]; readonly problems: readonly ImportProblem[] }[]
}

/** A list to be written as a file. */
export interface ListAsk {
  readonly list: ExportList
  readonly format: ExportFormat
  readonly filter: ExportFilter
  readonly delimiter: ',' | ';'
  /** The warehouse's day of today, and the zone in which its days begin. */
  readonly today: string
  readonly timeZone: string
}

/** Draws documents outside any transaction, on another thread. */
export interface DocumentDesk {
  /** Labels are drawn as the printer of this profile takes them. */
  render(document: PrintableDocument, profile?: LabelPrint): Promise<{ mediaType: string; bytes: Uint8Array; dpi?: number }>
}

export interface CommandCall<P extends AnyContractProcedure> extends Surroundings {
  readonly tx: WriteDb
  readonly input: InputOf<P>
  readonly requestId: string
  readonly refuse: Refuse<P>
  /** Says what happened, once: the event of this command. */
  readonly tell: (what: string, about: readonly Subject[], facts?: Facts) => void
  /** Leaves work for a job, in the same commit. */
  readonly later: (kind: OutboxKind, payload: Facts) => Promise<void>
  /** Says that units of a product are unpromised now: at the end of the command they fill back-orders. */
  readonly freed: (productId: string) => void
  /** Runs another use case inside this transaction, with an event of its own. */
  readonly perform: Perform
}

export type Perform = <Q extends AnyContractProcedure>(
  handler: CommandHandler<Q>,
  input: InputOf<Q>,
  as?: { at?: number; userName?: string },
) => Promise<OutputOf<Q> | RefusalsOf<Q>>

/** Work for jobs: what leaves the transaction goes through here. */
export type OutboxKind = 'issueInvoice'

export interface QueryCall<P extends AnyContractProcedure> extends Surroundings {
  readonly db: ReadDb
  readonly input: InputOf<P>
  readonly refuse: Refuse<P>
}

export interface CommandHandler<P extends AnyContractProcedure> {
  readonly kind: 'command'
  readonly name: string
  readonly procedure: P
  run(call: CommandCall<P>): Promise<OutputOf<P> | RefusalsOf<P>>
}

export interface QueryHandler<P extends AnyContractProcedure> {
  readonly kind: 'query'
  readonly name: string
  readonly procedure: P
  run(call: QueryCall<P>): Promise<OutputOf<P> | RefusalsOf<P>>
}

/** Binds a command of the contract to its use case. A refusal that the contract does not name does not compile. */
export function handle<P extends AnyContractProcedure>(
  procedure: P,
  run: (call: CommandCall<P>) => Promise<OutputOf<P> | RefusalsOf<P>>,
): CommandHandler<P> {
  return { kind: 'command', name: nameOf(procedure), procedure, run }
}

/** Binds a query of the contract to its answer. */
export function answer<P extends AnyContractProcedure>(
  procedure: P,
  run: (call: QueryCall<P>) => Promise<OutputOf<P> | RefusalsOf<P>>,
): QueryHandler<P> {
  return { kind: 'query', name: nameOf(procedure), procedure, run }
}

/** What a plain function needs that another room calls inside its own transaction. */
export type Work = Pick<CommandCall<AnyContractProcedure>, 'tx' | 'ids' | 'clock' | 'requestId' | 'freed'>
