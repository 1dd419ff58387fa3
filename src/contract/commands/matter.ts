/** Commands of step 1 and of the way of a matter as a whole, gathered for the registry. */
export * from './matter/proposing.ts';
export * from './matter/deciding.ts';
export * from './matter/leading.ts';
