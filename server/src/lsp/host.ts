/** What the server needs of the place where it runs: Node, or a web worker. */
export interface Host {
  /** The product's version, for `serverInfo`. */
  readonly version: string;
  /** Folder of the rules' pages, as a URI, for editors that bring no copy of their own. */
  readonly rulePages?: string;
  /** The bytes of `data/words.bin`. Asked for once, after the first findings have gone out. */
  readDictionary(): Promise<Uint8Array>;
  /** The text of a file of the workspace, or undefined where there is none or it cannot be read. */
  readFile?(uri: string): Promise<string | undefined>;
  /** True where the workspace, or what lies around it, has this folder. */
  hasFolder?(uri: string): Promise<boolean>;
  /** The files of a folder of the workspace that fit one of the patterns and none of the others, as URIs. */
  findFiles?(folder: string, include: readonly string[], exclude: readonly string[]): Promise<string[]>;
  /** Adds to the end of a file of the workspace; makes it, and the folder it stands in, where they are not there yet. */
  appendToFile?(uri: string, text: string): Promise<void>;
  /** Milliseconds of a clock that never runs backwards. */
  now(): number;
  /** Runs once, `ms` milliseconds from now; 0 is “after the messages that already wait”. Returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}
