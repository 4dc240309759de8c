import type { Shell } from '#electron/main/shell.ts'

/** A shell that only keeps files and secrets: for desks without a window, a printer or a service. The rest refuses. */
export function bareShell(home: string): Shell {
  const never = async () => {
    throw new Error('not part of this test')
  }
  const plain = async (text: string) => text
  return {
    name: 'chromium',
    home,
    open: never,
    htmlToPdf: never,
    htmlToImage: never,
    secrets: { protected: false, conceal: plain, reveal: plain },
    runService: never,
    onQuit: () => undefined,
  }
}
