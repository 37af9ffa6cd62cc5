/** Rule 1, as the rules of version 2 keep it. */
export * from '../rules/dates.ts';
