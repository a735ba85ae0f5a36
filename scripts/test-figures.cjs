// Prints one line of figures from the report of the tests and from the exit codes of both commands.
const fs = require('fs');

const reportFile = process.argv[2];
const testsPassed = process.argv[3] === '0';
const checkPassed = process.argv[4] === '0';

const report = fs.existsSync(reportFile)
  ? JSON.parse(fs.readFileSync(reportFile, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };

// A file that does not load, or a set-up that fails, leaves no failed test behind: it counts as one.
const failedTests = testsPassed ? report.numFailedTests : Math.max(1, report.numFailedTests);
const passed = report.numPassedTests + (checkPassed ? 1 : 0);
const failed = failedTests + (checkPassed ? 0 : 1);

console.log(`${passed} passed, ${failed} failed, ${report.numPendingTests} skipped`);
process.exit(failed === 0 && report.numPassedTests > 0 ? 0 : 1);
