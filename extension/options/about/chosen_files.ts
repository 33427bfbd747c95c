export interface ChosenFile {
  /** The path inside the folder, or the zip's name. */
  path: string;
  file: File;
}

export interface Chosen {
  name: string;
  files: ChosenFile[];
}

/** More than any archive has; a folder with more is some other folder. */
const mostFiles = 200;

/**
 * What of the owner's choice goes to the host: the zip, or a folder's tables. A folder may hold
 * anything, and what is no table is none of Doorman's business. Undefined: no archive.
 */
export function chosenFrom(list: Iterable<File>): Chosen | undefined {
  const all = [...list];
  const [first] = all;
  if (!first) return undefined;
  const inFolder = first.webkitRelativePath !== '';
  const files = all
    .map((file) => ({ file, path: inFolder ? file.webkitRelativePath.split('/').slice(1).join('/') : file.name }))
    .filter(({ path }) => (inFolder ? /\.csv$/i.test(path) : true));
  if (files.length === 0 || files.length > mostFiles) return undefined;
  return { name: inFolder ? first.webkitRelativePath.split('/')[0] ?? '' : first.name, files };
}
