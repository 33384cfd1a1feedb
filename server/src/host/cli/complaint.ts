/** Something that the user has to mend. Its message names the file, the place and the remedy; it is not a bug of ours. */
export class Complaint extends Error {}
