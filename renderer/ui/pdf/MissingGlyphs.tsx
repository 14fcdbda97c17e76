import { Alert } from 'antd'
import type { MadePaper } from './use-paper.ts'

/** Characters that no font at hand has, before a batch goes out. */
export function MissingGlyphs({ missing }: { missing: MadePaper['missingGlyphs'] }) {
  if (missing.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          <b>这些姓名里有字打不出来：{missing.map(({ name, codePoint }) => `${name}（${codePoint}）`).join('、')}</b>
          <br />
          纸上会是方框。请对照身份证，看是不是造字或录错了；确实打不出的，打印后手写补上。
        </>
      }
    />
  )
}
