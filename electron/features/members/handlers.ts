import { findCalls } from '../../../shared/contract/find.ts'
import { memberCalls } from '../../../shared/contract/members.ts'
import { handle } from '../../handle.ts'
import { changeMany, recordEvents, removeMany } from './bulk.ts'
import { findCandidates } from './candidates.ts'
import { issueCard, reissueCard, reportCard } from './cards.ts'
import { correctEvent } from './correct-event.ts'
import { recordEvent } from './events.ts'
import { completeFilter } from './filter.ts'
import { findEverything } from './find.ts'
import { mergeMembers, unmergeMembers } from './merge.ts'
import { markNotSame } from './not-same.ts'
import { countOverview, listUnreceived } from './overview.ts'
import { peopleSearch } from './search.ts'
import { addMember, changeMember, removeMember, revealMember } from './service.ts'
import { getMember } from './view.ts'

export const membersFeature = handle(memberCalls, {
  'members.search': (ctx, { text, filter, sort, limit, after }) =>
    peopleSearch(ctx.store.sqlite).page({ text, filter: completeFilter(filter) }, { sort, limit, after }),
  'members.get': (ctx, { id }) => getMember(ctx, id),
  'members.add': (ctx, input) => addMember(ctx, input),
  'members.change': (ctx, input) => changeMember(ctx, input),
  'members.remove': async (ctx, { id, why }) => {
    await removeMember(ctx, id, why)
    return {}
  },
  'members.recordEvent': (ctx, input) => recordEvent(ctx, input),
  'members.recordEvents': (ctx, input) => recordEvents(ctx, input),
  'members.correctEvent': (ctx, input) => correctEvent(ctx, input),
  'members.changeMany': (ctx, input) => changeMany(ctx, input),
  'members.removeMany': (ctx, input) => removeMany(ctx, input),
  'members.reveal': async (ctx, { id, field }) => ({ values: await revealMember(ctx, id, field) }),
  'members.findCandidates': (ctx, input) => findCandidates(ctx, input),
  'members.markNotSame': async (ctx, pair) => {
    await markNotSame(ctx, pair)
    return {}
  },
  'members.merge': (ctx, input) => mergeMembers(ctx, input),
  'members.unmerge': (ctx, { mergedId }) => unmergeMembers(ctx, mergedId),
  'members.overview': (ctx) => countOverview(ctx),
  'members.unreceived': (ctx) => listUnreceived(ctx),
  'cards.issue': (ctx, input) => issueCard(ctx, input),
  'cards.report': (ctx, input) => reportCard(ctx, input),
  'cards.reissue': (ctx, input) => reissueCard(ctx, input),
})

export const findFeature = handle(findCalls, {
  'find.everything': (ctx, input) => findEverything(ctx, input),
})
