import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import '../../ui/part-tabs.css'

const TABS = [
  { screen: 'county', title: '县级汇总' },
  { screen: 'county-conflicts', title: '两边不一致' },
  { screen: 'county-files', title: '困难职工审批' },
  { screen: 'county-lists', title: '汇总名单' },
] as const

/** The way between the screens of the county; what waits on one stands beside its name. */
export function CountyTabs({ open }: { open: (typeof TABS)[number]['screen'] }) {
  const overview = useCall('county.overview').value
  const waiting = { county: 0, 'county-conflicts': (overview?.conflicts ?? 0) + (overview?.samePeople ?? 0), 'county-files': overview?.waitingFiles ?? 0, 'county-lists': 0 }
  return (
    <nav className="part-tabs screen-tabs" aria-label="县级汇总">
      {TABS.map(({ screen, title }) => (
        <button key={screen} type="button" aria-current={screen === open ? 'page' : undefined} onClick={() => goTo(screen)}>
          {title}
          {waiting[screen] > 0 && ` ${waiting[screen]}`}
        </button>
      ))}
    </nav>
  )
}
