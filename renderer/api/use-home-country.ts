import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'

/** The company's country, ISO 3166-1 alpha-2: what an address begins with. The system's region before the warehouse is set up. */
export function useHomeCountry(): string {
  const { data } = useQuery(ask.setup.getSetup.queryOptions({ input: {} }))
  return data?.company?.address.country ?? systemCountry()
}

/** The region that the system's languages name, else Germany. */
export function systemCountry(): string {
  for (const tag of navigator.languages) {
    const { region } = new Intl.Locale(tag)
    if (region !== undefined && /^[A-Z]{2}$/.test(region)) return region
  }
  return 'DE'
}
