/** Whether a version of Node is as new as a range of the form `>=20.19` asks. */
export function isNewEnough(version: string, range: string): boolean;

/** Why the packages of the project in a folder must be installed, or undefined where all are there as its lock file says. */
export function reasonToInstall(folder: string): string | undefined;
