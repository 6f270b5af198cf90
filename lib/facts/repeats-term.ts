/** Whether words only say what the label of their term says, or begin with it and go on: "Kyrgyz", "Kyrgyz (from context)". */
export function repeatsTerm(words: string, term: string): "same" | "begins" | null {
  const [said, label] = [words.trim().toLowerCase(), term.toLowerCase()];
  if (said === label) return "same";
  return said.startsWith(label) && !/^\p{L}/u.test(said.slice(label.length)) ? "begins" : null;
}
