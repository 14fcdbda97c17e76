import { App as Kit, ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN.js'
import { useEffect, useMemo } from 'react'
import { useSession } from './data/session.ts'
import { DropTarget } from './features/import/DropTarget.tsx'
import { Gate } from './features/lock/Gate.tsx'
import { Shell } from './Shell.tsx'
import { LiveRegion } from './ui/LiveRegion.tsx'
import { makeTheme } from './ui/theme.ts'

// The bundler hands over the words themselves, Node's reading of the same file wraps them once.
const WORDS = 'default' in zhCN ? zhCN.default : zhCN

/** The whole page: look, words and text size round whatever the gate lets through. */
export function App() {
  const percent = useSession((session) => session.textPercent)
  const theme = useMemo(() => makeTheme(percent), [percent])
  useEffect(() => {
    document.documentElement.style.fontSize = `${(16 * percent) / 100}px`
  }, [percent])
  return (
    <ConfigProvider
      locale={WORDS}
      theme={theme}
      csp={{ nonce: styleNonce() }}
      getPopupContainer={findLayers}
      button={{ autoInsertSpace: false }}
      // The kit focuses what comes first in a dialog: without the cross that is the first field, or 取消.
      modal={{ centered: true, closable: false }}
    >
      <Kit message={{ top: 56, maxCount: 3 }} className="app">
        <LiveRegion />
        <Gate>
          <Shell />
          <DropTarget />
        </Gate>
      </Kit>
    </ConfigProvider>
  )
}

/** The host makes a nonce for each load; without it the policy refuses the styles of the component kit. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/**
 * Where dialogs and lists open. Not the body itself: there the kit locks scrolling with a style that carries no nonce,
 * which the policy refuses; the page never scrolls anyway.
 */
function findLayers(): HTMLElement {
  return document.getElementById('layers') ?? document.body
}
