/** Ends the output of a run, after Jest's own summary, with one line that scripts can read. */
export default class SummaryReporter {
  counts = '0 passed, 0 failed'

  constructor() {
    process.once('exit', () => console.log(this.counts))
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A file that could not even be loaded has no tests to count, and must not look like a pass.
    this.counts = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`
  }
}
