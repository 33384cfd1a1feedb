/** What the suite has to say besides passing: versions, times. */
// eslint-disable-next-line no-var -- only var makes a property of globalThis
declare var suiteNotes: string[] | undefined;
