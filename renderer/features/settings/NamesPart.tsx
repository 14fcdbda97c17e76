import { Button } from 'antd'
import { useState } from 'react'
import type { Settings } from '../../../shared/contract/settings.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { Ready } from '../../ui/Ready.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { useSettings } from './use-settings.ts'

const LEVELS = [{ value: 'township', label: '乡镇（街道）工会' }, { value: 'county', label: '县总工会（接收乡镇上报）' }] as const

/** Whose file this is: printed on rosters and written in the log. */
export function NamesPart() {
  const { loaded, change } = useSettings()
  return (
    <section className="card" aria-label="名称">
      <Ready of={loaded}>{(settings) => <NamesForm settings={settings} change={change} />}</Ready>
    </section>
  )
}

interface Props {
  settings: Settings
  change: (patch: Partial<Settings>) => Promise<boolean>
}

function NamesForm({ settings, change }: Props) {
  const [names, setNames] = useState(() => ({
    townshipName: settings.townshipName,
    unionName: settings.unionName,
    organiserName: settings.organiserName,
  }))
  const [level, setLevel] = useState(settings.level)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const save = async (): Promise<void> => {
    setTried(true)
    if (Object.values(names).some((name) => name.trim() === '')) return
    if (level === settings.level) await change(names)
    else setAsking(true)
  }
  const keys = useEnterToNext({ save: () => void save() })
  const field = (key: keyof typeof names, label: string, help: string) => (
    <TextField
      label={label}
      required
      help={help}
      maxLength={key === 'organiserName' ? 50 : 100}
      value={names[key]}
      error={tried && names[key].trim() === '' ? '此项必填' : null}
      onChange={(value) => setNames({ ...names, [key]: value ?? '' })}
    />
  )
  return (
    <div className="form-column" {...keys}>
      {field('townshipName', level === 'county' ? '县（市、区）名称' : '乡镇（街道）名称', '')}
      {field('unionName', '工会名称', '印在花名册的标题和填报单位处')}
      {field('organiserName', '组织员姓名', '写在操作日志里')}
      <ChoiceField
        label="使用单位"
        fixed
        value={level}
        choices={LEVELS}
        help="县总工会接收各乡镇的上报包并汇总；乡镇管自己的档案，向县里上报。"
        onChange={(next) => setLevel(next === 'county' ? 'county' : 'township')}
      />
      <YesNo
        label="会员总数是否包含保留会籍"
        fixed
        value={settings.countRetained}
        help="各县口径不同，请按县总工会的要求选。首页的会员总数、女会员、农民工会员和花名册末页的合计都按这个口径；保留会籍人数另外列出。"
        onChange={(value) => void change({ countRetained: value === true })}
      />
      <div className="form-buttons">
        <Button type="primary" data-save onClick={() => void save()}>
          保存名称
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={level === 'county' ? '改成县总工会' : '改成乡镇（街道）工会'}
        confirmLabel="改"
        onConfirm={async () => {
          if (await change({ ...names, level })) setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p>
          {level === 'county'
            ? '左边的“上报”换成“县级汇总”，用来接收各乡镇的上报包。'
            : '左边的“县级汇总”换成“上报”。已经合并进来的各乡镇数据会混在本单位的名单里，不能再出回执。'}
          数据不动，随时可以改回来。
        </p>
      </ConfirmDialog>
    </div>
  )
}
