import { RotateRightOutlined, ZoomInOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { EmptyState } from '../EmptyState.tsx'

interface Props {
  token: string
  title: string
  /** Buttons to the other papers and out. */
  way: ReactNode
  onGone: () => void
}

/** A photo or scan, as large as the window or in its own size, turned for reading only. */
export function PaperPicture({ token, title, way, onGone }: Props) {
  const [fits, setFits] = useState(true)
  const [quarters, setQuarters] = useState(0)
  const [lost, setLost] = useState(false)
  if (lost) {
    return (
      <>
        <div className="paper-viewer-bar">{way}</div>
        <EmptyState
          title="这张图片显示不出来"
          hint="图片的内容可能有损坏。可以另存出去，用别的看图软件试试。"
          actions={<Button onClick={onGone}>重试</Button>}
        />
      </>
    )
  }
  return (
    <>
      <div className="paper-viewer-bar">
        <Button icon={<ZoomInOutlined aria-hidden />} aria-pressed={!fits} onClick={() => setFits(!fits)}>
          {fits ? '实际大小' : '适合窗口'}
        </Button>
        <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => setQuarters((quarters + 1) % 4)}>
          向右转
        </Button>
        {way}
      </div>
      <div className="paper-stage" role="region" aria-label={title} tabIndex={0}>
        <img
          src={`/preview/${token}`}
          alt={title}
          className={fits ? 'paper-picture paper-picture-fits' : 'paper-picture'}
          style={{ rotate: `${quarters * 90}deg` }}
          onError={() => setLost(true)}
        />
      </div>
    </>
  )
}
