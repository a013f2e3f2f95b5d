/** Reviews are all by the first of them. */
export const users = [
  ['Ada Winter', 'ada'],
  ['Bruno Okafor', 'bruno'],
  ['Chiara Lindgren', 'chiara'],
  ['Dimitri Sousa', 'dimitri'],
  ['Eszter Maki', 'eszter'],
  ['Farid Quinn', 'farid'],
].map(([name, username], index) => ({ id: String(index + 1), name, username, birthday: 1_234_567_890 }));
