// When backups are made, tried and gone back to.
import { loadSecondFolder } from '#electron/features/backups/second-folder.ts'
import { loadCompany } from '#electron/features/setup/company.ts'
import type { Change } from '#shared/contract/history.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import type { BackupDesk } from './backup-desk.ts'
import { lastEventSeq } from './backups.sql.ts'
import { type JobHub, reportFault } from './job-hub.ts'
import { recordOutcome } from './record-outcome.ts'
import { startWorker, type Worker } from './worker.ts'

const MINUTE_MS = 60_000
const EVERY_MS = 15 * MINUTE_MS
const AFTER_TROUBLE_MS = 5 * MINUTE_MS
const DRILL_EVERY_MS = 7 * 24 * 60 * MINUTE_MS
/** Not while the warehouse is opening. */
const FIRST_AFTER_MS = 20_000

/** What this job tells itself: it is not work that a backup would have to save. */
const ownNews = new Set([
  'backupAsked',
  'backupMade',
  'backupFailed',
  'restoreTried',
  'restoreTrialFailed',
  'backupRestored',
  'restoreRefused',
])

/**
 * Starts the backups of a hub that keeps its own data: at the start of each day, after 15 minutes with work in them, and when somebody asks.
 * Once a week the newest one is restored on trial. `restart` ends the hub, after a restore was asked for.
 */
export function startBackups(hub: JobHub, desk: BackupDesk, restart: (why: string) => void): Worker {
  const { clock, database } = hub
  const openedAt = clock.now()
  let isAsked = false
  let lastTrouble = ''
  let failedAt = Number.NEGATIVE_INFINITY
  let lastWork: number | undefined

  async function pass(isStopping: () => boolean): Promise<number> {
    await tellRestored(hub, desk)
    lastWork ??= await lastEventSeq(database.read)
    const now = clock.now()
    const timeZone = (await loadCompany(database.read))?.timeZone ?? 'UTC'
    const dueAt = isAsked ? now : nextBackupAt(timeZone)
    if (dueAt > now) return dueAt
    if (lastWork > 0 || isAsked) await make(now, timeZone, isStopping)
    if (!isStopping()) await tryNewest()
    return clock.now() + MINUTE_MS
  }

  /** On a new day at once, within a day when there was work since the last one. */
  function nextBackupAt(timeZone: string): number {
    const newest = desk.newest()
    const earliest = Math.max(openedAt + FIRST_AFTER_MS, failedAt + AFTER_TROUBLE_MS)
    if (!newest || dayOf(newest.madeAt, timeZone) !== dayOf(clock.now(), timeZone)) return earliest
    const hasNews = (lastWork ?? 0) > newest.seq
    return hasNews ? Math.max(newest.madeAt + EVERY_MS, earliest) : Number.POSITIVE_INFINITY
  }

  async function make(madeAt: number, timeZone: string, isStopping: () => boolean): Promise<void> {
    const reason = isAsked ? 'asked' : 'regular'
    isAsked = false
    const result = await desk.make({ madeAt, reason, secondFolder: await loadSecondFolder(database.read), timeZone })
    if (isStopping()) return // it was cut off, which is no trouble
    const text = result.ok ? (result.secondTrouble ?? '') : result.text
    // People are told once why it fails, and whoever asked is told in any case.
    if (text !== '' && (text !== lastTrouble || reason === 'asked')) await tell(hub, 'backupFailed', { reason: text, isSecond: result.ok })
    if (result.ok && reason === 'asked') await tell(hub, 'backupMade', { backup: result.name })
    lastTrouble = text
    failedAt = result.ok ? Number.NEGATIVE_INFINITY : madeAt
  }

  async function tryNewest(): Promise<void> {
    const newest = desk.newest()
    const last = desk.state().drill?.at ?? Number.NEGATIVE_INFINITY
    if (!newest || clock.now() - last < DRILL_EVERY_MS) return
    const { isGood, text, backup } = await desk.drill(newest.name, clock.now())
    if (isGood) await tell(hub, 'restoreTried', { backup })
    else await tell(hub, 'restoreTrialFailed', { backup, reason: text })
  }

  function onChange({ seq, what, about }: Change): void {
    if (!ownNews.has(what)) lastWork = seq
    if (what === 'restoreAsked') goBackTo(about[0]?.id ?? '')
    if (what !== 'backupAsked') return
    isAsked = true
    worker.wake()
  }

  function goBackTo(name: string): void {
    try {
      desk.askRestore(name, clock.now())
      restart(`It starts again with ${name}.`)
    } catch (error) {
      reportFault(hub, 'jobs.backups', error)
    }
  }

  const worker = startWorker({ clock, pass, onFault: (error) => reportFault(hub, 'jobs.backups', error) })
  const unsubscribe = hub.changes.subscribe(onChange)
  worker.wake()
  return {
    ...worker,
    async stop() {
      unsubscribe()
      await desk.close()
      await worker.stop()
    },
  }
}

/** The restore itself ran before there was a hub to write it down. */
async function tellRestored(hub: JobHub, desk: BackupDesk): Promise<void> {
  const outcome = desk.takeRestoreOutcome()
  if (!outcome) return
  const { backup, isGood, text } = outcome
  if (isGood) await tell(hub, 'backupRestored', { backup, replaced: text })
  else await tell(hub, 'restoreRefused', { backup, reason: text })
}

async function tell(hub: JobHub, what: string, facts: Readonly<Record<string, string | boolean>>): Promise<void> {
  await recordOutcome(hub, { job: 'jobs.backups', what, about: [{ kind: 'settings', id: 'backups' }], facts }, async () => true)
}
