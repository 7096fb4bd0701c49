/** The English words of a new pack, one file beside each of those that hold no words. */
export function wordFiles(): Readonly<Record<string, string>> {
  return {
    'text/en/pack.yml': PACK,
    'text/en/questions.yml': QUESTIONS,
    'text/en/rules.yml': RULES,
    'text/en/causes.yml': CAUSES,
    'text/en/advice.yml': ADVICE,
    'text/en/dangers.yml': DANGERS,
    'text/en/pictures.yml': 'pictures: {}\n',
  };
}

const PACK = `# {emergency} and {advice} stand for the numbers of the country, or for words where it is not known.
title: Sore wrist
intro: >-
  Answer some short questions about your wrist. You will see how soon to get help, what may explain it, and what you can do.
  This is general health information. It cannot see you or examine you, and it cannot tell you for sure what is wrong.
duration: About a minute. You can stop, go back or change an answer at any time.
notFor:
  - Anyone who is very ill right now. Call {emergency}.
  - Children under 18.

urgencies:
  emergency:
    title: Get emergency help now
    lead: One of your answers may need care within hours. Please do not wait to find out.
    next:
      - Go or call now. If you feel worse, call {emergency}.
  urgent:
    title: Get medical help today
    lead: A doctor or nurse should check one of your answers today.
    next:
      - Call your doctor now. If you cannot reach one, call {advice}.
      - If you get worse, call {emergency}.
  soon:
    title: See a doctor soon
    lead: Your answers show no sign that needs help today. Still, a doctor should look at this within two weeks.
    next:
      - Book a visit with your doctor now.
  self-care:
    title: You can start by caring for yourself
    lead: Your answers show no warning sign. Most sore wrists ease in a few weeks.
    next:
      - Look at the steps below and choose the ones that suit you.
      - If it is no better after two weeks, see a doctor.

actions:
  emergency-department: Go to the nearest emergency department now. Do not drive yourself. If you cannot get there, call {emergency}.
  today: See or phone a doctor today. If you cannot reach one, call {advice}.

perspectives:
  biomedical:
    title: What may explain it
    note: These are causes that fit your answers. The list may be wrong, and it leaves things out. Do not put off care because of it.
`;

const QUESTIONS = `questions:
  age:
    title: How old are you?
    short: Age
    why: Age changes which causes are common.
    options:
      under18: {label: Under 18}
      under50: {label: 18 to 49}
      over50: {label: 50 or over}

  danger:
    title: Is any of this true now?
    short: Danger signs
    hint: Most people tick nothing here. We ask everyone.
    check: Hold both hands side by side. Look at the colour and feel how warm they are.
    why: These need help soon.
    options:
      cold_hand: {label: "My hand is newly cold, and pale or blue", hint: "On dark skin, look at the nails and the palm."}
      fever: {label: I feel hot or shivery, hint: You may feel ill all over.}
      weak_hand: {label: My hand or wrist is weak}
      none: {label: None of these}

  hand_power:
    title: How is it weak?
    short: Weak hand
    check: Lay your arm on a table with the hand over the edge. Try to lift the hand.
    why: Some kinds of weakness need help soon.
    options:
      wrist_drop: {label: I cannot lift my hand at the wrist, check: The hand hangs down and stays there.}
      grip: {label: My grip gets weaker}
      none: {label: None of these}

  health:
    title: Has a doctor told you any of this?
    short: Health
    why: A thin bone can break in a small fall.
    options:
      thin_bones: {label: I have thin or weak bones}
      none: {label: None of these}

  start:
    title: How did it start?
    short: Start
    why: How it began helps to tell causes apart.
    options:
      fall: {label: With a fall or a knock}
      slowly: {label: "Slowly, with no fall or knock"}
`;

const RULES = `# Why the level is what it is, said to the person. Keys: danger signs and rules by id.
rules:
  cold_hand: A hand that turns cold and pale may get too little blood. That needs care within hours.
  fever: Feeling hot or shivery with a sore wrist can come from an infection in the joint. It should be checked today.
  wrist_drop: A wrist that will not lift can come from a hurt nerve. It should be checked today.
  grip: A grip that gets weak can come from a nerve that is pressed. A doctor should look at it.
  child: These questions are made for adults. A doctor should see a child with a sore wrist today.
  fall_thin_bones: A thin bone can break in a small fall. A doctor should look at it today.
  missing-flag: A question about danger signs has no answer yet. Until it has one, we cannot say that it can wait.
  unsure-flag: You were not sure about a danger sign. To be safe, someone should check today.
`;

const CAUSES = `causes:
  overuse:
    name: Overuse
    summary: The same movement again and again can leave a wrist sore.
    mechanism: The tendons around the wrist rub and swell.
    who: People who use their hands a lot.
    typical: [Starts slowly, Worse with the same movement]
    untypical: [Starts with a fall]
    course: It mostly eases in a few weeks with less load.
    selfCare: [Do less of the movement that hurts]
    clinician: [Look at the wrist and how you use it]
    evidence: This is an example. Nobody has checked it yet.

  sprain:
    name: Sprain
    summary: A fall or a knock can stretch the bands of the wrist.
    mechanism: The bands that hold the bones are pulled and swell.
    who: Anyone after a fall.
    typical: [Starts with a fall or a knock]
    untypical: [Starts slowly]
    course: It mostly eases in some weeks.
    selfCare: [Rest the wrist for a day or two]
    clinician: [Check for a broken bone]
    evidence: This is an example. Nobody has checked it yet.
`;

const ADVICE = `advice:
  rest:
    title: Rest it a little
    text: Do less of what hurts for a day or two, but keep the fingers moving.
  support:
    title: Wear a soft support
    text: A soft support may ease a sore wrist for a few days.
    caution:
      - Take it off if your fingers tingle or change colour.
      - Not with thin or weak bones until a doctor has looked.
`;

const DANGERS = `# Short words that stand in a list under "go now", "get help today" or "see a doctor soon".
dangers:
  cold_hand: "A hand that turns cold, and pale or blue"
  fever: A sore wrist when you feel hot or shivery
  wrist_drop: A hand that you cannot lift at the wrist
`;
