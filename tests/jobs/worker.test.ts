import { expect, test } from 'vitest'
import { retryDelay } from '#electron/jobs/retry-delay.ts'
import { startWorker } from '#electron/jobs/worker.ts'
import { systemClock } from '#shared/kernel/dates.ts'

test('many wakings make one pass, and a waking during a pass makes one more', async () => {
  let passes = 0
  const worker = startWorker({
    clock: systemClock,
    async pass() {
      passes += 1
      if (passes === 1) for (let n = 0; n < 5; n += 1) worker.wake()
      return undefined
    },
    onFault: () => {},
  })
  for (let n = 0; n < 5; n += 1) worker.wake()
  await worker.settle()
  expect(passes).toBe(2)
  await worker.stop()
})

test('it comes back by itself when something falls due', async () => {
  const passes: number[] = []
  const worker = startWorker({
    clock: systemClock,
    async pass() {
      passes.push(Date.now())
      return passes.length === 1 ? Date.now() + 80 : undefined
    },
    onFault: () => {},
  })
  worker.wake()
  await expect.poll(() => passes.length, { timeout: 5_000 }).toBe(2)
  expect((passes[1] ?? 0) - (passes[0] ?? 0)).toBeGreaterThanOrEqual(75)
  await worker.stop()
})

test('a pass that breaks is reported, and a stop waits for the one under way and begins no other', async () => {
  const faults: unknown[] = []
  let passes = 0
  let isDone = false
  const worker = startWorker({
    clock: systemClock,
    async pass(isStopping) {
      passes += 1
      if (passes === 1) throw new Error('broken')
      await new Promise((done) => setTimeout(done, 200))
      isDone = isStopping()
      return undefined
    },
    onFault: (error) => faults.push(error),
  })
  await worker.settle()
  expect(faults).toEqual([new Error('broken')])
  worker.wake()
  await expect.poll(() => passes).toBe(2)
  await worker.stop()
  expect(isDone).toBe(true)
  worker.wake()
  await worker.settle()
  expect(passes).toBe(2)
})

test.each([
  [1, 1_000],
  [2, 2_000],
  [6, 32_000],
  [7, 60_000],
  [5_000, 60_000],
  [0, 1_000],
])('after failure %i it waits %i ms', (failures, delay) => {
  expect(retryDelay(failures, 60_000)).toBe(delay)
})
