import { useTranslation } from 'react-i18next'
import { screenLanguages } from '../../../i18n/languages.ts'
import { useTextLanguage } from './draft-store.ts'
import classes from './text-language.module.css'

/** In which language names and texts are edited: what customers of that language read. */
export function TextLanguage() {
  const { t } = useTranslation()
  const [language, edit] = useTextLanguage()
  return (
    <fieldset className={classes.languages} aria-label={t('setup.textLanguage')}>
      <span>{t('setup.textLanguage')}</span>
      {screenLanguages.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === language}
          data-testid={`text-language-${choice}`}
          onClick={() => edit(choice)}
        >
          {t(`settings.languages.${choice}`)}
        </button>
      ))}
    </fieldset>
  )
}
