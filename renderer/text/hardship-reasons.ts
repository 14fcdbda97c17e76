import { evidenceLabel, stepLabel } from './hardship.ts'
import { text, yuanOf, type Details, type Sentence } from './sentence.ts'

/** Reasons of hardship files, their papers, surveys and aid: refusals, gaps of the sum, and findings of 上报前体检. */
export const HARDSHIP_REASONS: Readonly<Record<string, Sentence>> = {
  // Records.
  hardship_file_not_found: '找不到这份困难职工档案，可能已移入回收站。',
  household_member_not_found: '找不到这位家庭成员。',
  income_not_found: '找不到这笔收入。',
  rigid_expense_not_found: '找不到这笔刚性支出。',
  household_property_not_found: '找不到这项财产。',
  hardship_exclusion_not_found: '找不到这项排除情形。',
  hardship_evidence_not_found: '找不到这份材料。',
  hardship_step_not_found: '找不到这一步程序。',
  hardship_assessment_not_found: '找不到这次测算。',
  survey_not_found: '找不到这次摸底。',
  survey_person_not_found: '摸底名单里没有这个人。',
  attachment_not_found: '找不到这份附件，可能已移入回收站。',
  consent_not_found: '找不到这份同意书。',
  calendar_day_not_found: '节假日表里没有这一天。',
  form_template_not_found: '找不到这个模板。',
  aid_not_found: '找不到这笔帮扶，可能已移入回收站。',
  aid_campaign_not_found: '找不到这次活动。',
  donation_not_found: '找不到这笔捐款。',
  household_has_file: (d) =>
    `这一家已有在办的档案：${text(d, 'name', '')} ${text(d, 'fileNo', text(d, 'number', ''))}。一户一档，请打开那一份。`,
  person_in_file: (d) =>
    `此人在 ${text(d, 'fileNo', '')} ${text(d, 'name', '')} 的困难档案里，请先办结档案或移出家庭成员。`,
  worker_not_in_household: '户主（职工本人）不能从家庭成员里去掉。',
  person_not_in_household: '此人不在这一家的成员里，请先加到家庭成员。',
  person_twice: '同一个人填了两行，请去掉一行。',
  row_twice: '有两行相同，请去掉一行。',
  before_opened: (d) => `日期早于建档日期 ${text(d, 'openedOn', '')}，请核对。`,
  tag_is_no_class: '“困难农民工”是标识，不是困难类别，请另选类别。',
  file_destroyed: '档案已经销毁，不能再办理。',
  not_yet_destroyable: (d) =>
    d['destroyFrom'] === undefined || d['destroyFrom'] === null
      ? `${text(d, 'fileNo', '档案')} 还没有结束，不能销毁。`
      : `${text(d, 'fileNo', '档案')} 要保管到 ${text(d, 'destroyFrom', '')}，现在不能销毁。`,
  same_witness: '销毁人和监销人不能是同一个人。',
  // Surveys and holidays.
  nobody_found: '没有符合条件的人，请改一改条件。',
  too_many_people: (d) => `有 ${text(d, 'people', '')} 人，一次摸底最多 ${text(d, 'most', '')} 人，请缩小范围。`,
  survey_closed: (d) => `这次摸底已于 ${text(d, 'on', '')} 结束，不再登记。要接着做，请点“重新开始”。`,
  no_open_file: '这个人不在任何没有结束的困难档案里，不能记“已建档”。确有困难请记“候选”，再按 Enter 建档。',
  survey_over: (d) => `这次摸底已于 ${text(d, 'to', '')} 结束。要接着做，请先改结束日期。`,
  day_not_in_year: '日期不在这一年里。',
  day_twice: '同一天填了两次。',
  // Steps.
  before_previous_step: (d) =>
    `日期早于上一步${d['kind'] === undefined ? '' : `“${stepLabel(text(d, 'kind', ''))}”`}的日期 ${text(d, 'on', '')}，请核对。`,
  document_no_missing: '请填县总工会批复的文号。',
  review_result_missing: '请选复核结论：是否仍符合条件。',
  no_longer_qualifies: '复核不再符合条件：接着办“脱困”或“撤档”。',
  use_relieve: '脱困请用“脱困”这一步登记，要满连续月数或写明理由；撤档请选别的原因。',
  exit_reason_missing: '请选撤档原因。',
  file_closed: '档案已经结束，不能再办理。',
  objection_open: '公示有异议还没办结，办结后才能继续。',
  publicity_missing: '还没有公示。',
  nobody_to_publish: '没有可以公示的户：只有已评议、正在公示的才列入。可以先在名单里选定要公示的档案。',
  publicity_not_over: (d) => `公示期未满，${text(d, 'submitFrom', '公示期满次日')} 起才能办理。`,
  publicity_too_short: (d) => `公示不能少于 ${text(d, 'needed', '5')} 个工作日。`,
  reason_missing: '请写明原因。',
  review_missing: '还没有评议。',
  visit_missing: '还没有入户调查。',
  visitors_missing: (d) => `入户调查要有 ${text(d, 'needed', '2')} 名以上调查人，请写全姓名，用顿号分开。`,
  holidays_unknown: (d) =>
    `${text(d, 'to', '').slice(0, 4)}年的节假日表还没有录入，公示期可能算少。请先到设置里录入国务院办公厅的通知。`,
  authorisation_missing: '还没有签核对授权书。',
  application_missing: '还没有书面申请。',
  town_review_missing: '还没有乡镇审核。',
  above_line_too_short: (d) =>
    typeof d['counted'] === 'number'
      ? `收入超过标准才 ${d['counted']} 个月，不满连续 ${text(d, 'months', '6')} 个月。确要脱困，请在“脱困情况”里写明理由。`
      : `没有写收入从哪天起超过标准，应连续超过 ${text(d, 'months', '6')} 个月。确要脱困，请在“脱困情况”里写明理由。`,
  not_last_step: '只能撤回最后一步。',
  // The class.
  class_not_confirmed: '还没有认定困难类别。',
  class_differs: '认定的类别与现在的测算结果不一致，请核对。',
  sum_out_of_date: '认定以后数据或标准有变化，请重新测算、认定。',
  exclusion_stands: '有排除情形没有写明仍予认定的理由。',
  accident_test_failed: '答了“符合当地意外致困标准”，按登记的收支算不符合，请核对支出和回答。',
  accident_test_passed: '答了“不符合当地意外致困标准”，按登记的收支算是符合的，请核对回答。',
  accident_test_open: '还没有答“是否符合当地意外致困标准”。',
  // Gaps of the sum.
  dibao_unknown: '没有当地低保标准，请先到设置的“地方参数”里填写。',
  worker_not_counted: '职工本人没有计入家庭人口。',
  not_counted_why_missing: '不计入家庭人口，但没有写理由。',
  birth_unknown: '没有出生日期。',
  able_to_work_unknown: '没有填是否有劳动能力。',
  income_missing: '有工作或已退休，但没有收入。确实没有的，填一行 0 元。',
  members_not_listed: (d) =>
    `导入的表上这家有 ${text(d, 'stated', '')} 口人，档案里只有本人：先补上家庭成员；不共同生活的也列上，写明不计入的原因。`,
  fewer_than_stated: (d) => `导入的表上这家有 ${text(d, 'stated', '')} 口人，档案里是 ${text(d, 'listed', '')} 人，请核对。`,
  no_income_rows: '劳动年龄的家庭成员一笔收入也没有登记。确实没有的，填一行 0 元。',
  unticked_without_reason: '没有计入，也没有写理由。',
  income_without_evidence: '收入没有凭证。',
  expense_without_evidence: '支出没有凭证，没有计入。',
  reimbursed_over_gross: '报销、补偿多于支出总额，请核对。',
  maybe_excluded: '财产可能属于排除情形，请查实后登记。',
  // Before it goes up.
  missing: '没有填。',
  too_many_causes: (d) => `次要致困原因最多 ${text(d, 'most', '3')} 项。`,
  cause_twice: '致困原因重复了，请改正。',
  story_too_short: (d) => `致困情况说明只有 ${text(d, 'length', '')} 字，至少 ${text(d, 'least', '30')} 字。`,
  story_too_long: (d) => `致困情况说明有 ${text(d, 'length', '')} 字，最多 ${text(d, 'most', '500')} 字。`,
  id_twice: '同一个身份证号在家庭里出现两次。',
  id_problem: '身份证号有误，请对照原件。',
  id_of_15: '身份证号是 15 位旧号，请换成 18 位。',
  id_birth_differs: '出生日期与身份证号不符。',
  id_sex_differs: '性别与身份证号不符。',
  migrant_not_member: '困难农民工须是工会会员，现在不是在册会员。',
  migrant_under_a_year: '困难农民工须有满一年的劳动关系，到申请时还不满一年。',
  bank_card_shape: '银行卡号位数不像卡号，请对照卡面。',
  bank_card_luhn: '银行卡号校验不符，可能抄错一位，请对照卡面。',
  bank_holder_not_in_household: '开户人不是本人或家庭成员。',
  evidence_missing: (d) => `缺材料：${evidenceLabel(text(d, 'kind', ''))}。`,
  consent_missing: '没有单独同意书。',
  consent_withdrawn: '单独同意已撤回。',
  guardian_missing: '不满十四周岁，同意书要有监护人签名。',
  guardian_needed: '不满十四周岁，请填监护人。',
  // Lists and keeping.
  no_workbook: '这种表只能打印或存为 PDF，不能导出电子表格。',
  // Word templates.
  not_a_template: '这不是 Word 文档（.docx）。老式的 .doc 请在 WPS 或 Word 里另存为 .docx 再选。',
  template_too_large: '模板太大，没有读。请去掉里面的大图片，10 MB 以内的才能用。',
  template_broken: (d) =>
    `模板里有花括号没有成对${text(d, 'names', '') === '' ? '' : `：${text(d, 'names', '')}`}。请在 Word 里改好，例如 {姓名}，再选一次。`,
  template_links_outside: '模板引用了文档以外的图片或文件，打开时会联网。请在 Word 里把它们插入到文档中，再选一次。',
  template_without_fields: '模板里没有要填的名称。请在要填的地方写上 {姓名} 这样的名称，再选一次。',
  unknown_fields: (d) => `模板里有不认识的名称：${text(d, 'names', '')}。请对照“可用名称”改好，再选一次。`,
  // Aid.
  nothing_given: '请填金额，或写明实物。',
  payee_not_in_household: '受助人不在这份档案的家庭里，请重新选择。',
  file_needed: '这类帮扶只能给在档家庭，请先选困难职工档案。',
  before_approval: (d) =>
    d['approvedOn'] === null || d['approvedOn'] === undefined
      ? '档案还没有批准，除临时救助、送温暖外不能帮扶。'
      : `帮扶日期早于批准日期 ${text(d, 'approvedOn', '')}，除临时救助、送温暖外不能帮扶。`,
  student_missing: '请选受助学生。',
  student_not_in_household: '受助学生不在这份档案的家庭里。',
  study_aid_twice: (d) => `这名学生本学年已有助学（${giftWords(d)}），不能重复。确有特殊情况请写明。`,
  // Rows of the list at hand have no number of their own yet.
  same_campaign: (d) =>
    d['id'] === null
      ? '本名单里这一家有两行。确有特殊情况请写明。'
      : `这一家在本次活动里已有一笔（${giftWords(d)}）。确有特殊情况请写明。`,
  same_month: (d) => `这一家本月已有一笔帮扶（${giftWords(d)}）。确有特殊情况请写明。`,
  over_ceiling: (d) =>
    `超过标准：最高 ${yuanOf(d, 'limitFen', '')}，已给 ${yuanOf(d, 'givenFen', '0.00 元')}，加上这笔超出 ${yuanOf(d, 'overFen', '')}。${documentWords(d)}`,
  campaign_closed: '这次活动已经结束，不能再改。',
  campaign_in_use: '这次活动已有发放或捐款记录，不能移入回收站。请先移走这些记录。',
  signatures_open: (d) => `还有 ${text(d, 'open', '')} 人没有签收。确定要结束，请写明原因（例如银行代发、附回单）。`,
  handover_missing: '捐款还没有写明移交日期、接收人和凭证。请先填好；确定要结束，请写明原因。',
  not_a_donation_campaign: '只有捐款活动能登记捐款人。',
  over_budget: (d) => `超出预算${d['overFen'] === undefined ? '' : ` ${yuanOf(d, 'overFen', '')}`}，请减少人数或金额，或写明理由。`,
}

function giftWords(details: Details): string {
  return [text(details, 'on', ''), yuanOf(details, 'amountFen', '')].filter((part) => part !== '').join('，')
}

function documentWords(details: Details): string {
  const documentNo = text(details, 'documentNo', '')
  return documentNo === '' ? '' : `依据：${documentNo}。`
}
