/** Answers for what stands of each paper in the output folder: what a website may link to. */

/** The files of papers, by the paper’s path; both are paths below the output folder, as in `northmoor/2026-01-15/agenda` and `northmoor/2026-01-15/agenda.pdf`. */
export type Written = ReadonlyMap<string, readonly string[]>
