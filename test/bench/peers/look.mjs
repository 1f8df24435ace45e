/** Answers for the look that all peers share: that of templates/theme/council.yaml, in points, so that pages hold about the same. */
export const look = {
  page: { width: 595.28, height: 841.89, vertical: 90, horizontal: 80 },
  text: { size: 12.5, line: 18, after: 9 },
  headings: [
    { size: 27, line: 32, before: 0, after: 18, colour: '#0b5c7a' },
    { size: 18, line: 22.5, before: 22.5, after: 6, colour: '#0b5c7a' },
    { size: 14, line: 18, before: 16, after: 4, colour: '#1b1b1b' },
  ],
  list: { indent: 22, after: 4.5 },
  table: { size: 12, line: 16.8, padX: 9, padY: 5.5 },
}
