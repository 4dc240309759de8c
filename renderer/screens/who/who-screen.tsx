import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { isolateCode } from '../../components/isolate.ts'
import { SyncBadge } from '../../components/sync-badge.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop, useSync } from '../../orders/use-station.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './who-screen.module.css'

/** Who is at the bench: a tile, a digit or a badge. Every fact carries who did it. */
export function WhoScreen() {
  const { t } = useTranslation()
  const shop = useShop()
  const { station, sounds } = useServices()
  const signIn = useUi((ui) => ui.signIn)
  const [unknown, setUnknown] = useState<string>()
  const { status } = useSync()
  const people = shop?.operators ?? []
  useScanTarget(({ code }) => {
    const person = people.find((candidate) => candidate.badge === code)
    if (person !== undefined) return signIn(person)
    sounds.play('unknown')
    setUnknown(code)
  })
  useKeys(
    Object.fromEntries(people.slice(0, 9).map((person, index) => [`Digit${index + 1}`, () => signIn(person)] as const)),
  )
  return (
    <main className={classes.screen}>
      <h1>{t('who.title')}</h1>
      <p className={classes.hint}>{t('who.hint')}</p>
      {people.length === 0 && (
        <EmptyState
          icon={UserRound}
          title={t(status.kind === 'offline' || status.kind === 'refused' ? 'who.empty' : 'who.arriving')}
        />
      )}
      <div className={classes.people}>
        {people.map((person, index) => (
          <button
            key={person.id}
            type="button"
            className={classes.person}
            onClick={() => signIn(person)}
            data-testid={`person-${person.id}`}
          >
            <span className={classes.initials} aria-hidden>
              {[...person.name][0]}
            </span>
            <bdi>{person.name}</bdi>
            {index < 9 && <kbd>{index + 1}</kbd>}
          </button>
        ))}
      </div>
      {unknown !== undefined && (
        <p role="alert" className={classes.unknown}>
          {t('who.unknown', { code: isolateCode(unknown) })}
        </p>
      )}
      <footer className={classes.foot}>
        <bdi>{station.name}</bdi>
        <SyncBadge />
      </footer>
    </main>
  )
}
