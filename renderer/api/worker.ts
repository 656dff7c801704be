// Who works at this window. The station remembers it and it is sent with every call, so that the history says who did what.
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { hub, workAs } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { station } from '#renderer/api/station.ts'
import type { UserView } from '#shared/contract/people.ts'

type WorkerChoice = { worker: UserView | null; setWorker: (worker: UserView | null) => Promise<void> }

/**
 * The person whose name stands in the history of what is done here; null before anyone is known. The station's memory decides, as it
 * outlives a power cut; the page's own copy only lets the first drawing speak the right language.
 */
export const useWorker = create<WorkerChoice>()(
  persist(
    (set) => ({
      worker: null,
      setWorker: async (worker) => {
        // shown and sent only once it would survive a power cut
        await station?.call('rememberWorker', { worker: worker?.id ?? null })
        workAs(worker?.id ?? null)
        set({ worker })
      },
    }),
    { name: 'packbench.worker', partialize: ({ worker }) => ({ worker }) },
  ),
)
workAs(useWorker.getState().worker?.id ?? null)

/** Another warehouse has other people: who is not known there becomes its owner again. */
export async function confirmWorker(): Promise<void> {
  const { worker, setWorker } = useWorker.getState()
  const remembered = (await station?.call('getStation', {}))?.worker ?? worker?.id
  const reply = await replyOf(hub.people.listUsers({}, { context: { isNameless: true } }))
  if (!reply.ok) return
  const { users } = reply.value
  await setWorker(users.find(({ id }) => id === remembered) ?? users.find(({ role }) => role === 'owner') ?? null)
}
