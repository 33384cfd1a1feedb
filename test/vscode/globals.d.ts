/** What the suite has to say besides passing: versions, times. */
declare var suiteNotes: string[] | undefined;
