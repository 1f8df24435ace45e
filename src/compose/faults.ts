/** Answers for the faults that composing finds: what `explain` says of each. */
import type { Explanation } from '../base/diagnostic.ts'

const fault = (code: string, summary: string, why: string): Explanation => ({ code, severity: 'error', summary, why, good: [], bad: [] })

export const faults: readonly Explanation[] = [
  fault('template/syntax', 'A template’s braces and blocks match.', 'A template that cannot be read makes no paper.'),
  fault(
    'template/raw',
    'A template prints facts with two braces, never three and never with &.',
    'Three braces would print a fact as Markdown, so that a star or a bracket in a name could change the paper.',
  ),
  fault(
    'template/construct',
    'A template uses facts, if, unless, each, with, helpers and partials, and nothing else.',
    'What is left out could reach beyond the facts, or hide how a paper comes about.',
  ),
  fault('template/unknown-helper', 'Every helper and block of a template exists.', 'A helper that does not exist prints nothing.'),
  fault('template/unknown-partial', 'Every partial of a template exists.', 'A partial that does not exist leaves a hole in the paper.'),
  fault('template/unknown-fact', 'Every fact that a template names exists.', 'A misspelt fact would print nothing, and nobody would see that it is missing.'),
  fault(
    'template/absent-fact',
    'A fact that may be absent is printed within {{#if}}.',
    'A sentence with nothing where the fact should be says something wrong.',
  ),
  fault('template/not-printable', 'What a template prints is one fact.', 'A list or a group of facts has no words of its own.'),
  fault('template/helper', 'A helper is given what it takes.', 'A helper that is given something else prints nothing.'),
  fault('template/endless', 'No partial uses itself without end.', 'The paper would never be finished.'),
  fault(
    'paper/no-name',
    'A paper has a name that can be a file’s name.',
    'A file’s name is made of letters and digits; without any, the paper cannot be written.',
  ),
  fault('paper/same-name', 'No two papers have the same file name.', 'One of the two would be lost.'),
]
