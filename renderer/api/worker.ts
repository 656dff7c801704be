// Who works at this window. It is remembered by the station and sent with every call, so that the history says who did what.
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { hub, workAs } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import type { UserView } from '#shared/contract/people.ts'

type WorkerChoice = { worker: UserView | null; setWorker: (worker: UserView | null) => void }

/** The person whose name stands in the history of what is done here; null before anyone is known. */
export const useWorker = create<WorkerChoice>()(
  persist(
    (set) => ({
      worker: null,
      setWorker: (worker) => {
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
  workAs(null)
  const reply = await replyOf(hub.people.listUsers({}))
  if (!reply.ok) return
  const { users } = reply.value
  setWorker(users.find(({ id }) => id === worker?.id) ?? users.find(({ role }) => role === 'owner') ?? null)
}
