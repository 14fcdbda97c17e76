import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useMessages } from './messages.tsx'

interface Props {
  /** 身份证号: named in the button for screen readers. */
  label: string
  masked: string | null
  /** Fetches the full value; the main process writes a log line. Left out: no button. */
  reveal?: () => Promise<string | null>
}

/** A value that is masked until somebody asks for it. */
export function MaskedValue({ label, masked, reveal }: Props) {
  const [shown, setShown] = useState<{ of: string | null; value: string } | null>(null)
  const { attempt } = useMessages()
  if (masked === null || masked === '') return <span className="none">未填</span>
  const full = shown !== null && shown.of === masked ? shown.value : null
  const toggle = async (): Promise<void> => {
    if (full !== null || reveal === undefined) return setShown(null)
    const value = await attempt(reveal)
    if (value !== null) setShown({ of: masked, value })
  }
  return (
    <span className="masked">
      <span className="digits">{full ?? masked}</span>
      {reveal !== undefined && (
        <Button
          type="text"
          size="small"
          icon={full === null ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
          aria-label={full === null ? `显示完整${label}（会记入操作日志）` : `遮盖${label}`}
          title={full === null ? '显示完整号码（会记入操作日志）' : '遮盖'}
          onClick={() => void toggle()}
        />
      )}
    </span>
  )
}
