import { LABOUR_TABS } from '../data/labour-tabs.ts'
import { goTo } from '../data/session.ts'
import './part-tabs.css'

/** The way between the screens of 劳动合同: each is a screen of its own, with its own buttons and help. */
export function LabourTabs({ open }: { open: (typeof LABOUR_TABS)[number]['screen'] }) {
  return (
    <nav className="part-tabs screen-tabs" aria-label="劳动合同">
      {LABOUR_TABS.map(({ screen, title }) => (
        <button key={screen} type="button" aria-current={screen === open ? 'page' : undefined} onClick={() => goTo(screen)}>
          {title}
        </button>
      ))}
    </nav>
  )
}
