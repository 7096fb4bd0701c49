/**
 * The words in English that stand where no questions can: they come with the first lines of code,
 * and alone where the rest cannot be had.
 */
export const helpEn = {
  yourEmergencyNumber: 'your local emergency number',
  doctor: 'doctor',
  failureTitle: 'The questions could not be loaded',
  failureLead: 'You can still use this list. If you have any of these, call {emergency} now.',
  failureOther: 'If you are worried about anything else, speak to a {doctor}, nurse or pharmacist.',
  flag_1: 'Your face drops, your speech is muddled, or one side of your body is weak',
  flag_2: 'You have chest pain, cannot get your breath, or have passed out',
  flag_3: 'You have sudden tearing pain, wherever it is',
  flag_4: 'You have a fever and feel very ill, or are shivering and confused',
  flag_5: 'You have bad pain after a fall, a crash or a blow',
  // Of the built-in pack alone.
  flag_6: 'You cannot feel the skin between your legs, or around your bottom or private parts',
  flag_7: 'You cannot pass pee, or you leak pee or poo and this is new',
  flag_8: 'Your leg, or both legs, are suddenly weak or cannot hold you',
  flag_9: 'Your leg is cold, pale or blue, or it is swollen and you are short of breath',
} as const;
