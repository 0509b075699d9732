/**
 * Where random tests begin: `SEED`, else always the same number, so that a run says the same of the same
 * code. `npm run test:long` and `npm run fuzz` take a fresh one each time.
 */
export const seedOfRun = Number(process.env.SEED ?? 1)
