/** Something wrong in a record: which file, where in it, what is wrong and (in the message's brackets) what would be right. */
export type Problem = {
  /** Path of the file, relative to the data folder. */
  readonly file: string;
  /** Line in that file, counted from 1, where it is known. */
  readonly line?: number;
  /** Where in the record: keys and indices, joined by dots, such as `statements.0.saidOn`. */
  readonly path: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
};

/** The one line a problem is printed as: `file:line: path: message`. */
export function sentenceOf(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return problem.path === "" ? `${place}: ${problem.message}` : `${place}: ${problem.path}: ${problem.message}`;
}
