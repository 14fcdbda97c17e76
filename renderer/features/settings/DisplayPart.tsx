import { Radio } from 'antd'
import { useId } from 'react'
import { Ready } from '../../ui/Ready.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { useSettings } from './use-settings.ts'

const SIZES = [100, 125, 150, 175, 200]

/** Text size and the habit of Enter. */
export function DisplayPart() {
  const { loaded, change } = useSettings()
  const titleId = useId()
  return (
    <section className="card" aria-label="显示和键盘">
      <Ready of={loaded}>
        {({ textPercent, enterMovesOn }) => (
          <div className="form-column">
            <p id={titleId} className="field-label">
              文字大小
            </p>
            <Radio.Group
              aria-labelledby={titleId}
              value={textPercent}
              onChange={(event) => void change({ textPercent: Number(event.target.value) })}
            >
              {SIZES.map((size) => (
                <Radio key={size} value={size}>
                  {size}%
                </Radio>
              ))}
            </Radio.Group>
            <p className="field-note">文字、按钮和行距一起变大；页面不会横向滚动。</p>
            <YesNo
              label="回车跳到下一栏"
              fixed
              value={enterMovesOn}
              help="选“否”后只用 Tab 换栏。Ctrl+Enter 保存，两种习惯都一样。"
              onChange={(value) => void change({ enterMovesOn: value === true })}
            />
          </div>
        )}
      </Ready>
    </section>
  )
}
