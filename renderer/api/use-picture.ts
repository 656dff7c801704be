import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'

/** The address of a picture by its hash. The same hash is always the same picture, so it is asked for once and kept. */
export function usePicture(sha256: string | null | undefined): string | undefined {
  const { data } = useQuery(
    ask.files.getPicture.queryOptions({
      input: { sha256: sha256 ?? '' },
      enabled: typeof sha256 === 'string',
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  return data && typeof sha256 === 'string' ? `data:${data.mediaType};base64,${data.base64}` : undefined
}

/** The picture of a product, for the floor: asked beside the work and never inside a scan's answer. */
export function useProductPicture(productId: string | undefined): string | undefined {
  const { data } = useQuery(
    ask.catalog.getProduct.queryOptions({ input: { id: productId ?? '' }, enabled: productId !== undefined, staleTime: 60_000 }),
  )
  return usePicture(data?.picture)
}
