import { QueryClient } from '@tanstack/react-query'

/** What the window knows of the hub's data. The hub is on this machine or in this building, so being without internet never pauses a call. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})
