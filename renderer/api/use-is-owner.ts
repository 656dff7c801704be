import { useWorker } from '#renderer/api/worker.ts'
import { mayDo } from '#shared/domain/people/rights.ts'

/** Whether whoever works here may see what only the owner sees; the hub decides again. */
export function useIsOwner(): boolean {
  return useWorker(({ worker }) => worker !== null && mayDo(worker.role, 'owner'))
}
