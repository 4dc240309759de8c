import type { ReactElement } from 'react'
import { CodeWithBars } from './code-with-bars.tsx'
import { momentText } from './day-and-hours.ts'
import type { CalibrationData } from './document.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { CornerMarks, Gratings, GreySteps, MeasuredLine, Ruler } from './sheets/calibration-marks.tsx'

/** Codes that mean nothing to the desk, at three and at four dots. */
export const testCodes = [
  { code: 'TEST-3', dots: [3] },
  { code: 'TEST-4', dots: [4] },
] as const

interface CalibrationProps {
  readonly paper: Paper
  readonly data: CalibrationData
}

/**
 * Shows whether a printer prints true to size, to the edge and sharply. It stands in millimetres from the paper's corner,
 * so what is missing or moved on the print is missing or moved by the printer.
 */
export function Calibration({ paper, data }: CalibrationProps): ReactElement {
  const { words, media } = paper
  const wide = media.widthMm > 150
  const facts: readonly (readonly [string, string])[] = [
    [words.calibrating.printer, printable(data.printer, 60)],
    [words.station, printable(data.stationName, 40)],
    [words.calibrating.medium, `${media.name} · ${media.widthMm} × ${media.heightMm} mm`],
    [words.calibrating.printedAt, momentText(paper, data.at)],
  ]
  return (
    <main
      className={wide ? 'calibration wide' : 'calibration'}
      lang={paper.language}
      dir={paper.dir}
      style={{ width: `${media.widthMm}mm`, height: `${media.heightMm - 0.5}mm` }}
    >
      <CornerMarks media={media} />
      <Ruler paper={paper} lengthMm={media.widthMm} along="width" />
      <Ruler paper={paper} lengthMm={media.heightMm} along="height" />
      <div className="calibration-body">
        <h1>{words.calibrating.title}</h1>
        <dl>
          {facts.map(([caption, value]) => (
            <div key={caption}>
              <dt>{caption}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <MeasuredLine paper={paper} lengthMm={wide ? 100 : 70} />
        <h2>{words.calibrating.bars}</h2>
        <Gratings paper={paper} />
        <h2>{words.calibrating.scan}</h2>
        <div className="test-codes">
          {testCodes.map(({ code, dots }) => (
            <CodeWithBars
              key={code}
              paper={paper}
              symbology="code128"
              code={code}
              text={code}
              heightMm={9}
              roomMm={90}
              dots={dots}
            />
          ))}
        </div>
        <h2>{words.calibrating.grey}</h2>
        <GreySteps />
        <p>{words.calibrating.corners}</p>
      </div>
      <div className="upright-line">
        <MeasuredLine paper={paper} lengthMm={100} upright />
      </div>
    </main>
  )
}
