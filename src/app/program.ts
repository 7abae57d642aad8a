import manifest from '../../package.json';

/** Name and version of the program, as reports state it. */
export const PROGRAM = `${manifest.name} ${manifest.version}`;
