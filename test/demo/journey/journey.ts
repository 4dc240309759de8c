import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Language } from '#shared/order/intake.ts'
import type { JourneyName } from './required-ids.ts'

/** Says that requirements are shown, and holds it against what can be seen; waits up to 20 s for it. */
export type Shows = (ids: string, claim: string, seen: () => Promise<boolean> | boolean) => Promise<void>

interface Step {
  readonly n: number
  readonly title: string
  readonly screenshot: string
}

const patienceMs = 20_000

/** One shop's day: numbered steps with a picture each, and for every requirement the steps that showed it. */
export class Journey {
  readonly name: JourneyName
  readonly language: Language
  readonly out: string
  readonly #steps: Step[] = []
  readonly #shown = new Map<string, number[]>()
  readonly #say: (line: string) => void

  constructor(name: JourneyName, language: Language, out: string, say: (line: string) => void) {
    this.name = name
    this.language = language
    this.out = out
    this.#say = say
  }

  /**
   * Does a step and takes its picture at the end. Requirements count only when what they claim was seen; a claim that
   * does not come true ends the journey with its words.
   */
  async step(title: string, page: Page, work: (shows: Shows) => Promise<void>): Promise<void> {
    const n = this.#steps.length + 1
    const file = join('steps', `${String(n).padStart(2, '0')}-${slug(title)}.png`)
    const shows: Shows = async (ids, claim, seen) => {
      await untilTrue(`${ids}: ${claim}`, seen)
      for (const id of ids.split(/[ ,]+/)) {
        const steps = this.#shown.get(id) ?? []
        if (!steps.includes(n)) this.#shown.set(id, [...steps, n])
      }
    }
    await mkdir(join(this.out, 'steps'), { recursive: true })
    try {
      await work(shows)
    } catch (error) {
      await page.screenshot({ path: join(this.out, 'steps', 'failed.png') }).catch(() => undefined)
      throw new Error(`step ${n}, ${title}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
    await page.screenshot({ path: join(this.out, file) })
    this.#steps.push({ n, title, screenshot: file })
    this.#say(`${String(n).padStart(3)}  ${title}`)
  }

  /** Ids of `required` that no step has shown. */
  missing(required: readonly string[]): string[] {
    return required.filter((id) => !this.#shown.has(id))
  }

  async write(preset: string, messages: readonly string[]): Promise<void> {
    const byNumber = new Intl.Collator('en', { numeric: true })
    const requirements = Object.fromEntries([...this.#shown].sort(([a], [b]) => byNumber.compare(a, b)))
    const report = {
      preset,
      language: this.language,
      steps: this.#steps,
      requirements,
      messages: messages.map((file) => relative(this.out, file)),
    }
    await writeFile(join(this.out, 'journey.json'), `${JSON.stringify(report, null, 2)}\n`)
  }
}

async function untilTrue(what: string, seen: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + patienceMs
  let why = ''
  for (;;) {
    try {
      if (await seen()) return
    } catch (error) {
      why = error instanceof Error ? ` (${error.message.split('\n')[0]})` : ''
    }
    if (Date.now() > deadline) throw new Error(`${what} — was not seen${why}`)
    await delay(150)
  }
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
}
