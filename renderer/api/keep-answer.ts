import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Shows what a command answered as the answer of a query. A read that is under way may be older than the command,
 * so it is dropped: the screen never goes back a step.
 */
export async function keepAnswer<Key extends QueryKey, Value, Problem>(
  queries: QueryClient,
  key: DataTag<Key, Value, Problem>,
  answer: NoInfer<Value>,
): Promise<void> {
  await queries.cancelQueries({ queryKey: key, exact: true })
  queries.setQueryData<unknown>(key, answer)
}
