import { type Trouble, useReasonWords } from '../i18n/use-reason-words.ts'
import classes from './reason-text.module.css'

/** Why something was refused; below it, quiet, what another program said in its own words. */
export function ReasonText({ trouble }: { trouble: Trouble }) {
  const { text, detail } = useReasonWords()(trouble)
  return (
    <>
      <span dir="auto">{text}</span>
      <TechnicalDetail text={detail} />
    </>
  )
}

/** An error number, an address, a program's own words: for whoever looks after the computer, always from left to right. */
export function TechnicalDetail({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return null
  return (
    <span className={classes.detail} data-testid="technical-detail">
      <bdi dir="ltr">{text}</bdi>
    </span>
  )
}
