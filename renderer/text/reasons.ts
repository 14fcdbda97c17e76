import { eventLabel } from './events.ts'
import { hardshipStateLabel, stepLabel } from './hardship.ts'
import { PAPER_REASONS } from './attachments.ts'
import { BACKUP_REASONS } from './backup-reasons.ts'
import { COUNTY_REASONS } from './county-reasons.ts'
import { PACKAGE_REASONS } from './package-reasons.ts'
import { HARDSHIP_REASONS } from './hardship-reasons.ts'
import { LABOUR_REASONS } from './labour-reasons.ts'
import { text, type Details, type Sentence } from './sentence.ts'

/** Every reason that the main process and the rules give, as a sentence: what happened and what to do. */
export const REASON_SENTENCES: Readonly<Record<string, Sentence>> = {
  ...HARDSHIP_REASONS,
  ...LABOUR_REASONS,
  ...PAPER_REASONS,
  ...BACKUP_REASONS,
  ...PACKAGE_REASONS,
  ...COUNTY_REASONS,
  // The store and its keys.
  locked: '档案已锁定，请输入口令解锁后再继续。',
  no_store: '这台电脑上还没有档案，请先建立。',
  store_exists: '这台电脑上已经有档案，不能再建一个。请退出后重新打开，用口令解锁。',
  store_in_use: '档案正被另一个窗口使用。请关掉另一个工友档案窗口再试。',
  store_too_new: '档案是用更新版本的程序写的。请安装新版本后再打开，档案没有改动。',
  store_damaged: '档案文件损坏，为免扩大已停止读写。请不要再操作，锁定后点“从备份恢复”，用最近的备份恢复；坏的文件会另外留着。',
  store_unreadable: '档案文件读不出来。请检查磁盘，或点“从备份恢复”，用最近的备份恢复。',
  store_not_writable: '档案所在的文件夹不能写入。请检查权限，或磁盘是否写保护。',
  file_in_the_way: (d) =>
    `要放档案的地方已有一个同名的文件“${text(d, 'path', '')}”，不是文件夹。请把它移开或改名，或换一个文件夹。`,
  disk_full: '磁盘满了，这一步没有保存。请清理出空间后再试，已保存的内容没有受影响。',
  disk_failing: '磁盘读写出错，这一步没有保存。请尽快把档案文件夹复制到别的盘上。',
  key_file_damaged: '钥匙文件损坏，口令和恢复码都打不开它。请点“从备份恢复”，用最近的备份恢复。',
  wrong_passphrase: (d) => `口令不对。${waitWords(d)}`,
  passphrase_too_short: '口令至少 8 个字符，前后的空格不算。可以用一句容易记的话。',
  passphrase_too_common: '这是人人会先试的口令，不能用。请换一句自己记得住的话，再加几个数字。',
  passphrase_is_number: '生日、手机号和身份证号别人也知道，不能用作口令。请换一句自己记得住的话。',
  wrong_recovery_code: (d) => `恢复码不对。请对照恢复表逐组核对，字母不分大小写。${waitWords(d)}`,
  wait: (d) => `试得太快了，请等 ${text(d, 'waitSeconds', '几')} 秒再试。`,
  cancelled: '已取消，没有改动。',
  cannot_open: '这台电脑上没有能打开它的程序。文件已经保存，请从文件夹里手工打开。',
  wrong_sender: '程序内部的请求被拒绝。请重新打开程序再试。',
  // The door.
  bad_input: '填写的内容有问题，请检查标出的栏目。',
  unknown_call: '这个版本没有这项功能。请重新打开程序再试。',
  unexpected: (d) =>
    `程序出了错，这一步没有完成，已保存的内容没有受影响。请再试一次；若再出现，请记下编号 ${text(d, 'reference', '—')} 告诉县总工会。`,
  unknown_reference: '所选的单位、工会或代码已不存在，请重新选择。',
  already_there: '已经有一条相同的记录。',
  // Fields.
  required: '此项必填',
  invalid_type: '此项必填',
  too_small: '填得太短或太小',
  too_big: '填得太长或太大',
  invalid_format: '格式不对',
  invalid_value: '不在可选范围内',
  invalid_union: '格式不对',
  unrecognized_keys: '有不认识的栏目',
  invalid_key: '有不认识的栏目',
  invalid_element: '其中一项不对',
  not_multiple_of: '请填整数',
  invalid: '请检查这一栏',
  bad_date: '请填真实的日期，例如 2024-03-05',
  bad_json: '内容不能保存',
  ends_before_start: '结束日期早于开始日期，请改过来再试。',
  // Records.
  person_not_found: '找不到这个人，可能已移入回收站。',
  unit_not_found: '找不到这个单位，可能已移入回收站。',
  union_not_found: '找不到这个基层工会，可能已移入回收站。',
  trade_union_not_found: '找不到这个基层工会，可能已移入回收站。',
  membership_event_not_found: '找不到这条会籍变动。',
  import_batch_not_found: '找不到这次导入。',
  parameter_not_found: '找不到这项参数。',
  card_not_found: '找不到这张会员证。',
  batch_not_found: '找不到这次导入。',
  import_row_not_found: '表中没有这一行，可能换了工作表。请刷新后再试。',
  row_not_found: '表中没有这一行。',
  paper_not_found: '找不到这个编号的打印件。',
  file_not_found: '这个文件不是本次保存的，请从文件夹里打开。',
  preview_not_found: '预览已过期，请重新预览。',
  not_duplicate_not_found: '找不到这条“不是同一人”的标记。',
  unit_alias_not_found: '找不到这个单位别名。',
  union_unit_not_found: '这个单位已不在该工会的覆盖范围内。',
  union_officer_not_found: '找不到这位工会干部。',
  not_merged: '这个人没有与别人合并过。',
  same_person: '两边是同一条记录，请选另一个人。',
  card_void: '这张会员证已作废。',
  issued_before_request: '发证日期早于申请日期，请核对。',
  joined_before_applied: '入会日期早于申请日期，请核对。',
  unknown_code: '所选的代码不在代码表内，请重新选择。',
  unknown_column: '选的列不在这张表里，请重新选列。',
  unknown_field: '选的栏目不存在，请重新选择。',
  bad_cursor: '列表已变化，请刷新。',
  changed_since: (d) =>
    d['field'] === undefined
      ? '您打开之后这条记录又改过。请刷新看最新内容；您刚才填的已留作草稿。'
      : '这条记录后来又改过，不能再撤销。请直接修改它。',
  name_taken: (d) => `名称“${text(d, 'name', '')}”已被使用。请换一个，或打开已有的那一条。`,
  number_taken: (d) => `证号已发给${text(d, 'name', '别人')}，请核对。`,
  card_number_taken: (d) => `证号已发给${text(d, 'name', '别人')}，请核对。`,
  same_id: (d) =>
    d['row'] === undefined
      ? `身份证号与“${text(d, 'name', '已有人员')}”相同。一人只能登记一次，请打开已有的那一条。`
      : `第 ${text(d, 'row', '')} 行“${text(d, 'name', '')}”已经用这个身份证号。一个号码只能登记一人，请先取消那一行的决定。`,
  id_taken: (d) => `身份证号已登记给“${text(d, 'name', '别人')}”，不能恢复。请先核对两人的号码。`,
  unit_in_use: '还有人员、用工、基层工会或集体合同属于这个单位，不能移入回收站。请先改到别的单位。',
  union_in_use: '还有会员属于这个基层工会，不能移入回收站。请先办理转出或改隶。',
  // Membership.
  before_previous_event: '日期早于上一次会籍变动，请核对。',
  breaks_later_event: (d) =>
    `这样改以后，${text(d, 'on', '')} 的“${eventLabel(text(d, 'type', ''))}”就对不上了。请先更正那一条，或换个日期。`,
  in_future: '日期晚于今天，请核对。',
  joined_in_future: '入会日期晚于今天，请核对。',
  joined_after_event: '入会日期晚于本次变动的日期，请核对。',
  idle_too_short: '不缴会费又不参加活动还不满连续六个月，不能办理视为自动退会。',
  talk_after_event: '谈话日期应早于或等于本次变动的日期。',
  not_allowed_in_state: (d) =>
    d['kind'] === undefined
      ? '按现在的会籍状态不能办理这一项。'
      : `档案现在是“${hardshipStateLabel(text(d, 'state', ''))}”，不能办理“${stepLabel(text(d, 'kind', ''))}”。`,
  other_membership: '此人在别处已有会籍，一人只能有一份。请先办理转出或合并。',
  reason_needed: (d) => objectionWords(d) ?? '打印或导出完整号码须写明用途。',
  // Numbers.
  empty: (d) =>
    d['file'] === undefined
      ? '内容是空的'
      : d['limit'] !== undefined
      ? `${fileWords(d)}是空的，没有内容。请重新拍照或重新传一次。`
      : `${fileWords(d)}里没有找到人员名单。请确认选对了文件，表中要有“姓名”一列，下面有人名。`,
  bad_length: '位数不对，应为 18 位',
  bad_char: '含有不该有的字符',
  bad_province: '前两位不是省级代码',
  bad_area: '登记机关的行政区划码不对，请对照执照',
  bad_check: '最后一位校验不符，可能抄错一位，请对照原件',
  future_birth: '号码中的出生日期晚于今天',
  too_old: '号码中的出生日期在 120 年以前',
  excel_damaged: '身份证号被表格损坏，后几位变成了 000，请对照原件重填',
  sci_notation: '身份证号被表格损坏，变成了 4.2E+17 的样子，请对照原件重填',
  lost_x: '末位的 X 丢了，请对照原件',
  separators: '号码中的空格和符号已去掉',
  series: '号码与上一行只差 1 至 3，像是拖动填充的，请核对',
  two_numbers: '一格里有两个号码，请只留一个',
  over_100: '按号码推算已过 100 周岁，请核对',
  over_120: '按号码推算已过 120 周岁，请核对',
  under_16: '按号码推算未满 16 周岁，请核对',
  shared_phone: '这个手机号有三人以上在用，请核对是不是本人的',
  credit_code_bad_char: '信用代码里有不会出现的字母或符号（没有 I、O、S、V、Z），请对照执照核对',
  credit_code_bad_length: '信用代码应为 18 位，请对照执照核对',
  credit_code_bad_area: '信用代码第 3 至 8 位应为数字，请对照执照核对',
  credit_code_union_code: '这是工会的代码（以 8 开头），单位请填执照上的代码',
  credit_code_not_union_code: '工会的代码以 81 开头，这像是单位的代码，请核对',
  credit_code_bad_check: '信用代码校验位不符，请对照执照核对',
  credit_code_unknown_category: '信用代码的登记类别不在代码表内，请对照执照核对',
  past_retirement: '已过法定退休日期，仍是在册会员。已退休的请登记“保留会籍”（原因：退休）；返聘或延迟退休的，在备注里写明',
  past_worker_retirement:
    '已过女工人的法定退休日期，仍是在册会员。管理、技术岗位的不用改；工人岗位已退休的，请登记“保留会籍”（原因：退休）',
  upgraded_15: '15 位旧号码已补成 18 位，请对照新身份证',
  residence_permit: '这是港澳台居民居住证号码',
  not_union_code: '这不是工会法人的代码（应以 8 开头）',
  union_code: '这是工会法人的代码，不是用人单位的',
  unknown_category: '登记类别不在代码表内，请对照执照',
  // Files.
  not_a_spreadsheet: (d) => `${fileWords(d)}不是电子表格。请选 xlsx、xls、et、csv 或 txt 文件；照片和扫描件请先录成表格。`,
  damaged: (d) =>
    d['kind'] === undefined
      ? `${fileWords(d)}损坏了，读不出来。请在 WPS 或 Excel 里打开，另存一份再选；打不开的请单位重发。`
      : `${fileWords(d)}不完整或已损坏，没有添加。请重新${d['kind'] === 'pdf' ? '扫描' : '拍照'}，或重新传一次。`,
  password: (d) => `${fileWords(d)}设了打开密码。请用 WPS 或 Excel 打开，另存一份不带密码的再选。`,
  too_large: (d) =>
    typeof d['limit'] === 'number'
      ? `${fileWords(d)}太大，没有添加。一份最大 ${Math.round(d['limit'] / 1_000_000)} MB，请把照片调小，或按 200 dpi 重新扫描。`
      : `${fileWords(d)}太大，没有读。请在 WPS 或 Excel 里分成几份，每份不超过五万行。`,
  file_missing: (d) => `${fileWords(d)}不在原来的地方了，可能已移走或 U 盘已拔出。请重新选择。`,
  file_in_use: (d) => `${fileWords(d)}正被 WPS 或 Excel 打开着，或没有权限。请先关掉它再试。`,
  place_gone: '要保存的地方找不到或不能写，可能 U 盘已拔出。请换个地方再存。',
  // Imports.
  batch_closed: '这次导入已经办完，不能再改。要重来请先撤销，再选一次文件。',
  batch_not_undone: '只有撤销了的导入可以重做。',
  batch_not_applied: '这次导入没有写入过，或已经撤销，不用再撤销。',
  row_applied: '这一行已经导入，不能再改决定。请直接打开这个人的档案修改。',
  person_gone: '所选的人已移入回收站，请另选。',
}

/** What objects to a gift of aid, and to which line of many; null where it is no gift. */
function objectionWords(details: Details): string | null {
  const sentence = REASON_SENTENCES[text(details, 'objection', '')]
  if (sentence === undefined) return null
  const words = typeof sentence === 'string' ? sentence : sentence(details)
  const who = details['row'] === undefined ? '' : `第 ${text(details, 'row', '')} 行“${text(details, 'name', '')}”：`
  return `${who}${words}登记前须写明特殊情况。`
}

/** `“花名册.xlsx”`, or 文件 where the name is not known. */
function fileWords(details: Details): string {
  const path = details['file']
  return typeof path === 'string' && path !== '' ? `“${path.split(/[\\/]/).at(-1) ?? path}”` : '文件'
}

function waitWords(details: Details): string {
  const seconds = details['waitSeconds']
  return typeof seconds === 'number' && seconds > 0 ? `请等 ${seconds} 秒再试。` : '请再试一次。'
}
