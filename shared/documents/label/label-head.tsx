import type { ReactElement } from 'react'
import type { LabelData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printable } from '../printable-text.ts'
import { ReprintMark } from '../reprint-mark.tsx'
import { Phone, Text } from '../text.tsx'
import { Row } from './row.tsx'
import { fittedPoints } from './text-width.ts'

interface LabelHeadProps {
  readonly paper: Paper
  readonly data: LabelData
  readonly widthMm: number
  readonly heightMm: number
}

/** Who carries it and how fast; a copy says so across the whole width. */
export function LabelHead({ paper, data, widthMm, heightMm }: LabelHeadProps): ReactElement {
  const carrier = printable(data.carrierName, 40)
  const service = printable(data.service, 30)
  const serviceMm = service === '' ? 0 : widthMm * 0.4
  const servicePoints = fittedPoints(service, serviceMm - 6, 13, 5)
  const isCopy = data.copy > 1
  return (
    <Row paper={paper} className="head" heightMm={heightMm}>
      <div className="head-line">
        <div
          className="carrier"
          style={{ fontSize: `${fittedPoints(carrier, widthMm - serviceMm - 3, isCopy ? 17 : 25, 9)}pt` }}
        >
          <bdi>{carrier}</bdi>
        </div>
        {service !== '' && (
          <div
            className={servicePoints < 9 ? 'service two-lines' : 'service'}
            style={{ fontSize: `${servicePoints < 9 ? 7.5 : servicePoints}pt` }}
          >
            <bdi>{service}</bdi>
          </div>
        )}
      </div>
      <ReprintMark paper={paper} copy={data.copy} />
    </Row>
  )
}

/** Where it comes from, for whoever has to send it back. */
export function LabelSender({ paper, data, heightMm }: Omit<LabelHeadProps, 'widthMm'>): ReactElement {
  const { address } = data.seller
  return (
    <Row paper={paper} className="from" heightMm={heightMm}>
      <div className="from-lines">
        <div>
          <span className="soft-caption">{paper.words.from}</span>{' '}
          <b>
            <Text value={address.company ?? address.name} limit={50} />
          </b>
        </div>
        <div>
          <Text value={address.street} limit={70} />
        </div>
        <div>
          <Text value={address.postcode} limit={12} /> <Text value={address.city} limit={30} />
          {paper.language === 'fa' ? '، ' : ', '}
          <bdi>{paper.country(address.country)}</bdi>
          {address.phone !== undefined && address.phone !== '' && (
            <>
              {' · '}
              <Phone value={address.phone} />
            </>
          )}
        </div>
      </div>
      <div className="day">{paper.day(data.issuedOn)}</div>
    </Row>
  )
}
