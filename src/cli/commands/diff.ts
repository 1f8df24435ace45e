/** Answers for `diff`: what changed between two bids, reports or meetings, in pounds and in decisions. Differences are no faults. */
import { dayText, iso } from '../../base/dates.ts'
import { join } from '../../base/host.ts'
import { type Comparison, comparisonOf, composeComparison } from '../../compose/comparison.ts'
import type { Facts } from '../../document/facts.ts'
import { changesIn } from '../../model/changes.ts'
import { themeFor } from '../../model/look.ts'
import { parse } from '../../parse/index.ts'
import { html } from '../../publish/html/index.ts'
import { report } from '../../report/index.ts'
import { columns } from '../columns.ts'
import { type Call, type Command, text } from '../command.ts'
import { type Found, type Side, sideOf } from '../comparing.ts'
import { openHost } from '../host.ts'
import { exit, Usage } from '../io.ts'
import { seenFrom } from '../paths.ts'

export const diff: Command = {
  name: 'diff',
  summary: 'Say what changed between two bids, reports or meetings, in pounds and in decisions.',
  takes: [
    { spelling: '<before>', about: 'the earlier one: the file of a bid or a report, or the folder of a meeting' },
    { spelling: '<after>', about: 'the later one, of the same kind' },
  ],
  options: [
    { spelling: '--format <format>', about: 'how it is told', choices: ['text', 'md', 'html'], fallback: 'text' },
    { spelling: '--restricted', about: 'with what is exempt or confidential, for those who may see it' },
  ],
  examples: [
    { line: 'forum-papers diff 2025-01-16/bids/early-help.yaml 2026-01-15/bids/early-help.yaml', does: 'what a bid asks that it did not ask last year' },
    { line: 'forum-papers diff meetings/2025-01-16 meetings/2026-01-15', does: 'two meetings with all their papers' },
    {
      line: 'forum-papers diff meetings/2025-01-16/bids/early-help.yaml meetings/2026-01-15/bids/early-help.yaml --format html > changes.html',
      does: 'two bids, as a page to publish',
    },
  ],
  run(call) {
    const host = openHost(call.io.home)
    const found = [call.given[0] ?? '', call.given[1] ?? ''].map(typed =>
      sideOf(typed, { host, cwd: call.io.cwd, audience: call.options.restricted ? 'restricted' : 'public' }),
    )
    const faulty = found.filter(one => one.errors.length > 0)
    if (faulty.length > 0) {
      call.io.err(faulty.map(one => faultsOf(call, one)).join('\n'))
      return exit.faults
    }
    const [before, after] = found.map(one => ('side' in one ? one.side : undefined))
    if (!before || !after || before.kind !== after.kind) throw new Usage(`a ${before?.kind} and a ${after?.kind} cannot be compared. Name two of a kind.`)
    const style = after.records.forum?.house_style
    const comparison = comparisonOf(changesIn(before.record, after.record), style, {
      title: `What changed: ${after.kind === 'meeting' ? 'from one meeting to another' : after.title}`,
      before: before.named,
      after: after.named,
    })
    call.io.out(told(call, comparison, after))
    return exit.fine
  },
}

const faultsOf = (call: Call, found: Found): string =>
  report(found.errors, ('records' in found && found.records?.sources) || new Map(), {
    format: 'human',
    colour: call.io.colour.err,
    relative: file => seenFrom(call.io.cwd, file),
  })

const told = (call: Call, comparison: Comparison, after: Side): string => {
  const format = text(call, 'format')
  if (format !== 'md' && format !== 'html') return columns(comparison, call.io.colour.out)
  const composed = composeComparison(comparison, factsOf(comparison, after))
  return format === 'md' ? composed.markdown : page(composed, after)
}

/** What is known of the page as a whole: it belongs to the later meeting. */
const factsOf = ({ title }: Comparison, { folder, records }: Side): Facts => {
  const { forum } = records
  const date = folder.meeting?.date
  const style = forum?.house_style
  return {
    title,
    type: 'Comparison',
    council: forum?.council ?? '',
    forum: forum?.forum_name ?? '',
    language: 'en-GB',
    date: date ? iso(date) : '',
    meeting: date ? dayText(date, true) : '',
    ...(forum?.contact !== undefined && { contact: forum.contact }),
    ...(style?.address !== undefined && { address: style.address }),
    ...(style?.colour !== undefined && { colour: style.colour }),
    data: { name: '', text: '' },
  }
}

/** The page in the forum’s own look. */
const page = (composed: ReturnType<typeof composeComparison>, { records }: Side): string => {
  const { value: theme } = themeFor(records)
  const { value: document } = parse(composed, () => ({ file: join(records.forumFile), path: [] }))
  if (!theme || !document) throw new Usage('the theme of the forum has faults: forum-papers check says which.')
  return html(document, { theme, images: new Map() })
}
