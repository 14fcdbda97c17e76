import { Button } from 'antd'
import type { Member } from '../../../shared/contract/members.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { reasonSentence } from '../../text/errors.ts'
import { fieldLabel } from '../../text/fields.ts'
import { gapsOf, gapWords } from '../../text/gaps.ts'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { MaskedValue } from '../../ui/MaskedValue.tsx'
import { monthWords } from '../../ui/id-words.ts'
import { PersonPhoto } from '../../ui/papers/PersonPhoto.tsx'
import { SummaryCard } from '../../ui/SummaryCard.tsx'

/** Who this is at a glance, and what 合格 still lacks: each missing field is a jump to where it is filled in. */
export function MemberHeader({ member, onFill }: { member: Member; onFill: (field: string) => void }) {
  const codes = useCodes()
  const { unitId, unionId, warnings } = member
  const gaps = gapsOf(member)
  const givenUnit = unitId === null ? (member.given['unitName'] ?? null) : null
  return (
    <SummaryCard className="member-head" brief={briefOf(member, labelOf(codes, 'sex', member.sex))}>
      <PersonPhoto personId={member.id} name={member.name} />
      <Facts>
        <Fact label="性别">{labelOf(codes, 'sex', member.sex)}</Fact>
        <Fact label="年龄">{member.age === null ? null : `${member.age} 岁`}</Fact>
        <Fact label="身份证号">
          <Secret member={member} field="idNo" />
        </Fact>
        <Fact label="手机号码">
          <Secret member={member} field="mobile" />
        </Fact>
        <Fact label="工作单位" wide>
          {unitId === null ? (
            givenUnit !== null && <GivenUnit name={givenUnit} onFill={() => onFill('unitId')} />
          ) : (
            <Button type="link" className="fact-link" onClick={() => goTo('unit', { id: unitId })}>
              {member.unitName}
            </Button>
          )}
        </Fact>
        <Fact label="所属基层工会" wide>
          {unionId !== null && (
            <Button type="link" className="fact-link" onClick={() => goTo('union', { id: unionId })}>
              {member.unionName}
            </Button>
          )}
        </Fact>
        <Fact label="入会日期">{member.joinedOn}</Fact>
        <Fact label="会员证号">{member.cardNo}</Fact>
        <Fact label="法定退休" wide>
          {retirementWords(member)}
        </Fact>
      </Facts>
      <div className="member-gaps" role="status">
        {gaps.length === 0 ? (
          <span className="good-text">✓ 合格：县里要的项目都齐了</span>
        ) : (
          <>
            <span className="warn-text">还差 {gaps.length} 项才合格：</span>
            {gaps.map((gap) => (
              <Button key={gap.field} size="small" onClick={() => onFill(gap.field)}>
                {gapWords(gap)}
              </Button>
            ))}
          </>
        )}
      </div>
      {warnings.length > 0 && (
        <ul className="member-warnings">
          {warnings.map((word) => (
            <li key={word}>{WARNINGS[word] ?? reasonSentence(word) ?? word}</li>
          ))}
        </ul>
      )}
    </SummaryCard>
  )
}

/** 女，35 岁，宏达机械厂. */
function briefOf({ age, unitName, unionName }: Member, sex: string | null): string {
  return [sex, age === null ? null : `${age} 岁`, unitName ?? unionName].filter(Boolean).join('，') || '基本情况'
}

/** What a roster called the unit, as long as nobody has said which one on file it is. */
function GivenUnit({ name, onFill }: { name: string; onFill: () => void }) {
  return (
    <>
      <span className="warn-text">花名册写的是“{name}”，还没有认定是哪个单位</span>
      <Button size="small" className="fact-act" onClick={onFill}>
        选定单位
      </Button>
    </>
  )
}

/** `2023年4月（工人岗位）或 2029年2月（管理、技术岗位）`; a man has one day. */
function retirementWords({ retirementOn, cadreRetirementOn }: Member): string | null {
  if (retirementOn === null || !isPlainDate(retirementOn)) return null
  const first = monthWords(retirementOn)
  if (cadreRetirementOn === null || !isPlainDate(cadreRetirementOn)) return first
  return `${first}（工人岗位）或 ${monthWords(cadreRetirementOn)}（管理、技术岗位）`
}

const WARNINGS: Readonly<Record<string, string>> = {
  upgraded_15: '15 位旧号码已补成 18 位，请对照新身份证；旧号码留在下面“工会和其他”的原文里',
  shared_phone: '三人以上登记了这个手机号，多半是单位电话，请补本人手机号',
  under_16: '不满 16 周岁，请核对出生日期和身份证号',
  over_100: '超过 100 周岁，请核对出生日期和身份证号',
  over_120: '超过 120 周岁，请核对出生日期和身份证号',
}

/** A masked number of a person, shown on asking; the main process logs it. */
export function Secret({ member, field }: { member: Member; field: 'idNo' | 'mobile' | 'phone2' | 'bankCard' }) {
  const masked = member[field] ?? null
  if (!member.maskedFields.includes(field)) return masked ?? <span className="none">未填</span>
  const reveal = async (): Promise<string | null> => {
    const { values } = await call('members.reveal', { id: member.id, field })
    return values[field] ?? null
  }
  return <MaskedValue label={fieldLabel(field)} masked={masked} reveal={reveal} />
}
