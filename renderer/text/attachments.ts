import { EVIDENCE_LABELS } from './hardship.ts'
import { text, type Sentence } from './sentence.ts'

/** What a paper is: papers of the folder, and those of a person or a step that no folder asks for. */
export const PAPER_LABELS: Readonly<Record<string, string>> = {
  photo: '照片',
  join_application: '入会申请书',
  privacy_consent: '个人信息告知同意书',
  separate_consent: '单独同意书',
  signed_sheet: '签字表',
  receipt: '收条、转账凭证',
  no_other_aid: '没有重复受助的说明',
  employment_registration: '录用备案、用工登记',
  renewal_notice: '续订通知书',
  delivery_receipt: '合同文本签收单',
  open_term_request: '订立无固定期限合同的申请',
  leaving_paper: '解除、终止证明',
  inspection_sheet: '签字的检查表',
  correction_report: '整改报告',
  collective_text: '集体合同文本',
  offer_letter: '要约书、回应书',
  congress_resolution: '职代会决议',
  filing_receipt: '报送、受理回执',
  review_opinion: '审查意见书',
  publication_photo: '公布的照片',
  ...EVIDENCE_LABELS,
  other: '其他',
}

export function paperLabel(kind: string): string {
  return PAPER_LABELS[kind] ?? kind
}

/** Kinds to choose from for a person's own papers, the commonest first. */
export const PERSON_PAPERS: readonly string[] = [
  'photo', 'join_application', 'privacy_consent', 'id_copy', 'household_register', 'labour_contract', 'income_proof',
  'dibao_certificate', 'unemployment_proof', 'diagnosis', 'medical_bills', 'disability_card', 'enrolment_proof',
  'fee_receipt', 'accident_proof', 'other',
]

/** Kinds of an employment's papers. */
export const EMPLOYMENT_PAPERS: readonly string[] = [
  'labour_contract', 'employment_registration', 'renewal_notice', 'delivery_receipt', 'open_term_request', 'leaving_paper',
  'other',
]

/** Kinds of the papers of an inspection. */
export const INSPECTION_PAPERS: readonly string[] = ['inspection_sheet', 'correction_report', 'photo', 'other']

/** Kinds of a collective contract's papers, in the order of its steps. */
export const COLLECTIVE_PAPERS: readonly string[] = [
  'offer_letter', 'congress_resolution', 'collective_text', 'filing_receipt', 'review_opinion', 'publication_photo', 'other',
]

/** `1.2 MB`, for people. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Refusals of papers and consents that need words of their own. */
export const PAPER_REASONS: Readonly<Record<string, Sentence>> = {
  not_a_picture_or_pdf: (d) => `“${text(d, 'file', '文件')}”${LOOKS[text(d, 'looksLike', 'other')] ?? LOOKS['other']}`,
  too_many_pixels: (d) =>
    `“${text(d, 'file', '文件')}”有 ${text(d, 'width', '')}×${text(d, 'height', '')} 个像素，打开会占满内存，没有添加。请调小，或按 200 dpi 重新扫描。`,
  same_file: (d) => `这份文件已经在这里了，名称是“${text(d, 'title', '')}”，没有再添加。`,
  before_given: (d) => `撤回日期早于同意日期 ${text(d, 'givenOn', '')}，请核对。`,
  withdrawn_before: (d) => `这份同意已于 ${text(d, 'on', '')} 撤回，不用再登记。`,
}

const LOOKS: Readonly<Record<string, string>> = {
  heic: '是苹果手机的 HEIC 照片，没有添加。请在手机“设置—相机—格式”里选“兼容性最佳”再拍，或用微信发给自己，另存为 JPG 再选。',
  video: '是视频，没有添加。请选照片（JPG、PNG）或 PDF。',
  office: '是 Word、Excel 或 WPS 文档，没有添加。请打开后“另存为 PDF”再选。',
  ofd: '是 OFD 版式文件，没有添加。请用阅读器“导出为 PDF”再选。',
  archive: '是压缩包，没有添加。请解压后选里面的照片或 PDF。',
  picture: '是别的格式的图片，没有添加。请用“画图”打开，另存为 JPG 或 PNG 再选。',
  other: '不是照片，也不是 PDF，没有添加。请选 JPG、PNG 照片，或 PDF 扫描件。',
}
