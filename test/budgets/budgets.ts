/**
 * The budgets: a test fails where one is exceeded. Raise a number only in a change that says what
 * is bought with it, and lower it when the thing itself has become less. Sizes are bytes in brotli
 * at quality 11.
 */
export const BUDGETS = {
  /**
   * Built files. The aims are 45 kB for `triage-widget.js` and 8 kB for the engine. The second edition of the
   * interview took 8 kB more: how to check each line at home, four more causes, and twice the
   * rules. The map of the body took 2 kB: 1.1 for the drawing, the rest for the chips below it and the
   * guard of paths that come from anyone. The look of the second edition took 3 kB: bold keywords 0.9,
   * phases, refusals and motion 1.2, the folded result with its buttons and its paper 0.9. What pages do to
   * a widget took 5 kB: built-ins that are tried, a last resort without Lit, guards, forms, numbers as
   * people write them. That content comes in two parts, each with the ids of what it adds to, and that the second may come at any moment or not at all, takes 2.5 kB.
   * The numbers of twelve more countries, and help where a page makes no events, opens no dialogs or runs
   * no timers, take 0.3 kB;
   * an address of an own pack is asked for at its own site alone, which takes 0.1 kB; that a pack may
   * bring drawings and danger signs of its own takes 0.2 kB. To take over
   * a first screen that stood there before, which files in parts have, takes 0.4 kB. To look ahead of
   * Continue, and a rule more, takes 0.3 kB. Nine kinds of danger and of false alarm that a later
   * reading found, with their lines and reasons, take 0.9 kB. That the one file draws its first screen
   * before its code has run takes 2.9 kB. That the next question is drawn before Continue is pressed takes
   * 0.5 kB, a line more for a new medicine 0.1 kB, and two rules, of flu with diabetes
   * and of a leak that is taken for a stone, 0.1 kB each. Near-fainting, power that comes back and a joint
   * that swells the next day, with four rules and their reasons, and the sources of these and of twelve
   * numbers, take 1.7 kB.
   * The first aim cannot be met without leaving out content; these numbers hold the line.
   */
  files: {
    'triage-widget.js': 113_200,
    'triage-widget.es.js': 119_700,
    'triage-widget.zh-Hans.js': 118_900,
    'triage-widget.zh-Hant.js': 118_900,
    // Every language holds about 26 kB of words.
    'triage-widget.all.js': 200_700,
    // The pages for frames: the same, a page around it, and danger signs for where scripts are off.
    'triage-widget.en.html': 110_800,
    'triage-widget.es.html': 117_200,
    'triage-widget.zh-Hans.html': 116_700,
    'triage-widget.zh-Hant.html': 116_600,
    'triage-widget.html': 197_100,
    // Both languages of the shoulder pack: fewer questions and causes than the other.
    'triage-widget.shoulder.js': 100_000,
    'triage-widget.shoulder.html': 100_900,
    // It exports the interview's player and the whole analysis too, which no page loads.
    'engine.js': 15_200,
    // The first screen as the build wrote it down, its styles, and the danger signs for want of more.
    'split/triage-widget.js': 8_300,
    // The aim is 38 kB. Of what it holds, 22 kB are content up to the level, 6 the engine, 5 Lit.
    // To take over what was done before it came takes 0.5 kB.
    'split/triage-widget.first.js': 65_900,
    'split/triage-widget.second.js': 48_900,
    // Beside the engine, which it imports. The adaptive interview took 4 kB: the result with its words in
    // two languages, and the reading of answers from anywhere, with a reason for each refusal.
    // Finding the language as the widget does, asking again what an update of the pack added, and the mark
    // of packs that are not proven took 0.8 kB.
    // The words of results in Spanish and Traditional Chinese took 0.6 kB; numbers of a region by the
    // language of the result 30 bytes.
    'fhir.js': 7_850,
  },
  /**
   * What an application loads from the npm entry: before the first question the code, Lit included,
   * and the part of the content that leads to the level; later, by itself, the rest. The aim of 25 kB
   * before the first question is not met: nobody shall wait, or be left without a level, in the
   * middle of the questions.
   */
  npmEntry: { code: 42_400, content: 24_000, later: 49_900 },
  /**
   * Requests of a page after the widget's file has come, to the result and back to the first
   * screen.
   */
  requestsAfterFile: 0,
  /**
   * Layout shift that nobody asked for, from load to the result, with the rule of CSS in the guide to embedding.
   */
  layoutShift: 0,
  /**
   * How many times as long as a page of bare Lit the widget's page runs script: to the first
   * question (the first part alone) against one trivial element, and through all questions against
   * the same screens without an engine. Medians of visits in pairs; 3.9 to 5.0 and 3.8 to 4.8 were
   * seen on a busy machine.
   */
  scriptRatio: { firstQuestion: 6.5, allQuestions: 7 },
  /**
   * Memory that script holds: with one widget, as many times that of a page of bare Lit (4.0 was
   * seen before the built-ins of a page were tried and every handler guarded, 4.8 to 6.4 since, of
   * which trying them takes about 0.4), and after 100 more elements came and went, as many times that
   * of before (0.9 to 1.1 was seen).
   */
  heapRatio: { one: 7, after: 1.2 },
} as const;
