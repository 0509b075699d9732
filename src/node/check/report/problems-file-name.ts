/** The file beside the report that has the lines of all problems. */
export const problemsFileName = 'problems.txt'
