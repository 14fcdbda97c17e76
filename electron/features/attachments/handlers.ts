import { attachmentCalls } from '../../../shared/contract/attachments.ts'
import { handle } from '../../handle.ts'
import {
  addAttachment,
  changeAttachment,
  glanceAt,
  listAttachments,
  openAttachment,
  removeAttachment,
  saveAttachment,
} from './service.ts'

export const attachmentsFeature = handle(attachmentCalls, {
  'attachments.list': (ctx, owner) => listAttachments(ctx, owner),
  'attachments.add': (ctx, input) => addAttachment(ctx, input),
  'attachments.change': (ctx, input) => changeAttachment(ctx, input),
  'attachments.remove': async (ctx, { id }) => {
    await removeAttachment(ctx, id)
    return {}
  },
  'attachments.open': (ctx, { id }) => openAttachment(ctx, id),
  'attachments.glance': (ctx, { id }) => glanceAt(ctx, id),
  'attachments.save': (ctx, input) => saveAttachment(ctx, input),
})
