import { exports } from '#shared/contract/exports.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { MOST_ROWS } from './write-list.ts'

/** Reads and writes on a thread of its own; the floor does not notice. */
export const exportList = answer(exports.exportList, async ({ db, input, refuse, files, clock }) => {
  const company = await loadCompany(db)
  const written = await files.exportList({ ...input, today: dayOf(clock.now(), company?.timeZone ?? 'UTC') })
  if (!written) return refuse('LIST_TOO_LONG', { most: MOST_ROWS })
  const { fileName, mediaType, bytes, rows } = written
  return { fileName, mediaType, rows, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64') }
})
