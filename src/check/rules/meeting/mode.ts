import { rule } from '../../rule.ts'

export default rule({
  code: 'meeting/mode',
  severity: 'warning',
  summary: 'A remote meeting has an address and no room; one in person has a room and no address.',
  why: 'Members and the public go where the agenda sends them. Minutes that say “held remotely”, with a room above, are wrong in one place.',
  source: 'Minutes of Bradford’s of a meeting held remotely, with City Hall as the venue.',
  good: [
    { meeting: 'mode: remote\nonline: https://meet.northmoor.example/forum' },
    { meeting: 'mode: hybrid\nvenue: Moor House\nonline: https://meet.northmoor.example/forum' },
  ],
  bad: [
    { meeting: 'mode: «remote»\nvenue: Moor House' },
    { meeting: 'mode: «in-person»\nonline: https://meet.northmoor.example/forum' },
    { meeting: 'mode: «hybrid»\nvenue: Moor House' },
  ],
  subject: 'meeting',
  *run({ mode, venue, online }) {
    const [room, address] = [venue !== undefined, online !== undefined]
    const hint = 'Correct the mode; or leave it out, and it is worked out from venue and online.'
    if (mode === 'remote' && room)
      yield { at: ['mode'], message: `The meeting is remote, but has a venue, ${venue}.`, hint, related: [{ at: ['venue'], message: venue ?? '' }] }
    else if (mode === 'in-person' && address)
      yield {
        at: ['mode'],
        message: 'The meeting is in person, but has an address for taking part online.',
        hint,
        related: [{ at: ['online'], message: online ?? '' }],
      }
    else if (mode === 'hybrid' && room !== address)
      yield { at: ['mode'], message: `The meeting is hybrid, but has no ${room ? 'address for taking part online' : 'venue'}.`, hint }
  },
})
