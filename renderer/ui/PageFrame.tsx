import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import { goBack } from '../data/session.ts'

interface Props {
  title: ReactNode
  /** Small words beside the title: a state, a count. */
  aside?: ReactNode
  /** Buttons at the right of the title. */
  toolbar?: ReactNode
  /** Shows 返回. */
  back?: boolean
  /** The content fills the frame and scrolls by itself, as a table does. */
  filled?: boolean
  children: ReactNode
}

/** Title, toolbar and content of one screen. */
export function PageFrame({ title, aside, toolbar, back = false, filled = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A new screen takes the focus from the navigation, unless one of its fields has already taken it.
    const active = document.activeElement
    if (active === document.body || active?.closest('nav') !== null) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className="page">
      <header className="page-head">
        {back && (
          <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={goBack} title="返回（Alt+←）">
            返回
          </Button>
        )}
        <h1 tabIndex={-1} ref={heading}>{title}</h1>
        {aside !== undefined && <div className="page-aside">{aside}</div>}
        {toolbar !== undefined && <div className="page-toolbar">{toolbar}</div>}
      </header>
      <div className={filled ? 'page-body page-body-filled' : 'page-body'}>{children}</div>
    </section>
  )
}
