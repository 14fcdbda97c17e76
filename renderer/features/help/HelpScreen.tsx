import { goTo } from '../../data/session.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { findPage, HELP_PAGES } from './pages.ts'
import './help.css'

/** 帮助: short pages that travel with the program; F1 opens the one that belongs to the screen. */
export function HelpScreen({ page }: { page?: string }) {
  const { key, title, Page } = findPage(page)
  return (
    <PageFrame title="帮助" back>
      <div className="help">
        <nav className="help-list" aria-label="帮助目录">
          {HELP_PAGES.map((entry) => (
            <button
              key={entry.key}
              type="button"
              aria-current={entry.key === key ? 'page' : undefined}
              onClick={() => goTo('help', { page: entry.key })}
            >
              {entry.title}
            </button>
          ))}
        </nav>
        <article className="card help-text">
          <h2>{title}</h2>
          <Page />
        </article>
      </div>
    </PageFrame>
  )
}
