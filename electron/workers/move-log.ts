// The thread that moves the write-ahead log into the database file whenever it is told that the log has grown.
import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { must } from '#shared/kernel/must.ts'

const port = must(parentPort, 'the thread that has the log moved')
const raw = openSqliteConnection((workerData as { file: string }).file, { readonly: false }) // whoever starts this thread is ours
// Whoever reads or moves the log at the moment is not waited for: the next time comes soon.
raw.pragma('busy_timeout = 0')

port.on('message', (word: 'move' | 'stop') => {
  if (word === 'stop') {
    raw.close()
    port.close()
    return
  }
  try {
    raw.pragma('wal_checkpoint(PASSIVE)')
  } catch (error) {
    port.postMessage({ code: (error as { code?: string }).code, message: String(error) })
  }
})
