import type { ReactElement } from 'react'
import type { LabelData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printable } from '../printable-text.ts'
import { Phone } from '../text.tsx'
import { type AddressPart, fitAddress } from './address-fit.ts'

export interface LabelAddressProps {
  readonly paper: Paper
  readonly data: LabelData
  readonly widthMm: number
  readonly heightMm: number
}

interface AddressTexts {
  readonly name: string
  readonly company: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  /** Region and country. */
  readonly places: readonly string[]
  readonly phone: string
  readonly pickUpPoint: string
}

/** The recipient as large as the room allows; every part has its own lines and can push nothing. */
export function LabelAddress({ paper, data, widthMm, heightMm }: LabelAddressProps): ReactElement {
  const texts = addressTexts(paper, data)
  return (
    <address className="address" style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}>
      {fitAddress(measuredParts(paper, texts), widthMm, heightMm).map((part) => (
        <div
          key={part.name}
          className={`part ${part.name}`}
          style={{
            fontSize: `${part.points}pt`,
            lineHeight: part.lineHeight,
            WebkitLineClamp: part.lines,
            maxHeight: `${part.lines * part.lineHeight}em`,
          }}
        >
          <PartText paper={paper} texts={texts} name={part.name} />
        </div>
      ))}
    </address>
  )
}

function addressTexts(paper: Paper, { shipTo, pickUpPoint }: LabelData): AddressTexts {
  return {
    name: printable(shipTo.name, 90),
    company: printable(shipTo.company ?? '', 60),
    street: printable(shipTo.street, 170),
    postcode: printable(shipTo.postcode, 14),
    city: printable(shipTo.city, 44),
    places: [printable(shipTo.region ?? '', 24), printable(paper.country(shipTo.country), 30)].filter(Boolean),
    phone: printable(shipTo.phone ?? '', 24),
    pickUpPoint: printable(pickUpPoint ?? '', 30),
  }
}

function measuredParts({ words }: Paper, texts: AddressTexts): AddressPart[] {
  const { name, company, street, postcode, city, places, phone, pickUpPoint } = texts
  const parts: AddressPart[] = [
    { name: 'name', text: name },
    { name: 'company', text: company },
    { name: 'street', text: street },
    { name: 'city', text: `${postcode} ${city}`.trim() },
    { name: 'country', text: [...places, phone === '' ? '' : `${words.phone} ${phone}`].join(' · ') },
    { name: 'pick-up', text: pickUpPoint === '' ? '' : `${words.pickUpPoint} ${pickUpPoint}` },
  ]
  return parts.filter((part) => part.text !== '')
}

interface PartTextProps {
  readonly paper: Paper
  readonly texts: AddressTexts
  readonly name: AddressPart['name']
}

/** Each text keeps its own direction, so that a postcode never slips into the city's name. */
function PartText({ paper, texts, name }: PartTextProps): ReactElement {
  switch (name) {
    case 'city':
      return (
        <>
          <bdi>{texts.postcode}</bdi> <bdi>{texts.city}</bdi>
        </>
      )
    case 'country':
      return (
        <>
          <bdi>{texts.places.join(' · ')}</bdi>
          {texts.phone !== '' && (
            <>
              {' · '}
              {paper.words.phone} <Phone value={texts.phone} />
            </>
          )}
        </>
      )
    case 'pick-up':
      return (
        <>
          {paper.words.pickUpPoint} <bdi>{texts.pickUpPoint}</bdi>
        </>
      )
    default:
      return <bdi>{texts[name]}</bdi>
  }
}
