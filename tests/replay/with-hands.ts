/** As many people work at the same time; the hub lets as many commands share one durable commit. */
const HANDS = 16

/** Works through a list in its order: whoever is done takes the next one. */
export async function withHands<T>(things: readonly T[], work: (thing: T) => Promise<unknown>): Promise<void> {
  const rest = things.values()
  const hand = async () => {
    for (const thing of rest) await work(thing)
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
}
