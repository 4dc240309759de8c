import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { odoo } from '../journeys/odoo.ts'
import { prestashop } from '../journeys/prestashop.ts'
import { russian } from '../journeys/russian.ts'
import { satinalma } from '../journeys/satinalma.ts'
import { shopgold } from '../journeys/shopgold.ts'
import { Journey } from './journey.ts'
import { type JourneyName, requiredIds } from './required-ids.ts'
import type { ShopDay } from './shop-day.ts'
import { openWorld } from './world.ts'

const days: Readonly<Record<JourneyName, ShopDay>> = { prestashop, odoo, satinalma, shopgold, russian }

/** Plays one shop's day into `out`; resolves with what is wrong, which is nothing where every requirement was shown. */
export async function runJourney(name: JourneyName, out: string, say: (line: string) => void): Promise<string[]> {
  const { language, plan, play } = days[name]
  for (const part of ['steps', 'messages', 'papers', 'journey.json'])
    await rm(join(out, part), { recursive: true, force: true })
  const journey = new Journey(name, language, out, say)
  const world = await openWorld(plan, out)
  const problems: string[] = []
  try {
    await play(journey, world)
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  try {
    await journey.write(name, await world.messages())
    await cp(join(world.home, 'printed'), join(out, 'papers'), { recursive: true })
  } finally {
    await world.close()
  }
  const missing = journey.missing(requiredIds[name])
  if (missing.length > 0) problems.push(`not shown: ${missing.join(', ')}`)
  return problems
}
