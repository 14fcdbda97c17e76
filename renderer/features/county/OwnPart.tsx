import { Button } from 'antd'
import { useState } from 'react'
import { COUNTY_CODE } from '../../../shared/domain/packages/file-name.ts'
import { call, type Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSave } from '../../ui/use-save.ts'

/** 本县: name, code, fingerprint, and the public key for the townships. */
export function OwnPart({ county: { name, code, fingerprint } }: { county: Output<'county.overview'>['county'] }) {
  const [editing, setEditing] = useState(false)
  const [secret, setSecret] = useState(false)
  const save = useSave()
  return (
    <section className="card" aria-labelledby="county-own">
      <h2 id="county-own">本县</h2>
      {code === null && (
        <ol className="county-steps">
          <li>填县代码，程序生成县里的钥匙；私钥只存在这台电脑的加密档案里。</li>
          <li>导出公钥文件，发给各乡镇；乡镇添加时打电话核对指纹。</li>
          <li>乡镇交来上报包，在这里接收、看清变化、合并，再把回执交回去。</li>
        </ol>
      )}
      <dl className="facts">
        <dt>名称</dt>
        <dd>{name === '' ? '没有填名称' : name}</dd>
        <dt>县代码</dt>
        <dd className="digits">{code ?? '还没有填'}</dd>
        <dt>公钥指纹</dt>
        <dd className="digits county-fingerprint">{fingerprint ?? '填了代码就有'}</dd>
      </dl>
      <div className="form-buttons">
        <Button type={code === null ? 'primary' : 'default'} onClick={() => setEditing(true)}>
          {code === null ? '填县代码' : '修改代码'}
        </Button>
        {code !== null && (
          <Button onClick={() => void save(() => call('county.saveKey'), ({ path }) => `公钥文件已保存，请发给各乡镇：${path}`)}>
            导出公钥文件
          </Button>
        )}
        {code !== null && <Button onClick={() => goTo('county-kept')}>乡镇交来保管的备份</Button>}
        {code !== null && (
          <Button type="text" onClick={() => setSecret(true)}>
            导出解密私钥…
          </Button>
        )}
      </div>
      {secret && <SecretDialog onClose={() => setSecret(false)} />}
      {editing && <CodeDialog code={code} onClose={() => setEditing(false)} />}
    </section>
  )
}

/** For a technician who opens a package with the age tool; nobody else needs it. */
function SecretDialog({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  return (
    <FormDialog
      title="导出解密私钥"
      confirmLabel="导出"
      danger
      ready={passphrase !== '' && (why ?? '') !== ''}
      onSave={async () => {
        const { path } = await call('county.saveSecret', { passphrase, why: why ?? '' })
        done(`私钥已保存到 ${path}，用完请删除`)
      }}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">平时用不着。只有不用本程序、要用 age 工具打开上报包时才需要。谁拿到这个文件，谁就能打开所有乡镇的上报包。</p>
          <PassphraseField label="本机口令" required value={passphrase} onChange={setPassphrase} error={errors['passphrase']} />
          <TextField label="用途" required maxLength={200} value={why} onChange={setWhy} error={errors['why']} help="写进操作日志" />
        </>
      )}
    </FormDialog>
  )
}

function CodeDialog({ code, onClose }: { code: string | null; onClose: () => void }) {
  const [typed, setTyped] = useState(code)
  const { done } = useMessages()
  const fits = typed !== null && COUNTY_CODE.test(typed)
  return (
    <FormDialog
      title="县代码"
      confirmLabel="保存"
      ready={typed !== null}
      check={() => (fits ? {} : { code: '县代码是 6 位数字，例如 330127' })}
      onSave={async () => {
        await call('county.setCode', { code: typed ?? '' })
        done('已保存县代码')
      }}
      onClose={onClose}
    >
      {(errors) => (
        <TextField label="县代码" required code maxLength={6} value={typed} onChange={setTyped} error={errors['code']} help="行政区划代码的前 6 位；公钥文件的名字里用它" />
      )}
    </FormDialog>
  )
}
