import { text, type Sentence } from './sentence.ts'

/** Reasons of packages for the county, of its receipts and of public key files. */
export const PACKAGE_REASONS: Readonly<Record<string, Sentence>> = {
  // Before a package.
  no_township_code: '还没有填乡镇代码。请先在“本乡镇”里填 9 位代码，文件名和序号要用它。',
  bad_township_code: '乡镇代码是 9 位数字，例如 330127104。请查县里发的代码表。',
  no_county_key: '还没有县总工会的公钥。请向县里要公钥文件（.gykey），在“县总工会”里添加；急用时可以改用一次性口令。',
  no_receipt_yet: '县里还没有回执，不知道哪些已经收下。请先报送全部数据。',
  nothing_to_send: '没有要报送的内容：从上次回执以来没有改动，或这个用途下还没有数据。',
  package_in_progress: '正在生成一个上报包，请等它做完。',
  package_unproven: '写好后读出来对不上，这个文件已经删掉。请换一个位置再生成。',
  package_not_found: '找不到这个上报包的记录。请刷新后再试。',
  // Public keys.
  not_a_key_file: '这不是公钥文件，或是另一方的。请选县总工会给的 .gykey 文件。',
  public_key_damaged: '公钥文件里的内容和指纹对不上，可能传坏了或被改过。请向县里重新要一份。',
  fingerprint_differs: '指纹和文件里的不一致，没有添加。请和县里重新核对。',
  // A file that is read, stage by stage.
  package_too_large: '文件太大，不像是上报包或回执，没有打开。请核对是不是选错了文件。',
  not_a_package: '这不是加密的上报包或回执，可能选错了文件，或只复制了一半。请重新复制后再试。',
  number_used: '这里已经做过更大的号，不能往回填。',
  wrong_key: '这个文件不是加密给这里的，打不开。请核对是不是别处的文件，并退回给发送的人。',
  needs_passphrase: '这个文件是用一次性口令加密的，请输入发送人另外告诉的口令。',
  needs_key: '这个文件是用公钥加密的，不用口令。请直接打开。',
  package_damaged: '文件传坏了：有缺失或被改动，没有采用其中任何内容。请对方重新发一份。',
  bad_archive: '文件里的压缩包读不出来，没有采用其中任何内容。请对方重新生成。',
  unexpected_member: '文件里有不该有的内容，没有采用。请核对是不是选错了文件；如果是上报包，请不要使用并告诉发送的人。',
  unpacks_too_large: '文件解开后大得不正常，没有继续。请不要使用，并告诉发送的人。',
  bad_manifest: '文件的清单不完整，没有采用其中任何内容。请对方重新生成。',
  newer_format: '文件是用更新版本的程序做的。请先升级本程序，再打开。',
  other_kind: '文件的种类不对：上报包和回执各有各的入口。请核对后再选。',
  wrong_signer: (d) => `签名的不是登记的那一方${text(d, 'code', '')}，没有采用。请打电话核对指纹；对方换过钥匙的，请先换公钥：县里在乡镇列表里换，乡镇在“县总工会”里换。`,
  bad_signature: '签名不对，内容可能被改过，没有采用。请对方重新生成。',
  hash_differs: (d) => `其中的“${text(d, 'member', '文件')}”和清单对不上，没有采用。请对方重新生成。`,
  member_missing: (d) => `文件里缺“${text(d, 'member', '一项内容')}”，没有采用。请对方重新生成。`,
  data_damaged: '数据部分损坏，没有采用其中任何内容。请对方重新生成。',
  unexpected_table: '数据的结构和约定的不一样，没有采用。请核对两边程序的版本。',
  bad_row: '数据里有格式不对的行，没有采用其中任何内容。请核对两边程序的版本。',
  counts_differ: '条数或合计和清单对不上，没有采用其中任何内容。请对方重新生成。',
  // Receipts.
  package_unknown: (d) => `回执说的第 ${text(d, 'sequence', '—')} 号上报包不是这里生成的。请核对是不是别的乡镇的回执。`,
  not_our_package: '回执说的内容和当时报送的不一致，没有采用。请县里核对后重新出回执。',
  older_receipt: '已经读过这个上报包更新的回执，旧的不用再读。',
  // 上报前体检.
  field_missing: '没有填',
  field_wrong: '填得不对',
  unsigned_without_reason: '没有签劳动合同，也没有登记原因。请补签，或在检查里写明没签的原因。',
  days_missing: '日期不全，判断不了是否签订。请补齐用工之日和合同起止日期。',
  to_check: '登记为待核。请核对原件后去掉待核。',
}
