import { Modal } from 'antd'
import { useId, useState, type KeyboardEvent } from 'react'
import { chordOf, isComposing } from '../../ui/keys.ts'
import { useFound, type Hit } from './use-found.ts'
import './find.css'

/** Ctrl+K: one box over everybody and everything. Arrows choose, Enter opens, Esc closes. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [marked, setMarked] = useState({ text: '', index: 0 })
  const listId = useId()
  const found = useFound(text)
  const { hits } = found
  const index = marked.text === found.text ? Math.min(marked.index, hits.length - 1) : 0

  const open = (hit: Hit | undefined): void => {
    if (hit === undefined) return
    onClose()
    hit.open()
  }
  const mark = (next: number): void => {
    const wrapped = hits.length === 0 ? 0 : (next + hits.length) % hits.length
    setMarked({ text: found.text, index: wrapped })
    document.getElementById(`${listId}-${wrapped}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const chord = chordOf(event)
    if (chord === 'arrowdown') mark(index + 1)
    else if (chord === 'arrowup') mark(index - 1)
    else if (chord === 'enter') open(hits[index])
    else return
    event.preventDefault()
  }

  return (
    <Modal
      open
      centered={false}
      footer={null}
      title={<span className="sr-only">查找</span>}
      styles={{ header: { margin: 0 } }}
      width="min(40rem, 94vw)"
      style={{ top: '3.5rem' }}
      onCancel={onClose}
    >
      <input
        className="find-box"
        type="text"
        autoFocus
        role="combobox"
        aria-label="查找会员、困难职工档案、单位、基层工会"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${listId}-${index}` : undefined}
        placeholder="姓名、拼音、首字母、证件或手机号末几位、档案编号、单位"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="sr-only" role="status">
        {found.text === '' ? '' : `找到会员 ${found.people} 人，共列出 ${hits.filter(({ id }) => id !== 'all').length} 项`}
      </p>
      <div className="find-list" id={listId} role="listbox" aria-label="查找结果">
        {hits.map((hit, at) => (
          <div key={`${hit.group} ${hit.id}`} role="presentation">
            {hit.group !== hits[at - 1]?.group && (
              <p className="find-group" role="presentation">
                {hit.group}
                {found.totals[hit.group] !== undefined && `（共 ${found.totals[hit.group]} 个，只列出前几个，多打几个字再找）`}
              </p>
            )}
            <div
              id={`${listId}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === index}
              className="find-hit"
              onClick={() => open(hit)}
              onMouseMove={() => at !== index && mark(at)}
            >
              <span className="find-title">{hit.title}</span>
              <span className="find-where">{hit.where}</span>
              <span className="find-note digits">{hit.note}</span>
            </div>
          </div>
        ))}
      </div>
      <FindHint text={text.trim()} foundText={found.text} count={hits.length} trouble={found.trouble} />
    </Modal>
  )
}

interface HintProps {
  text: string
  foundText: string
  count: number
  trouble: string | null
}

function FindHint({ text, foundText, count, trouble }: HintProps) {
  if (trouble !== null) return <p className="find-hint field-error">{trouble}</p>
  if (text === '') return <p className="find-hint">例如：张三、zs、1234、宏达面粉。几个词用空格隔开。</p>
  if (foundText === text && count === 0) {
    return <p className="find-hint">没有找到“{text}”。试试姓名的拼音首字母，或手机号末四位。</p>
  }
  return (
    <p className="find-hint">
      <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭
    </p>
  )
}
