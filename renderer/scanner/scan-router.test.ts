import { expect, test } from 'vitest'
import type { ScannedCode } from './capture.ts'
import { ScanRouter } from './scan-router.ts'

const scan = (code: string): ScannedCode => ({ code, startMs: 0, endMs: 0, dropped: [], tooLong: false, bounce: false })

test('the one who asked last gets the scan; when it goes, the one below does', () => {
  const router = new ScanRouter()
  const heard: string[] = []
  router.listen(({ code }) => heard.push(`screen ${code}`))
  const close = router.listen(({ code }) => heard.push(`dialog ${code}`))
  router.route(scan('1'))
  close()
  router.route(scan('2'))
  expect(heard).toEqual(['dialog 1', 'screen 2'])
})

test('a scan between two screens waits for the next one, in order', () => {
  const router = new ScanRouter()
  const heard: string[] = []
  router.listen(() => heard.push('gone'))()
  router.route(scan('1'))
  router.route(scan('2'))
  router.listen(({ code }) => heard.push(code))
  expect(heard).toEqual(['1', '2'])
})
