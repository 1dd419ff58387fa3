/** Commands of step 4 and of result publicity, gathered for the registry. */
export * from './publicity/posting.ts';
export * from './publicity/opinions.ts';
