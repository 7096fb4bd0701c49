/** Shows beside the widget how many results there were. */
export function countResult() {
  const results = document.querySelector('output');
  results.value = Number(results.value) + 1;
}
