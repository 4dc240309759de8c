import { createContext, type ReactNode, useContext } from 'react'
import type { Desk } from '#shared/contract/desk-contract.ts'
import type { ScanRouter } from '../scanner/scan-router.ts'
import type { Sounds } from '../scanner/sounds.ts'
import type { EndpointQuestions } from './endpoint-questions.ts'
import type { Station } from './station.ts'

/** The services of one open station. Made once in main.tsx; they never change while the page lives. */
export interface Services {
  readonly desk: Desk
  readonly station: Station
  readonly endpoint: EndpointQuestions
  readonly scans: ScanRouter
  readonly sounds: Sounds
  readonly now: () => Date
  readonly newId: () => string
}

const ServicesContext = createContext<Services | undefined>(undefined)

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>
}

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === undefined) throw new Error('this part of the page needs an open station around it')
  return services
}
