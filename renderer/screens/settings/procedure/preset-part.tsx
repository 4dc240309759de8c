import { Button, Modal, Group as Row } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { procedureFrom } from '#shared/shop/presets/presets.ts'
import { type PresetId, presetIds } from '#shared/shop/shop-procedure.ts'
import { useShop } from '../../../orders/use-station.ts'
import cards from '../../first-start/preset-card.module.css'
import { PresetCard } from '../../first-start/preset-card.tsx'
import type { ProcedureDraft } from './draft-store.ts'
import classes from './parts.module.css'

/** Another way of working: it replaces statuses, texts and rules, and is saved like any other change. */
export function PresetPart({ draft: { procedure, change } }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  const shop = useShop()
  const [asked, setAsked] = useState<PresetId>()
  if (shop === undefined) return null
  const take = (id: PresetId) => {
    change({ ...procedureFrom(id, { ...shop, procedure }), revision: procedure.revision })
    setAsked(undefined)
  }
  return (
    <>
      <p className={classes.quiet}>{t('setup.presetHint')}</p>
      <div className={cards.cards}>
        {presetIds.map((id) => (
          <PresetCard
            key={id}
            id={id}
            current={id === procedure.preset}
            busy={false}
            disabled={false}
            onChoose={() => setAsked(id)}
          />
        ))}
      </div>
      {asked !== undefined && (
        <Modal
          opened
          onClose={() => setAsked(undefined)}
          title={t('setup.presetAsk')}
          closeButtonProps={{ 'aria-label': t('app.close') }}
        >
          <p>{t('setup.presetReplaces')}</p>
          <Row mt="lg" justify="flex-end">
            <Button variant="default" onClick={() => setAsked(undefined)}>
              {t('app.cancel')}
            </Button>
            <Button data-testid="preset-confirm" onClick={() => take(asked)}>
              {t('setup.presetTake')}
            </Button>
          </Row>
        </Modal>
      )}
    </>
  )
}
