import { Button } from 'antd'
import { useState } from 'react'
import { TOWNSHIP_CODE } from '../../../shared/domain/packages/file-name.ts'
import { call, type Output } from '../../bridge.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSave } from '../../ui/use-save.ts'
import { QrCode } from './QrCode.tsx'

type Township = Output<'packages.overview'>['township']

/** 本乡镇: code, fingerprint and the public key for the county. */
export function TownshipPart({ township }: { township: Township }) {
  const { name, code, fingerprint, qr } = township
  const [editing, setEditing] = useState(false)
  const save = useSave()
  return (
    <section className="card" aria-labelledby="package-township">
      <h2 id="package-township">本乡镇</h2>
      <div className="package-key">
        <dl className="facts">
          <dt>乡镇</dt>
          <dd>{name === '' ? '没有填名称' : name}</dd>
          <dt>乡镇代码</dt>
          <dd className="digits">{code ?? '还没有填'}</dd>
          <dt>公钥指纹</dt>
          <dd className="digits package-fingerprint">{fingerprint ?? '填了代码就有'}</dd>
        </dl>
        {qr.length > 0 && <QrCode rows={qr} label="本乡镇公钥的二维码" />}
      </div>
      <div className="form-buttons">
        <Button type={code === null ? 'primary' : 'default'} onClick={() => setEditing(true)}>
          {code === null ? '填乡镇代码' : '修改代码'}
        </Button>
        {code !== null && (
          <Button onClick={() => void save(() => call('packages.saveOwnKey'), ({ path }) => `公钥文件已保存，请交给县总工会：${path}`)}>
            导出公钥文件
          </Button>
        )}
      </div>
      {editing && <CodeDialog code={code} onClose={() => setEditing(false)} />}
    </section>
  )
}

function CodeDialog({ code, onClose }: { code: string | null; onClose: () => void }) {
  const [typed, setTyped] = useState(code)
  const [last, setLast] = useState<string | null>(null)
  const { done } = useMessages()
  const fits = typed !== null && TOWNSHIP_CODE.test(typed)
  return (
    <FormDialog
      title="乡镇代码"
      confirmLabel="保存"
      ready={typed !== null}
      check={() => ({
        ...(fits ? {} : { code: '乡镇代码是 9 位数字，例如 330127104' }),
        ...(last === null || /^[1-9]\d{0,5}$/.test(last) ? {} : { lastNumber: '请填县里说的号数，例如 12' }),
      })}
      onSave={async () => {
        await call('packages.setCode', { code: typed ?? '', lastNumber: last === null ? null : Number(last) })
        done('已保存乡镇代码')
      }}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextField label="乡镇代码" required code maxLength={9} value={typed} onChange={setTyped} error={errors['code']} help="统计用区划代码的前 9 位；上报文件的名字里用它" />
          <TextField
            label="县里最后收到第几号"
            code
            maxLength={6}
            value={last}
            onChange={setLast}
            error={errors['lastNumber']}
            help="平时不填。换了电脑，重新建档或恢复的是较早备份的，问县里后填上，序号接着往下排"
          />
        </>
      )}
    </FormDialog>
  )
}
