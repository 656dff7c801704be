// Commands that wait at the same time share one durable commit: the flush to disk costs more than the commands themselves.
import { CompiledQuery } from 'kysely'
import { isDiskFull, isStorageLost } from './database-errors.ts'
import type { WriteDb } from './schema.ts'

/** More than this would make the first of a group wait noticeably for the last. */
const LARGEST_GROUP = 16

type Work = (tx: WriteDb) => Promise<unknown>
interface Waiting {
  readonly work: Work
  readonly done: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/**
 * Makes a runner that puts the works waiting at one moment into one transaction, each in its own savepoint: one that throws is undone alone.
 * Nobody gets an answer before the commit they share is durable; when it fails, all of them fail.
 */
export function groupCommits(
  transaction: (all: (tx: WriteDb) => Promise<void>) => Promise<void>,
): <T>(work: (tx: WriteDb) => Promise<T>) => Promise<T> {
  const waiting: Waiting[] = []
  let isScheduled = false

  async function runWaiting(): Promise<void> {
    for (let group = waiting.splice(0, LARGEST_GROUP); group.length > 0; group = waiting.splice(0, LARGEST_GROUP)) await runGroup(group)
    isScheduled = false
  }

  async function runGroup(group: readonly Waiting[]): Promise<void> {
    const [first] = group
    if (first && group.length === 1) return runAlone(first)
    let answers: (() => void)[] = []
    try {
      await transaction(async (tx) => {
        answers = [] // the transaction may be tried again
        for (const { work, done, fail } of group) {
          const outcome = await inSavepoint(tx, work)
          answers.push(outcome.ok ? () => done(outcome.value) : () => fail(outcome.error))
        }
      })
    } catch (error) {
      for (const { fail } of group) fail(error)
      return
    }
    for (const answer of answers) answer()
  }

  /** Most of the time nobody else waits, and the transaction itself is all that has to be undone. */
  async function runAlone({ work, done, fail }: Waiting): Promise<void> {
    let value: unknown
    try {
      await transaction(async (tx) => {
        value = await work(tx)
      })
    } catch (error) {
      fail(error)
      return
    }
    done(value)
  }

  return <T>(work: (tx: WriteDb) => Promise<T>) =>
    new Promise<T>((done, fail) => {
      waiting.push({ work, done: (value) => done(value as T), fail }) // the value is what this very work returned
      // Not at once: whoever asks in the same turn of the event loop comes along.
      if (!isScheduled) setImmediate(() => void runWaiting())
      isScheduled = true
    })
}

const SAVEPOINT = CompiledQuery.raw('savepoint member')
const ROLLBACK = CompiledQuery.raw('rollback to savepoint member')
const RELEASE = CompiledQuery.raw('release savepoint member')

async function inSavepoint(tx: WriteDb, work: Work): Promise<{ ok: true; value: unknown } | { ok: false; error: unknown }> {
  await tx.executeQuery(SAVEPOINT)
  try {
    const value = await work(tx)
    await tx.executeQuery(RELEASE)
    return { ok: true, value }
  } catch (error) {
    // The engine has undone the whole transaction by itself: there is no savepoint left to go back to.
    if (isDiskFull(error) || isStorageLost(error)) throw error
    await tx.executeQuery(ROLLBACK)
    await tx.executeQuery(RELEASE)
    return { ok: false, error }
  }
}
