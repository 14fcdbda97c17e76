import { useEffect, useState } from 'react'

/** When what is shown goes away, the keyboard goes on from where it was opened. `from` false leaves the focus alone. */
export function useReturnFocus(from = true): void {
  const [opener] = useState(() => (from ? document.activeElement : null))
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
}
