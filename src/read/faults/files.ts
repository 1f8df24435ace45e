/** Answers for explaining the faults of files and folders. They have no examples: what is wrong is not in the text. */
import type { Explanation } from '../../base/diagnostic.ts'

const fault = (code: string, summary: string, why: string): Explanation => ({ code, severity: 'error', summary, why, good: [], bad: [] })

export const fileFaults: readonly Explanation[] = [
  fault('file/unreadable', 'Every file and folder of a workspace can be opened.', 'A paper made without one of its files would lack what is in it.'),
  fault(
    'file/outside',
    'The files of a workspace lie in it, and are not links that lead out of it.',
    'What is published comes from the workspace and from nowhere else.',
  ),
  fault('file/too-big', 'A file with fields has at most 512 KB.', 'A longer one is not what it seems, or would take too long to check.'),
  fault('file/not-text', 'A file is plain text in UTF-8.', 'In another encoding a £ or an apostrophe is printed as another sign.'),
  fault(
    'file/control-character',
    'A file holds no characters that steer a device, such as the line breaks of Word.',
    'They come along with copied text, and print as boxes or not at all.',
  ),
  fault(
    'file/name',
    'Files and folders that give their names to papers are named in small letters, digits and hyphens.',
    'Web addresses are made of these names.',
  ),
  fault('paper/duplicate-id', 'Every paper of a meeting has a short name of its own.', 'An item that names a paper must mean one.'),
  fault('paper/no-definition', 'A paper type has a paper.yaml, which says what it is.', 'Without it nobody knows what such a paper is made from.'),
  fault('paper/no-template', 'A paper type has a paper.hbs, which holds its words.', 'Without it there is nothing to print.'),
  fault('workspace/none', 'A workspace has a forum.yaml.', 'Every paper names its forum.'),
  fault(
    'workspace/folder-name',
    'The folders of a workspace are called meetings, and within a meeting reports, bids and documents.',
    'What lies in a folder of another name is missing from the meeting.',
  ),
  fault(
    'workspace/no-meetings',
    'A workspace has a folder called meetings.',
    'Without it there is nothing to make papers of, and papers made earlier would seem to have no source.',
  ),
  fault('workspace/no-meeting', 'Every folder in meetings has a meeting.yaml.', 'Papers belong to a meeting, whose date they bear.'),
  {
    code: 'workspace/stray-file',
    severity: 'warning',
    summary: 'Files with fields lie where they are read: in the reports and bids folders of a meeting.',
    why: 'A paper in the wrong folder is missing from the meeting, and nobody is told.',
    good: [],
    bad: [],
  },
  fault('theme/unknown', 'A theme that is named is there.', 'Without it there are no sizes and colours to print with.'),
  {
    code: 'theme/contrast',
    severity: 'error',
    summary: 'The colours of a theme can be read: words on what is behind them have a contrast of at least 4.5 to 1.',
    why: 'Papers of public bodies have to be readable for people with low vision.',
    source: 'WCAG 2.2, success criterion 1.4.3',
    good: [],
    bad: [],
  },
  fault('theme/circle', 'Themes that extend each other come to an end.', 'In a circle no value is ever settled.'),
  fault(
    'image/unusable',
    'An image is a PNG or JPEG below the folder of the file that names it.',
    'What cannot be shown leaves a gap that readers cannot know of.',
  ),
]
