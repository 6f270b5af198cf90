/** One sentence when this Node is too old, nothing when it will do. */
export function nodeProblem(version) {
  const parts = version.split(".").map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return "";
  return "Guwah needs Node 20.19 or newer, and this is Node " + version + ": install a newer one from https://nodejs.org.";
}
