import { describe, expect, test } from 'vitest'
import { createScanQueue } from '#renderer/scanning/scan-queue.ts'

function openQueue() {
  const faults: unknown[] = []
  const queue = createScanQueue({ settle: async () => {}, onFault: (error) => faults.push(error) })
  return { queue, faults }
}

const turns = async (count = 20) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

describe('work that scans ask for', () => {
  test('is done strictly one after another, in the order it came', async () => {
    const { queue } = openQueue()
    const order: string[] = []
    let running = 0
    let mostAtOnce = 0
    const done = Array.from(
      { length: 1000 },
      (_, index) =>
        new Promise<void>((resolve) => {
          queue.push(async () => {
            running += 1
            mostAtOnce = Math.max(mostAtOnce, running)
            await turns(1 + (index % 3))
            order.push(`scan ${index}`)
            running -= 1
            resolve()
          })
        }),
    )
    await Promise.all(done)
    expect(mostAtOnce).toBe(1)
    expect(order).toEqual(Array.from({ length: 1000 }, (_, index) => `scan ${index}`))
  })

  test('waits while the screen is busy, and says how much waits', async () => {
    const { queue } = openQueue()
    const seen: string[] = []
    const waiting: number[] = []
    queue.subscribe(() => waiting.push(queue.waiting()))
    let finish = () => {}
    queue.push(() => new Promise<void>((resolve) => (finish = resolve)))
    queue.push(() => void seen.push('second'))
    queue.push(() => void seen.push('third'))
    expect(queue.waiting()).toBe(2)
    expect(seen).toEqual([])
    finish()
    await turns()
    expect(seen).toEqual(['second', 'third'])
    expect(queue.waiting()).toBe(0)
    expect(waiting.at(-1)).toBe(0)
  })

  test('is kept while a screen loads', async () => {
    const { queue } = openQueue()
    const seen: string[] = []
    const release = queue.hold()
    queue.push(() => void seen.push('scan'))
    await turns()
    expect(seen).toEqual([])
    release()
    release()
    await turns()
    expect(seen).toEqual(['scan'])
  })

  test('goes on after a fault, which is reported', async () => {
    const { queue, faults } = openQueue()
    const seen: string[] = []
    queue.push(() => Promise.reject(new Error('broken')))
    queue.push(() => void seen.push('next'))
    await turns()
    expect(seen).toEqual(['next'])
    expect(faults).toEqual([new Error('broken')])
  })
})
