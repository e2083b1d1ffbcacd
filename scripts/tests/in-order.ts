/**
 * Loads people and policy from their doors before any test file of a worker. Each imports the other, and files of one worker share what was loaded: a test
 * that began with a single job of the policy's room left a hole in that room's list of jobs for every file after it ("Cannot read properties of
 * undefined (reading 'name')", seen in three runs of several suites and in none of one alone). The programme itself always begins at the roof.
 */
import '../../src/people/people.ts'
