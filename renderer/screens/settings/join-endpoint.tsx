import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonText } from '../../components/reason-text.tsx'
import { troubleOf } from '../../desk/desk-trouble.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useJoin } from '../../printing/use-desk-info.ts'
import classes from './settings-screen.module.css'

/** Joins a real endpoint with the code that it printed. Refused while facts still wait for the old one. */
export function JoinEndpoint() {
  const { t } = useTranslation()
  const { station } = useServices()
  const join = useJoin()
  const [url, setUrl] = useState('')
  const [code, setCode] = useState('')
  const [stationName, setStationName] = useState(station.name)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        join.mutate({ url, code, stationName })
      }}
    >
      <h3>{t('settings.join')}</h3>
      <TextInput
        type="url"
        required
        dir="ltr"
        label={t('settings.url')}
        placeholder="https://"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TextInput
        required
        dir="ltr"
        label={t('settings.code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        data-testid="pairing-code"
      />
      <TextInput
        required
        label={t('settings.stationName')}
        value={stationName}
        onChange={(event) => setStationName(event.currentTarget.value)}
      />
      {join.error !== null && (
        <p className={classes.refusal} role="alert" data-testid="join-refused">
          <ReasonText trouble={troubleOf(join.error)} />
        </p>
      )}
      <Button type="submit" loading={join.isPending}>
        {t('settings.joinNow')}
      </Button>
    </form>
  )
}
