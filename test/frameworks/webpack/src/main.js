import 'triage-widget/define';

const results = document.querySelector('output');
document.querySelector('triage-widget').addEventListener('triage-result', () => {
  results.value = Number(results.value) + 1;
});
