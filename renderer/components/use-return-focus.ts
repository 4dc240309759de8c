import { useEffect, useState } from 'react'

/** In a dialog that is gone as soon as it is closed: the focus goes back to what opened it. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
    [opener],
  )
}
