/** What is read of the report that the test runner writes with `--reporter=json`. */
export interface RunnerReport {
  readonly testResults: readonly {
    /** The path of the test file. */
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** @throws Error where the text is no such report, so that an empty list is never taken for a proof */
export function readReport(text: string): RunnerReport {
  const report: unknown = JSON.parse(text);
  if (!isReport(report)) throw new Error('This is not a JSON report of the test runner');
  return report;
}

function isReport(report: unknown): report is RunnerReport {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return false;
  return Array.isArray(report.testResults) && report.testResults.every(isFile);
}

function isFile(file: unknown): boolean {
  if (typeof file !== 'object' || file === null || !('name' in file) || !('assertionResults' in file)) return false;
  return typeof file.name === 'string' && Array.isArray(file.assertionResults);
}
