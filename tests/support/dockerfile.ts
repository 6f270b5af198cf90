/** One instruction of a Dockerfile. */
export interface Instruction {
  name: string;
  rest: string;
}

/** One stage: from its FROM to the next. */
export interface Stage {
  image: string;
  name: string;
  instructions: Instruction[];
}

/** Reads a Dockerfile as far as the tests need: comments and line continuations, instructions, stages. */
export function parseDockerfile(text: string): Stage[] {
  const joined = text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join("\n")
    .replace(/\\\n\s*/g, "");
  const stages: Stage[] = [];
  for (const line of joined.split("\n").filter((each) => each.trim() !== "")) {
    const [, name = "", rest = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === "") throw new Error(`Not an instruction: ${line}`);
    if (name === "FROM") {
      const [image = "", , stage = ""] = rest.split(/\s+/);
      stages.push({ image, name: stage, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`Before the first FROM: ${line}`);
      stage.instructions.push({ name, rest });
    }
  }
  return stages;
}
