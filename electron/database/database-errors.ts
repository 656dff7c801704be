// The one place that reads the engines' error codes.
import type { FaultReason } from '#shared/contract/procedure.ts'

/** Another transaction was in the way: the same work may be tried again. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01' || code.startsWith('SQLITE_BUSY')
}

/** A row with this key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error)
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}

/** The disk is full: the transaction is undone as a whole, and what is there can still be read. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'SQLITE_FULL' || code === '53100'
}

/**
 * The disk or the file cannot be trusted any more, or the server went away. What was being committed may or may not be there:
 * SQLite finds a commit again whose flush was reported as failed.
 */
export function isStorageLost(error: unknown): boolean {
  const code = codeOf(error)
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY_DBMOVED)/.test(code)) return true
  // 08: connection, 57P0: server shut down or crashed, 58: its own disk, XX001 and XX002: damaged pages
  return /^(08...|57P0.|58...|XX00[12]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/.test(code) || isConnectionCut(error)
}

/** Why a call broke, for those who are told. */
export function faultReasonOf(error: unknown): FaultReason {
  if (isDiskFull(error)) return 'DISK_FULL'
  return isStorageLost(error) ? 'STORAGE' : 'BUG'
}

/** node-postgres has no code for a connection that ended in the middle of a query. */
function isConnectionCut(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Connection terminated')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
