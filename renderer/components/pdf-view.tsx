import { useEffect, useRef, useState } from 'react'
import { openPdf, type PDFDocumentProxy } from './open-pdf.ts'
import classes from './pdf-view.module.css'

export interface PdfViewProps {
  readonly pdf: Uint8Array
  /** From 1. */
  readonly page: number
  /** CSS pixels per PostScript point; absent: the whole page in the place that there is. */
  readonly scale: number | undefined
  readonly label: string
  /** How many pages there are, once they are known. */
  readonly onPages: (pages: number) => void
  /** The scale at which the page is shown. */
  readonly onScale: (scale: number) => void
  readonly onError: (error: unknown) => void
}

/** One page of a paper, drawn on a canvas at the screen's own pixels. Loaded when somebody looks: pdf.js is large. */
export function PdfView({ pdf, page, scale, label, onPages, onScale, onError }: PdfViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [opened, setOpened] = useState<PDFDocumentProxy>()
  const [drawn, setDrawn] = useState('')
  const tell = useRef({ onPages, onScale, onError })
  useEffect(() => {
    tell.current = { onPages, onScale, onError }
  }, [onPages, onScale, onError])

  useEffect(() => {
    const { document, close } = openPdf(pdf)
    let gone = false
    document.then(
      (ready) => {
        if (gone) return
        setOpened(ready)
        tell.current.onPages(ready.numPages)
      },
      (error: unknown) => !gone && tell.current.onError(error),
    )
    return () => {
      gone = true
      setOpened(undefined)
      close().catch((error: unknown) => tell.current.onError(error))
    }
  }, [pdf])

  useEffect(() => {
    if (opened === undefined) return
    let gone = false
    let stop: (() => void) | undefined
    const draw = async () => {
      const sheet = await opened.getPage(page)
      const target = canvas.current
      const box = place.current
      if (gone || target === null || box === null) return
      const whole = sheet.getViewport({ scale: 1 })
      const fitting = Math.min((box.clientWidth - 32) / whole.width, (box.clientHeight - 32) / whole.height)
      const shown = scale ?? Math.max(0.2, fitting)
      const viewport = sheet.getViewport({ scale: shown * window.devicePixelRatio })
      // Drawn aside and shown in one go: turning a page does not flash.
      const paper = window.document.createElement('canvas')
      paper.width = Math.round(viewport.width)
      paper.height = Math.round(viewport.height)
      const task = sheet.render({ canvas: paper, viewport, background: '#ffffff' })
      stop = () => task.cancel()
      await task.promise
      if (gone) return
      target.width = paper.width
      target.height = paper.height
      target.style.width = `${Math.round(whole.width * shown)}px`
      target.style.height = `${Math.round(whole.height * shown)}px`
      target.getContext('2d')?.drawImage(paper, 0, 0)
      setDrawn(`${page}@${shown.toFixed(2)}`)
      tell.current.onScale(shown)
    }
    draw().catch((error: unknown) => {
      if (!gone) tell.current.onError(error)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [opened, page, scale])

  return (
    // Moved with the arrow keys when it is larger than its place.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section ref={place} className={classes.place} tabIndex={0} aria-label={label}>
      <canvas
        ref={canvas}
        className={classes.paper}
        role="img"
        aria-label={label}
        data-testid="pdf-page"
        data-drawn={drawn}
      />
    </section>
  )
}
