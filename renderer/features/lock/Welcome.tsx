import type { ReactNode } from 'react'

/** The frame of the screens before the door: first run, unlocking, recovery. */
export function Welcome({ title, lead, wide = false, children }: Props) {
  return (
    <main className="welcome">
      <div className={wide ? 'welcome-box welcome-wide' : 'welcome-box'}>
        <p className="welcome-brand no-print">工友档案</p>
        <h1 className="no-print">{title}</h1>
        {lead !== undefined && <p className="welcome-lead no-print">{lead}</p>}
        {children}
      </div>
    </main>
  )
}

interface Props {
  title: string
  lead?: ReactNode
  wide?: boolean
  children: ReactNode
}
