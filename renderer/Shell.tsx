import { LockOutlined, SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState, type ComponentType } from 'react'
import { call } from './bridge.ts'
import { followCodes } from './data/codes.ts'
import { refreshAll } from './data/refresh.ts'
import type { Place, ScreenKey } from './data/places.ts'
import { goBack, goTo, useSession } from './data/session.ts'
import { flushDrafts } from './data/use-draft.ts'
import type { Settings } from '../shared/contract/settings.ts'
import { OriginLine } from './features/county/OriginLine.tsx'
import { AnswerLine } from './features/packages/AnswerLine.tsx'
import { FindDialog } from './features/find/FindDialog.tsx'
import { SCREENS } from './screens.ts'
import { BackupAlarm } from './BackupStatus.tsx'
import { StatusBar } from './StatusBar.tsx'
import { ErrorFence } from './ui/ErrorFence.tsx'
import { isTextBox, useShortcuts } from './ui/keys.ts'
import { announce } from './ui/LiveRegion.tsx'
import { useMessages } from './ui/messages.tsx'
import { useNarrow } from './ui/use-narrow.ts'
import { useUndo } from './ui/use-undo.ts'

const DAILY = ['start', 'members', 'units', 'unions', 'hardships', 'aid', 'labour', 'import', 'roster', 'packages', 'county'] as const satisfies readonly ScreenKey[]
/** Whoever receives packages makes none, and the other way round: entries that are left out. */
const OTHER_LEVEL: Readonly<Record<Settings['level'], readonly ScreenKey[]>> = { township: ['county'], county: ['packages'] }
const REST = ['history', 'trash', 'settings', 'help'] as const satisfies readonly ScreenKey[]
type NavKey = (typeof DAILY)[number] | (typeof REST)[number]

/** Navigation, top bar, the open screen and the status bar. */
export function Shell() {
  const place = useSession((session) => session.place)
  const placeName = useSession((session) => session.unionName || session.townshipName)
  const [finding, setFinding] = useState(false)
  const level = useSession((session) => session.level)
  const narrow = useNarrow()
  const { attempt } = useMessages()
  const undo = useUndo()
  useEffect(followCodes, [])
  useShortcuts(
    {
      'ctrl+k': () => setFinding(true),
      'ctrl+z': (event) => (isTextBox(event.target) ? false : void undo()),
      'ctrl+n': () => goTo('member-new'),
      'ctrl+p': () => goTo('roster'),
      f1: () => goTo('help', { page: SCREENS[place.screen].help }),
      f5: refresh,
      // The browser's own reload would lose the place.
      'ctrl+r': refresh,
      'alt+arrowleft': () => goBack(),
    },
    { last: true },
  )

  return (
    <div className={narrow ? 'shell shell-narrow' : 'shell'}>
      <header className="topbar">
        <div className="brand">
          <span className="brand-mark">工友档案</span>
          <span className="brand-place" title={placeName}>
            {placeName}
          </span>
        </div>
        <button type="button" className="topbar-find" onClick={() => setFinding(true)}>
          <SearchOutlined aria-hidden />
          <span className="topbar-find-words">{narrow ? '查找' : '查找会员、单位、工会'}</span>
          <kbd>Ctrl+K</kbd>
        </button>
        <Button icon={<LockOutlined aria-hidden />} onClick={() => void attempt(lock)}>
          锁定
        </Button>
      </header>
      <nav className="nav" aria-label="主导航">
        {DAILY.filter((key) => !OTHER_LEVEL[level].includes(key)).map((key) => (
          <NavEntry key={key} screen={key} lit={litBy(place) === key} />
        ))}
        <hr />
        {REST.map((key) => (
          <NavEntry key={key} screen={key} lit={litBy(place) === key} />
        ))}
      </nav>
      <main className="main">
        <BackupAlarm />
        <OriginLine />
        <AnswerLine />
        <ErrorFence key={JSON.stringify(place)}>
          <OpenScreen />
        </ErrorFence>
      </main>
      <StatusBar />
      {finding && <FindDialog onClose={() => setFinding(false)} />}
    </div>
  )
}

/** The entry that is lit: papers belong to what they are about. */
function litBy({ screen, params }: Place): ScreenKey {
  if (screen === 'forms' && params.labour !== undefined) return 'labour'
  if (screen === 'forms' && (params.campaignId !== undefined || params.ledger !== undefined)) return 'aid'
  return SCREENS[screen].under
}

function refresh(): void {
  refreshAll()
  announce('已刷新')
}

/** What has been typed is kept first: the store takes nothing once it is locked. */
async function lock(): Promise<void> {
  await flushDrafts()
  await call('store.lock')
}

function NavEntry({ screen, lit }: { screen: NavKey; lit: boolean }) {
  const { title, icon: Icon } = SCREENS[screen]
  return (
    <button type="button" aria-current={lit ? 'page' : undefined} onClick={() => goTo(screen)}>
      {Icon !== undefined && <Icon aria-hidden />}
      {title}
    </button>
  )
}

function OpenScreen() {
  const { screen, params } = useSession((session) => session.place)
  // `Place` pairs each screen with its own parameters.
  const Screen = SCREENS[screen].component as ComponentType<object>
  return <Screen {...params} />
}
