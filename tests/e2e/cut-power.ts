import { once } from 'node:events'
import { must } from '#shared/kernel/must.ts'
import type { RunningPackbench } from './launch-packbench.ts'

/** Every process of the application is ended at once, as a power cut would. */
export async function cutPower({ app }: RunningPackbench): Promise<void> {
  const main = app.process()
  const pids = await app.evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid))
  const ended = once(main, 'exit')
  for (const pid of new Set([...pids, must(main.pid, 'the running application')])) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it fell with its parent
    }
  }
  await ended
}
